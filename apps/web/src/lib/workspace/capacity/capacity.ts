import type { Change, Resource } from '@vorrang/planning';
import * as percents from '../percent.ts';

const cellsOf = ({ id, capacity }: Resource): percents.Cell[] =>
  capacity.map((amount, period) => ({ at: ['resources', id, 'capacity', period], amount }));
const sixDigits = (units: number, percent: number): number => Number(((units * (100 + percent)) / 100).toPrecision(6));

/** The changes that make a capacity so many percent more (or less) than what is saved; at 0 what is saved. Six digits are kept. */
export const changedByPercent = (saved: Resource, percent: number): Change[] =>
  percents.changedByPercent(cellsOf(saved), percent, sixDigits);

/** By how many percent a capacity differs from what is saved, where all its periods do alike; else null. */
export const percentOf = (saved: Resource, now: Resource): number | null =>
  percents.percentOf(cellsOf(saved), cellsOf(now), sixDigits);
