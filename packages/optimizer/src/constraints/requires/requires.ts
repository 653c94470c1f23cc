import { defineConstraint, nameOf, problemAt, refersTo, stored, unknownProjects } from '../constraint.ts';

const settings = stored('requires', {
  project: refersTo('projects', { de: 'Projekt', en: 'Project' }),
  needs: refersTo('projects', { de: 'Braucht', en: 'Needs' }),
});

/**
 * What the city promises: a project is built only if another one is built too, whenever that is – a depot for a new line.
 *
 * Formula: Σ x(project) ≤ Σ x(needs), over all modes and periods.
 *
 * When tight: both start; the price is what the project would be worth more without what it needs.
 *
 * Source: packages/planning/scenario-format.md, requires.
 */
export const requires = defineConstraint({
  kind: 'requires',
  title: { de: 'Voraussetzung: das eine nur mit dem anderen', en: 'Requirement: one project only with another' },
  settings,
  sample: ({ projects }) => ({ kind: 'requires' as const, project: projects[0]!.id, needs: projects[1]!.id }),
  problems: (scenario, { project, needs }, path) => [
    ...unknownProjects(scenario, [project], [...path, 'project']),
    ...unknownProjects(scenario, [needs], [...path, 'needs']),
    ...(project !== needs
      ? []
      : [
          problemAt(
            path,
            'same-project',
            'ein Projekt kann nicht sich selbst voraussetzen.',
            'a project cannot require itself.',
          ),
        ]),
  ],
  rows(builder, { project, needs }, position) {
    const row = builder.row(-Infinity, 0);
    for (const [id, sign] of [[project, 1] as const, [needs, -1] as const])
      for (const { column } of builder.columnsOfProject(builder.starts.positionOf.get(id)!))
        builder.put(row, column, sign);
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row)] }];
  },
  check({ of }, { project, needs }) {
    const state = !of.has(project) ? 'slack' : of.has(needs) ? 'tight' : 'broken';
    return [{ state, subject: { projects: [project, needs] }, amount: Number(of.has(needs)), unit: 'projects' }];
  },
  sentence(scenario, { project, needs }) {
    const [one, other] = [nameOf(scenario, project), nameOf(scenario, needs)];
    return {
      de: `„${one}“ wird nur gebaut, wenn auch „${other}“ gebaut wird.`,
      en: `“${one}” is built only if “${other}” is built too.`,
    };
  },
  explain(scenario, { state }, { project, needs }) {
    const [one, other] = [nameOf(scenario, project), nameOf(scenario, needs)];
    if (state === 'broken')
      return { de: `„${one}“ beginnt ohne „${other}“.`, en: `“${one}” starts without “${other}”.` };
    if (state === 'tight')
      return {
        de: `„${one}“ und „${other}“ sind beide im Plan.`,
        en: `“${one}” and “${other}” are both in the plan.`,
      };
    return {
      de: `„${one}“ ist nicht im Plan und verlangt „${other}“ nicht.`,
      en: `“${one}” is not in the plan and does not ask for “${other}”.`,
    };
  },
  scope: ({ project, needs }) => [project, needs],
});
