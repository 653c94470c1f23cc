import { type Mode, type Scenario, ruleFields } from '@vorrang/planning';
import type { Worth } from '../criterion.ts';
import { messages } from './messages.ts';

/**
 * What it is worth to stay with an adopted plan: a start that was adopted earns the price of a change, a start of a project that was not
 * adopted costs as much. Between two plans of a Scenario it makes the same difference as a price for every change.
 *
 * Formula: + pointsPerChange for a start of the list; − pointsPerChange for every start of a project that is not in it.
 *
 * Source: packages/planning/scenario-format.md, stability.
 */
export const changePrice: Worth = {
  name: 'change-price',
  title: messages.texts.title,
  terms: kept,
  measure(scenario, activities) {
    const points = kept(scenario);
    return activities.reduce((sum, { project, mode, period }) => sum + points(mode, period, project.id), 0);
  },
};

function kept({ constraints }: Scenario): (mode: Mode, period: number, project: string) => number {
  const lists = constraints
    .filter(({ kind }) => kind === 'stability')
    .flatMap((rule) => {
      const { starts = [], pointsPerChange } = ruleFields(rule);
      return pointsPerChange === undefined
        ? []
        : [{ adopted: new Map(starts.map((start) => [start.project, start])), pointsPerChange }];
    });
  return (mode, period, project) =>
    lists.reduce((sum, { adopted, pointsPerChange }) => {
      const start = adopted.get(project);
      if (!start) return sum - pointsPerChange;
      return start.mode === mode.id && start.period === period ? sum + pointsPerChange : sum;
    }, 0);
}
