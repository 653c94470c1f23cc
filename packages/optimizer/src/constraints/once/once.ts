import { z } from 'zod';
import { type Measured, defineConstraint, nameOf } from '../constraint.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: a project starts at most once, in one mode; a mandatory project starts.
 *
 * Formula: Σ over modes m and periods t of x(p,m,t) ≤ 1, and = 1 where p is mandatory.
 *
 * When tight: the project is in the plan. For a mandatory project the price says what the obligation costs.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", once.
 */
export const once = defineConstraint({
  kind: 'once',
  title: messages.texts.title,
  implicit: true,
  settings: z.object({}),
  sample: () => ({}),
  rows(builder) {
    builder.scenario.projects.forEach((project, position) => {
      const columns = builder.columnsOfProject(position);
      if (columns.length === 0 && !project.mandatory) return;
      const row = builder.row(project.mandatory ? 1 : -Infinity, 1);
      for (const { column } of columns) builder.put(row, column, 1);
    });
    return [];
  },
  check({ scenario, plan, of }) {
    const times = new Map<string, number>();
    for (const { project } of plan.starts) times.set(project, (times.get(project) ?? 0) + 1);
    return scenario.projects.flatMap((project): Measured[] => {
      const count = times.get(project.id) ?? 0;
      if (count > 1 || (project.mandatory && !of.has(project.id)))
        return [{ state: 'broken', subject: { project: project.id }, amount: count, unit: 'projects' }];
      return project.mandatory
        ? [{ state: 'tight', subject: { project: project.id }, amount: 1, unit: 'projects' }]
        : [];
    });
  },
  sentence: () => messages.texts.sentence,
  explain(scenario, { state, subject, amount }) {
    const name = nameOf(scenario, subject.project ?? '');
    if (state === 'tight') return messages.texts.mandatoryIn({ name });
    return amount === 0 ? messages.texts.mandatoryMissing({ name }) : messages.texts.tooOften({ name, amount });
  },
  scope: () => null,
});
