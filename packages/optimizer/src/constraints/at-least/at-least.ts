import {
  defineConstraint,
  count,
  listOfProjects,
  namesOf,
  problemAt,
  stored,
  tooFew,
  unknownProjects,
} from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('at-least', {
  projects: listOfProjects,
  count: count(messages.texts.least, 'projects').min(1),
});

/**
 * What the city promises: of these projects at least so many are built – a school in one of three places, two of five bridges.
 *
 * Formula: Σ over the projects of the group, their modes and periods, of x ≥ count.
 *
 * When tight: exactly so many start; the price is what one fewer would be worth.
 *
 * Source: packages/planning/scenario-format.md, at-least.
 */
export const atLeast = defineConstraint({
  kind: 'at-least',
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({
    kind: 'at-least' as const,
    projects: projects.slice(0, 2).map(({ id }) => id),
    count: 1,
  }),
  problems: (scenario, { projects, count: least }, path) => {
    const all = new Set(projects).size;
    return [
      ...unknownProjects(scenario, projects, [...path, 'projects']),
      ...tooFew(projects, [...path, 'projects']),
      ...(least <= all ? [] : [problemAt([...path, 'count'], 'too-many', messages.texts.tooMany({ least, all }))]),
    ];
  },
  rows(builder, { projects, count: least }, position) {
    const row = builder.row(-Infinity, -least);
    for (const project of new Set(projects))
      for (const { column } of builder.columnsOfProject(builder.starts.positionOf.get(project)!))
        builder.put(row, column, -1);
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row)] }];
  },
  check({ of }, { projects, count: least }) {
    const started = [...new Set(projects)].filter((id) => of.has(id)).length;
    const state = started < least ? 'broken' : started === least ? 'tight' : 'slack';
    return [{ state, subject: { projects }, amount: started, unit: 'projects' }];
  },
  // A number that would fall to none is taken back instead.
  relaxation: { setting: 'count', to: ({ amount }) => (amount >= 1 ? amount : null) },
  sentence(scenario, { projects, count: least }) {
    const names = namesOf(scenario, { projects });
    return messages.texts.sentence({ least, names });
  },
  explain(scenario, { subject, amount }, { count: least }) {
    const names = namesOf(scenario, subject);
    return messages.texts.inPlan({ names, amount, least });
  },
  scope: ({ projects }) => projects,
});
