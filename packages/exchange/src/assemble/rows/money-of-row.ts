import type { Row } from '../../parse/table.ts';
import type { Columns } from './columns.ts';
import { amountIn, readCost } from './cost.ts';

/** What a row says in each column of cost, by heading; rough amounts as they seem, so that sums can be compared. */
export type MoneyOfRow = ReadonlyMap<string, number>;

const roughWord = /^\s*(ca|circa|rd|rund|etwa|about|approx|~|≈)\.?\s*/i;

export function moneyOf(row: Row, columns: Columns): MoneyOfRow {
  const money = new Map<string, number>();
  const cost = columns.cell(row, 'cost');
  if (cost?.text) {
    const cents = (readCost(row, columns) ?? amountIn(cost.text.replace(roughWord, ''), row, columns, columns.factor))
      ?.cents;
    if (cents !== undefined) money.set(cost.column, cents);
  }
  for (const { text, column, factor } of columns.years(row)) {
    const cents = text === '' ? undefined : amountIn(text.replace(roughWord, ''), row, columns, factor)?.cents;
    if (cents !== undefined) money.set(column, cents);
  }
  return money;
}

/** What a row is listed to cost: by its total, or by its years where they say more. */
export function listedCents(row: Row, columns: Columns): number {
  const years = columns
    .years(row)
    .filter(({ field }) => field === 'costOfYear' || field === 'costBySource')
    .map(({ text, factor }) => (amountIn(text, row, columns, factor)?.cents ?? 0) * columns.sign(row));
  return Math.max(
    readCost(row, columns)?.cents ?? 0,
    years.reduce((sum, cents) => sum + cents, 0),
  );
}

export function sumOf(list: readonly MoneyOfRow[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const money of list) for (const [column, cents] of money) sums.set(column, (sums.get(column) ?? 0) + cents);
  return sums;
}

/** Whether a row is the sum of others: in most of its columns of money, and in one that is not nothing. */
export function isSum(money: MoneyOfRow, list: readonly MoneyOfRow[]): boolean {
  const sums = sumOf(list);
  const told = [...money].filter(([column, cents]) => cents !== 0 || (sums.get(column) ?? 0) !== 0);
  const same = told.filter(([column, cents]) => Math.abs(cents - (sums.get(column) ?? 0)) <= 100).length;
  return same > 0 && same * 2 > told.length;
}
