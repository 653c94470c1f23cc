import { readAmount } from '../parse/amounts.ts';
import type { Field } from './fields.ts';
import type { Table } from '../parse/table.ts';

const heading =
  /^(jahr|year|fy|hj|gj|(fiscal|budget|plan|finanz|haushalts|rechnungs)[ _-]?(year|jahr)|hhj|zahlungsjahr|jahr \(blatt \/ sheet\))$/i;

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

const payment =
  /^(zahlung(en|sbetrag)?|payments?|jahres(betrag|rate|scheibe)|rate|tranche|instal?lment|betrag|amount)([ _-].*|\s*\(.*\))?$/i;

/**
 * The column of single payments in a list with a row for each year whose column of costs says the total again in every row of a project; null
 * where there is none.
 */
export function paymentColumnOf(table: Table, chosen: ReadonlyMap<number, { field: Field }>): number | null {
  const at = (field: Field) => [...chosen].find(([, one]) => one.field === field)?.[0];
  const [key, cost] = [at('id') ?? at('name'), at('cost')];
  if (key === undefined || cost === undefined) return null;
  const found = table.columns.findIndex(
    (column, i) => payment.test(column.trim()) && !chosen.has(i) && isAmounts(table, i),
  );
  if (found < 0) return null;
  const groups = [...Map.groupBy(table.rows, ({ cells }) => cells[key] ?? '').values()].filter(
    (rows) => rows.length > 1,
  );
  const sameTotal = groups.every((rows) => new Set(rows.map(({ cells }) => cells[cost])).size === 1);
  return groups.length > 0 && sameTotal ? found : null;
}

const isAmounts = ({ rows }: Table, i: number): boolean => {
  const texts = rows.flatMap(({ cells }) => (cells[i] ? [cells[i]] : []));
  return texts.length > 0 && texts.every((text) => readAmount(text, null) !== null);
};
