import { z } from '@hono/zod-openapi';
import { calendarSchema, projectSchema } from '@vorrang/planning';
import { named } from '../contract.ts';
import { formerProjects } from './former-names.ts';
import { instant, text } from '../shapes.ts';

export const projectAnswer = named(
  'Project',
  z.object({ body: projectSchema, revision: z.int(), importId: z.string().nullable(), updatedAt: instant }),
);
export type ProjectAnswer = z.infer<typeof projectAnswer>;

/** Something about a project that a planner should look at. */
const qualityIssue = named(
  'QualityIssue',
  z.object({
    project: z.string(),
    kind: z.enum(['missing', 'impossible', 'outlier', 'misplaced']),
    sentence: text,
  }),
);
const called = z.object({ id: z.string(), name: z.string() });
/** What the projects of one list refer to by id, as the scenarios of the list have it. */
const projectList = named(
  'ProjectList',
  z.object({
    /** Null for the city's own. */
    importId: z.string().nullable(),
    calendar: calendarSchema,
    districts: z.array(called),
    fundingSources: z.array(called),
    resources: z.array(called.extend({ unit: z.string() })),
    criteria: z.array(called.extend({ unit: z.string() })),
  }),
);
export type ProjectListAnswer = z.infer<typeof projectList>;

export const projectsAnswer = named(
  'Projects',
  z.object({
    projects: z.array(projectAnswer),
    districts: z.array(called),
    lists: z.array(projectList),
    qualityIssues: z.array(qualityIssue),
    ...formerProjects(qualityIssue),
  }),
);
export type ProjectsAnswer = z.infer<typeof projectsAnswer>;

/** Those that were changed, and what is to be looked at now about any project. */
export const changedProjectsAnswer = named(
  'ChangedProjects',
  z.object({ projects: z.array(projectAnswer), qualityIssues: z.array(qualityIssue) }),
);
