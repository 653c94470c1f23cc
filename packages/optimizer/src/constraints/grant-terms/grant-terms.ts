import { formatMoney, periodLabel, yearLabel } from '@vorrang/planning';
import type { VariableFixing } from '../../model/variable-fixing.ts';
import type { Mode, Plan, Scenario } from '@vorrang/planning';
import { z } from 'zod';
import { type Due, type Accounts, accountsOf } from '../../money/accounts.ts';
import { Network } from '../../money/max-flow.ts';
import { type Measured, defineConstraint, nameOf } from '../constraint.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: a funding source with terms pays only for works in its window and only in its years, and of every bill of a
 * project no less and no more than its shares.
 *
 * Formula: a bill is cut into layers, each with the sources that may pay it; their dues stand in the rows of `money`. A start with a
 * layer that nobody may pay gets x(p,m,t) ≤ 0.
 *
 * When tight: the sources of a layer are used up; see `money`.
 *
 * Source: packages/planning/scenario-format.md, grantTerms.
 */
export const grantTerms = defineConstraint({
  kind: 'grant-terms',
  title: messages.texts.title,
  implicit: true,
  settings: z.object({}),
  sample: () => ({}),
  rows(builder) {
    builder.fixVariables(unpayable(builder.scenario));
    return [];
  },
  fixes: unpayable,
  check({ scenario, plan, activities, savings }) {
    if (!hasTerms(scenario)) return [];
    const accounts = accountsOf(scenario);
    const position = new Map(scenario.projects.map(({ id }, p) => [id, p]));
    return activities.flatMap(({ project, mode, period }): Measured[] => {
      const p = position.get(project.id)!;
      if (!accounts.termed[p]) return [];
      if (!accounts.payable(p, mode, period))
        return [{ state: 'broken', subject: { project: project.id, period }, amount: 1, unit: 'projects' }];
      const saved = savings.reduce((sum, one) => sum + (one.project === project.id ? one.cents : 0), 0);
      const dues = accounts.duesOf(p, mode, period, saved);
      const paid = plan.payments.filter((row) => row.project === project.id);
      return [...new Set(paid.map(({ year }) => year))].flatMap((year): Measured[] => {
        const amount = misplaced(scenario, accounts, dues, paid, year);
        return amount > 0 ? [{ state: 'broken', subject: { project: project.id, year }, amount, unit: 'cents' }] : [];
      });
    });
  },
  sentence: () => messages.texts.sentence,
  explain(scenario, { subject, amount }) {
    const name = nameOf(scenario, subject.project ?? '');
    if (subject.period !== undefined)
      return messages.texts.unpayable({
        name,
        period: (_, language) => periodLabel(scenario.calendar, subject.period ?? 0, language),
      });
    const year = yearLabel(scenario.calendar, subject.year ?? 0);
    return messages.texts.misplaced({
      name,
      year,
      amount: (locale) => formatMoney(amount, scenario.currency, locale),
    });
  },
  scope: () => null,
});

const hasTerms = ({ fundingSources }: Scenario): boolean =>
  fundingSources.some(({ grantTerms: terms }) => terms !== undefined);

/** Starts of which nobody may pay a part. */
function unpayable(scenario: Scenario): VariableFixing {
  if (!hasTerms(scenario)) return {};
  const accounts = accountsOf(scenario);
  return {
    forbids: scenario.projects.flatMap(({ id }, p) =>
      accounts.termed[p]
        ? [{ project: id, when: (mode: Mode, period: number) => !accounts.payable(p, mode, period) }]
        : [],
    ),
  };
}

/** Cents paid in a year, up to what is due in it, that no layer of the dues takes from the source that paid them. */
function misplaced(
  { fundingSources }: Scenario,
  { sources }: Accounts,
  dues: readonly Due[],
  payments: Plan['payments'],
  year: number,
): number {
  const layers = dues.filter((due) => due.year === year);
  const network = new Network(2 + fundingSources.length + layers.length);
  let paid = 0;
  for (const row of payments)
    if (row.year === year) {
      const source = fundingSources.findIndex(({ id }) => id === row.fundingSource);
      if (source < 0) continue;
      network.arc(0, 2 + source, row.cents);
      paid += row.cents;
    }
  layers.forEach(({ group, cents }, i) => {
    const layer = 2 + fundingSources.length + i;
    network.arc(layer, 1, cents);
    for (const source of sources[group]!) network.arc(2 + source, layer, cents);
  });
  const due = layers.reduce((sum, { cents }) => sum + cents, 0);
  return Math.min(paid, due) - network.run();
}
