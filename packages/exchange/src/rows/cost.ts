import { type Amount, readAmount } from '../amounts.ts';
import type { CellProblem, Row } from '../table.ts';
import type { Cell, Columns, Note } from './columns.ts';

/** What a row costs; `currency` and `ambiguous` are for the look over the whole column. */
export type Cost = { cents: number; currency: string | null; ambiguous: boolean };

export function readCost(row: Row, columns: Columns): Amount | null {
  const text = columns.cell(row, 'cost')?.text;
  const unit = columns.unit(row);
  return text ? readAmount(text, columns.mark, unit && unit.factor > 1 ? unit.factor : columns.factor) : null;
}

export function costOf(row: Row, columns: Columns, note: Note): Cost {
  const amount = readCost(row, columns);
  const currency = columns.unit(row)?.currency ?? amount?.currency ?? null;
  if (amount && amount.cents >= 0) return { cents: amount.cents, currency, ambiguous: amount.ambiguous };
  const cell = columns.cell(row, 'cost');
  const accepted = note(!cell?.text ? missing(row, cell) : amount ? negative(row, cell) : noAmount(row, cell));
  return { cents: accepted === null ? 0 : Number(accepted), currency, ambiguous: false };
}

const at = (row: Row, cell: Cell | null) => ({
  severity: 'error' as const,
  row: row.row,
  column: cell?.column ?? null,
  value: cell?.text || null,
});

const missing = (row: Row, cell: Cell | null): CellProblem => ({
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
