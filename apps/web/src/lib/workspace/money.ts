import { type Change, type FundingSource, type Scenario, centsOf, unitsOf, yearsOf } from '@vorrang/planning';
import * as percents from './percent.ts';

/** Which amounts a change in percent is about; null for all of them. */
export type Cells = { source: string | null; year: number | null };

/** Whether there is new money of its own by year; a loan has a ceiling instead. */
export const givesBudget = ({ debt }: Pick<FundingSource, 'debt'>): boolean => !debt;
/** Amounts are entered in millions of units of currency. */
export const centsOfMillions = (amount: number): number => centsOf(amount * 1e6);

const cellsOf = ({ fundingSources, calendar }: Scenario, { source, year }: Cells): percents.Cell[] =>
  fundingSources
    .filter((one) => givesBudget(one) && (source === null || source === one.id))
    .flatMap(({ id, budget }) =>
      budget
        .slice(0, yearsOf(calendar))
        .map((amount, y): percents.Cell => ({ at: ['fundingSources', id, 'budget', y], amount }))
        .filter((_, y) => year === null || year === y),
    );
const wholeUnits = (cents: number, percent: number): number =>
  centsOf(Math.round((unitsOf(cents) * (100 + percent)) / 100));

/** The changes that make these amounts so many percent more (or less) than what is saved, in whole units of currency; at 0 what is saved. */
export const changedByPercent = (saved: Scenario, cells: Cells, percent: number): Change[] =>
  percents.changedByPercent(cellsOf(saved, cells), percent, wholeUnits);

/** By how many percent these amounts differ from what is saved, where all do alike (to the unit of currency); else null. */
export const percentOf = (saved: Scenario, now: Scenario, cells: Cells): number | null =>
  percents.percentOf(cellsOf(saved, cells), cellsOf(now, cells), wholeUnits);
