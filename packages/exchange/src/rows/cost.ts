import { type Amount, readAmount } from '../amounts.ts';
import type { CellProblem, Row } from '../table.ts';
import { isCross } from '../yearly.ts';
import type { Cell, Columns, Note } from './columns.ts';

/** Money planned for one year, by the source its column names. */
export type YearOfCost = { year: number; cents: number; source: string | null };
/** What a row still costs, and when; `currency` and `ambiguous` are for the look over the whole column. */
export type Cost = {
  cents: number;
  paidCents: number;
  years: YearOfCost[];
  /** First and last year with a cross. */
  crossed: [first: number, last: number] | null;
  assumed: boolean;
  currency: string | null;
  ambiguous: boolean;
};

export function readCost(row: Row, columns: Columns): Amount | null {
  const text = columns.cell(row, 'cost')?.text;
  return text ? amountIn(text, row, columns, columns.factor) : null;
}

/** A factor in the cell or in the row's currency goes before the column's. */
function amountIn(text: string, row: Row, columns: Columns, factor: number): Amount | null {
  const unit = columns.unit(row);
  return readAmount(text, columns.mark, unit && unit.factor > 1 ? unit.factor : factor);
}

export function costOf(row: Row, columns: Columns, note: Note): Cost {
  const { years, crossed } = yearsOf(row, columns, note);
  const total = totalOf(row, columns, years, note);
  const paid = paidOf(row, columns, note);
  const planned = years.reduce((sum, { cents }) => sum + cents, 0);
  const left = Math.max(0, total.cents - paid);
  // A total that is less than its years cannot be right; the years say more.
  if (planned > left) {
    if (planned > total.cents) note(lessThanYears(row, columns.cell(row, 'cost')));
    return { ...total, cents: planned, paidCents: paid, years, crossed };
  }
  return { ...total, cents: left, paidCents: paid, years, crossed };
}

type Total = Pick<Cost, 'cents' | 'assumed' | 'currency' | 'ambiguous'>;

function totalOf(row: Row, columns: Columns, years: YearOfCost[], note: Note): Total {
  const amount = readCost(row, columns);
  const currency = columns.unit(row)?.currency ?? amount?.currency ?? null;
  if (amount && amount.cents >= 0)
    return { cents: amount.cents, assumed: false, currency, ambiguous: amount.ambiguous };
  const cell = columns.cell(row, 'cost');
  const planned = years.reduce((sum, { cents }) => sum + cents, 0);
  const byYears = columns.years(row).length > 0 && (!cell?.text || planned > 0);
  // A list without any cost is one problem of the list, not of every row.
  if (!cell || byYears) return { cents: planned, assumed: !byYears || planned === 0, currency, ambiguous: false };
  const accepted = note(!cell.text ? missing(row, cell) : amount ? negative(row, cell) : noAmount(row, cell));
  return { cents: accepted === null ? 0 : Number(accepted), assumed: true, currency, ambiguous: false };
}

function yearsOf(row: Row, columns: Columns, note: Note): Pick<Cost, 'years' | 'crossed'> {
  const years: YearOfCost[] = [];
  const crosses: number[] = [];
  for (const cell of columns.years(row)) {
    if (cell.text === '') continue;
    if (isCross(cell.text)) crosses.push(cell.year);
    else {
      const amount = amountIn(cell.text, row, columns, cell.factor);
      if (amount && amount.cents > 0) years.push({ year: cell.year, cents: amount.cents, source: cell.source });
      else if (!amount || amount.cents < 0) note({ ...(amount ? negative : noAmount)(row, cell), fix: nothingThen });
    }
  }
  return { years, crossed: crosses.length ? [Math.min(...crosses), Math.max(...crosses)] : null };
}

function paidOf(row: Row, columns: Columns, note: Note): number {
  const cell = columns.cell(row, 'paid');
  if (!cell?.text) return 0;
  const amount = amountIn(cell.text, row, columns, columns.factor);
  if (amount && amount.cents >= 0) return amount.cents;
  note(amount ? negative(row, cell) : noAmount(row, cell));
  return 0;
}

const nothingThen: NonNullable<CellProblem['fix']> = {
  value: '0',
  rule: { de: 'in diesem Jahr keine Zahlung', en: 'no payment in this year' },
};

const at = (row: Row, cell: Cell | null) => ({
  severity: 'error' as const,
  row: row.row,
  column: cell?.column ?? null,
  value: cell?.text || null,
});

const missing = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'missing-cell',
  message: {
    de: `Zeile ${row.row}: Die Kosten fehlen; erwartet wird ein Betrag.`,
    en: `Row ${row.row}: the cost is missing; expected an amount.`,
  },
  fix: { value: '0', rule: { de: 'Kosten 0 annehmen', en: 'assume a cost of 0' } },
});

const negative = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'constraint-error',
  message: {
    de: `Zeile ${row.row}: „${cell.text}“ ist negativ; Kosten sind mindestens 0. Bitte in der Datei ändern oder die Zeile weglassen.`,
    en: `Row ${row.row}: "${cell.text}" is negative; a cost is at least 0. Change it in the file or leave the row out.`,
  },
});

const noAmount = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'type-error',
  message: {
    de: `Zeile ${row.row}: „${cell.text}“ ist kein Betrag; erwartet wird eine Zahl wie 1.250.000,00. Bitte in der Datei ändern oder die Zeile weglassen.`,
    en: `Row ${row.row}: "${cell.text}" is no amount; expected a number like 1,250,000.00. Change it in the file or leave the row out.`,
  },
});

const lessThanYears = (row: Row, cell: Cell | null): CellProblem => ({
  ...at(row, cell),
  severity: 'warning',
  type: 'row-constraint',
  message: {
    de: `Zeile ${row.row}: Die Jahre ergeben zusammen mehr als die Gesamtkosten; gerechnet wird mit den Jahren.`,
    en: `Row ${row.row}: the years add up to more than the total cost; the years are used.`,
  },
});
