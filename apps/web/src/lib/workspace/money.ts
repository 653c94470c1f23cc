import { type Change, type FundingSource, type Scenario, centsOf, unitsOf, yearsOf } from '@vorrang/planning';

/** Which amounts a change in percent is about; null for all of them. */
export type Cells = { source: string | null; year: number | null };

/** Whether there is new money of its own by year; a loan has a ceiling instead. */
export const givesBudget = ({ debt }: Pick<FundingSource, 'debt'>): boolean => !debt;
/** Amounts stand in millions of units of currency, and are entered so. */
export const millionsOf = (cents: number): number => unitsOf(cents) / 1e6;
export const centsOfMillions = (amount: number): number => centsOf(amount * 1e6);

type Cell = { at: ['fundingSources', string, 'budget', number]; cents: number };

function cellsOf({ fundingSources, calendar }: Scenario, { source, year }: Cells): Cell[] {
  return fundingSources
    .filter((one) => givesBudget(one) && (source === null || source === one.id))
    .flatMap(({ id, budget }) =>
      budget
        .slice(0, yearsOf(calendar))
        .flatMap((cents, y): Cell[] =>
          year === null || year === y ? [{ at: ['fundingSources', id, 'budget', y], cents }] : [],
        ),
    );
}

/** The changes that make these amounts so many percent more (or less) than what is saved, in whole units of currency; at 0 what is saved. */
export const changedByPercent = (saved: Scenario, cells: Cells, percent: number): Change[] =>
  cellsOf(saved, cells).map(({ at, cents }) => ({ at, to: percent === 0 ? cents : changed(cents, percent) }));
const changed = (cents: number, percent: number): number =>
  centsOf(Math.round((unitsOf(cents) * (100 + percent)) / 100));

/** By how many percent these amounts differ from what is saved, where all do alike (to the unit of currency); else null. */
export function percentOf(saved: Scenario, now: Scenario, cells: Cells): number | null {
  const before = cellsOf(saved, cells);
  const after = cellsOf(now, cells);
  const most = before.reduce((best, cell, i) => (cell.cents > before[best]!.cents ? i : best), 0);
  const [was, is] = [before[most]?.cents ?? 0, after[most]?.cents ?? 0];
  if (was === 0) return after.every(({ cents }) => cents === 0) ? 0 : null;
  const percent = Math.round((100 * is) / was) - 100;
  const alike = changedByPercent(saved, cells, percent);
  return after.every(({ cents }, i) => cents === alike[i]!.to) ? percent : null;
}
