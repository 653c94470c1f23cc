import { defineConstraint, namesOf, listOfProjects, stored, tooFew, unknownProjects } from '../constraint.ts';

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
  title: { de: 'Höchstens eines dieser Projekte', en: 'At most one of these projects' },
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
    return { de: `Höchstens eines von: ${names.de}.`, en: `At most one of: ${names.en}.` };
  },
  explain(scenario, { state, subject }) {
    const names = namesOf(scenario, subject);
    if (state === 'broken')
      return {
        de: `${names.de} schließen einander aus, beginnen aber alle.`,
        en: `${names.en} exclude each other, yet all start.`,
      };
    if (state === 'tight')
      return {
        de: `${names.de} ist gewählt und hält die anderen der Gruppe draußen.`,
        en: `${names.en} is chosen and keeps the others of its group out.`,
      };
    return { de: `Keines von ${names.de} ist im Plan.`, en: `None of ${names.en} is in the plan.` };
  },
  scope: ({ projects }) => projects,
});
