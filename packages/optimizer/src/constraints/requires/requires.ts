import { defineConstraint, nameOf, problemAt, refersTo, stored, unknownProjects } from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('requires', {
  project: refersTo('projects', messages.texts.project),
  needs: refersTo('projects', messages.texts.needs),
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
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({ kind: 'requires' as const, project: projects[0]!.id, needs: projects[1]!.id }),
  problems: (scenario, { project, needs }, path) => [
    ...unknownProjects(scenario, [project], [...path, 'project']),
    ...unknownProjects(scenario, [needs], [...path, 'needs']),
    ...(project !== needs ? [] : [problemAt(path, 'same-project', messages.texts.sameProject)]),
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
    return messages.texts.sentence({ one, other });
  },
  explain(scenario, { state }, { project, needs }) {
    const [one, other] = [nameOf(scenario, project), nameOf(scenario, needs)];
    if (state === 'broken') return messages.texts.broken({ one, other });
    if (state === 'tight') return messages.texts.both({ one, other });
    return messages.texts.absent({ one, other });
  },
  scope: ({ project, needs }) => [project, needs],
});
