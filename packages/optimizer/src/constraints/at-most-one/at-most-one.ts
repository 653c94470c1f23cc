import { defineConstraint, namesOf, listOfProjects, stored, tooFew, unknownProjects } from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('at-most-one', {
  projects: listOfProjects,
});

/**
 * What the city promises: of several ways to solve the same thing, at most one is built.
 *
 * Formula: Σ over the projects of the group, their modes and periods, of x ≤ 1.
 *
 * When tight: one of the group is in the plan and keeps the others out.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", at-most-one.
 */
export const atMostOne = defineConstraint({
  kind: 'at-most-one',
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({ kind: 'at-most-one' as const, projects: projects.slice(0, 2).map(({ id }) => id) }),
  problems: (scenario, { projects }, path) => [
    ...unknownProjects(scenario, projects, [...path, 'projects']),
    ...tooFew(projects, [...path, 'projects']),
  ],
  rows(builder, { projects }, position) {
    const row = builder.row(-Infinity, 1);
    for (const project of new Set(projects))
      for (const { column } of builder.columnsOfProject(builder.starts.positionOf.get(project)!))
        builder.put(row, column, 1);
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row)] }];
  },
  check({ of }, { projects }) {
    const started = [...new Set(projects)].filter((id) => of.has(id));
    const state = started.length > 1 ? 'broken' : started.length === 1 ? 'tight' : 'slack';
    return [
      { state, subject: { projects: started.length ? started : projects }, amount: started.length, unit: 'projects' },
    ];
  },
  sentence(scenario, { projects }) {
    const names = namesOf(scenario, { projects });
    return messages.texts.sentence({ names });
  },
  explain(scenario, { state, subject }) {
    const names = namesOf(scenario, subject);
    if (state === 'broken') return messages.texts.broken({ names });
    if (state === 'tight') return messages.texts.chosen({ names });
    return messages.texts.none({ names });
  },
  scope: ({ projects }) => projects,
});
