import { type Change, type Scenario, yearsOf } from '@vorrang/planning';

/** Which amounts a change in percent is about; null for all of them. */
export type Cells = { source: string | null; year: number | null };

type Cell = { at: ['fundingSources', string, 'budget', number]; cents: number };

/** New money by source and year, where a source gives any of its own; loans have a ceiling instead. */
function cellsOf({ fundingSources, calendar }: Scenario, { source, year }: Cells): Cell[] {
  return fundingSources
    .filter(({ id, debt }) => !debt && (source === null || source === id))
    .flatMap(({ id, budget }) =>
      budget
        .slice(0, yearsOf(calendar))
        .flatMap((cents, y): Cell[] =>
          year === null || year === y ? [{ at: ['fundingSources', id, 'budget', y], cents }] : [],
        ),
    );
}

/** The changes that make these amounts so many percent more (or less) than what is saved, in whole units of currency. */
export const changedByPercent = (saved: Scenario, cells: Cells, percent: number): Change[] =>
  cellsOf(saved, cells).map(({ at, cents }) => ({ at, to: Math.round((cents * (100 + percent)) / 10_000) * 100 }));

/** By how many percent these amounts differ from what is saved, where all do alike (to the unit of currency); else null. */
export function percentOf(saved: Scenario, now: Scenario, cells: Cells): number | null {
  const before = cellsOf(saved, cells);
  const after = cellsOf(now, cells);
  const most = before.reduce((best, cell, i) => (cell.cents > before[best]!.cents ? i : best), 0);
  if (!before[most] || before[most].cents === 0) return 0;
  const percent = Math.round((100 * after[most]!.cents) / before[most].cents - 100);
  const alike = changedByPercent(saved, cells, percent);
  return after.every(({ cents }, i) => cents === alike[i]!.to || (percent === 0 && cents === before[i]!.cents))
    ? percent
    : null;
}
