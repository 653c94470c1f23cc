import { readAmount } from '../amounts.ts';
import type { CellProblem, Row } from '../table.ts';
import type { Columns } from './columns.ts';
import { readCost } from './cost.ts';

const word = /^(summe|gesamt(summe|betrag|kosten)?|insgesamt|zwischensumme|(grand |sub-?)?total|sum)\b/i;
const wholeLabel = /^(summe|gesamt(summe|betrag|kosten)?|insgesamt|zwischensumme|(grand |sub-?)?total|sum)[\s:.\d]*$/i;

/** A row of totals: its first cell says so, and nothing else makes it a project. */
export function isTotals(row: Row, columns: Columns): boolean {
  const filled = row.cells.filter((cell) => cell !== '');
  const label = filled[0] ?? '';
  if (!word.test(label) || /\d/.test(columns.cell(row, 'id')?.text ?? '')) return false;
  if (wholeLabel.test(label) || (row.cells.length >= 4 && filled.length <= 2)) return true;
  // `Summe Straßen` with a sum in every column of amounts, and no number of its own where all projects have one.
  return columns.cell(row, 'id')?.text === '' && filled.slice(1).every((cell) => readAmount(cell, null) !== null);
}

/** Blocks until somebody leaves the row out or says that it is a project; tells when the total is not what is above it. */
export function totalsProblem(row: Row, columns: Columns, centsAbove: number): CellProblem {
  const cents = readCost(row, columns)?.cents ?? null;
  const label = row.cells.find((cell) => cell !== '') ?? '';
  // A sum of a part cannot be compared with all that is above it.
  const whole = wholeLabel.test(label) && !/zwischen|sub/i.test(label);
  const off = cents !== null && whole && cents !== centsAbove;
  const amount = (value: number, locale: string) => (value / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
  return {
    type: 'sum-row',
    severity: 'error',
    row: row.row,
    column: null,
    value: row.cells.filter(Boolean).join(' ').slice(0, 80),
    message: {
      de: `Zeile ${row.row} sieht wie eine Summenzeile aus, nicht wie ein Projekt.${off ? ` Sie nennt ${amount(cents, 'de-AT')}, die gelesenen Zeilen darüber ergeben ${amount(centsAbove, 'de-AT')}.` : ''}`,
      en: `Row ${row.row} looks like a row of totals, not like a project.${off ? ` It says ${amount(cents, 'en-GB')}, the rows read above it add up to ${amount(centsAbove, 'en-GB')}.` : ''}`,
    },
    fix: { value: 'leave-out', rule: { de: 'Zeile weglassen', en: 'leave the row out' } },
  };
}
