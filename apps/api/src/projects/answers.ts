import { z } from '@hono/zod-openapi';
import { projectSchema } from '@vorrang/planning';
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
export const projectsAnswer = named(
  'Projects',
  z.object({
    projects: z.array(projectAnswer),
    districts: z.array(z.object({ id: z.string(), name: z.string() })),
    qualityIssues: z.array(qualityIssue),
    ...formerProjects(qualityIssue),
  }),
);
