import { readAmount } from './amounts.ts';
import type { Field } from './fields.ts';
import type { Table } from './table.ts';

const heading =
  /^(jahr|year|fy|hj|gj|(fiscal|budget|plan|finanz|haushalts|rechnungs)[ _-]?(year|jahr)|hhj|zahlungsjahr)$/i;

/** The year in a cell of a column of years: `2027`, `FY27`, `2027/28`; null where there is none. */
export function yearInCell(text: string): number | null {
  const found = /^(?:(?:FY|HJ|GJ)[ ’'-]?)?(\d{4}|\d{2})(?:\s?[/–-]\s?(\d{2}|\d{4}))?(?:[.,]0+)?$/i.exec(text.trim());
  if (!found) return null;
  const [, digits] = found;
  if (digits!.length === 2 && !/^(FY|HJ|GJ)/i.test(text.trim())) return null;
  const year = digits!.length === 4 ? Number(digits) : 2000 + Number(digits);
  return year >= 1950 && year <= 2150 ? year : null;
}

/**
 * The column that says for which year the amount of each row is, in a list with a row for each project and year; null where there is none.
 * It is called a year, its cells are years, and the amounts stand in one column beside it.
 */
export function yearColumnOf(table: Table, chosen: ReadonlyMap<number, { field: Field }>): number | null {
  const cost = [...chosen].find(([, { field }]) => field === 'cost')?.[0];
  if (cost === undefined) return null;
  const at = table.columns.findIndex((column, i) => heading.test(column.trim()) && !chosen.has(i));
  if (at < 0) return null;
  const cells = table.rows.flatMap(({ cells }) => (cells[at] ? [cells[at]] : []));
  const amounts = table.rows.filter(({ cells }) => readAmount(cells[cost] ?? '', null) !== null).length;
  const years = cells.filter((cell) => yearInCell(cell) !== null).length;
  return cells.length > 0 && years >= cells.length * 0.8 && amounts > 0 ? at : null;
}
