import type { Reconciliation } from './draft.ts';

/** Names that imports, files of answers and remembered lists hold: read until the next release, written beside today's where somebody may look. */
export type FormerReconciliation = {
  rows: Omit<Reconciliation['rows'], 'excluded'> & { leftOut: number };
  money: Omit<Reconciliation['money'], 'unplannedCents'> & { leftOutCents: number };
  totals: Reconciliation['totals'];
};

/**
 * The answer as it is called today: a row was left out that is excluded, a list was taken that is merged. Never fails: what was always called
 * so stays as it is.
 * Source: packages/exchange/decisions/0003-questions.md.
 *
 * @example
 * todaysAnswer(['3:Kosten:rough-amount', 'leave-out']); // ['3:Kosten:rough-amount', 'exclude']
 */
export function todaysAnswer([key, answer]: readonly [key: string, answer: string]): [key: string, answer: string] {
  if (answer === 'leave-out') return [key, 'exclude'];
  return [key, answer === 'take' && key.endsWith(':other-list') ? 'merge' : answer];
}

/**
 * A reconciliation as it is called today, whenever it was stored. Money in cents. Never fails.
 * Source: packages/planning/README.md, "reconciliation".
 */
export function todaysReconciliation(stored: Reconciliation | FormerReconciliation): Reconciliation {
  if ('excluded' in stored.rows && 'unplannedCents' in stored.money) return stored as Reconciliation;
  const { rows, money, totals } = stored as FormerReconciliation;
  const { leftOut, ...restOfRows } = rows;
  const { leftOutCents, ...restOfMoney } = money;
  return {
    rows: { ...restOfRows, excluded: leftOut },
    money: { ...restOfMoney, unplannedCents: leftOutCents },
    totals,
  };
}

/**
 * A reconciliation with its former names beside today's, for programs that look for them. Money in cents. Never fails.
 * Source: packages/planning/README.md, "reconciliation".
 */
export const withFormerNames = ({ rows, money, totals }: Reconciliation): Reconciliation & FormerReconciliation => ({
  rows: { ...rows, leftOut: rows.excluded },
  money: { ...money, leftOutCents: money.unplannedCents },
  totals,
});
