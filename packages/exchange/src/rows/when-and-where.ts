import type { Text } from '@vorrang/planning';
import { readNumber } from '../amounts.ts';
import { readDay } from '../days.ts';
import type { Field } from '../fields.ts';
import type { Row } from '../table.ts';
import type { Cell, Note } from './cell.ts';
import type { Columns } from './columns.ts';

export type Days = { start: string | null; end: string | null };

export function daysOf(row: Row, columns: Columns, note: Note): Days {
  const [start, end] = [dayOf(row, 'start', columns, note), dayOf(row, 'end', columns, note)];
  if (start === null || end === null || end >= start) return { start, end };
  const cell = columns.cell(row, 'end')!;
  note({
    type: 'row-constraint',
    severity: 'warning',
    row: row.row,
    column: cell.column,
    value: cell.text,
    message: {
      de: `Zeile ${row.row}: Das Ende (${end}) liegt vor dem Beginn (${start}); die Bauzeit wird angenommen, beide Daten bleiben als Angaben.`,
      en: `Row ${row.row}: the end (${end}) is before the start (${start}); the duration is assumed, both dates are kept as facts.`,
    },
  });
  return { start, end };
}

function dayOf(row: Row, field: 'start' | 'end', columns: Columns, note: Note): string | null {
  const cell = columns.cell(row, field);
  if (!cell?.text) return null;
  const found = readDay(cell.text, field === 'start' ? 'first' : 'last', columns.slashes);
  if (found) return found;
  return keptAsText(row, cell, note, {
    de: 'kein Datum (erwartet wird z. B. 31.12.2027, 2027 oder Q3 2027)',
    en: 'no date (expected for example 2027-12-31, 2027 or Q3 2027)',
  });
}

export const pointsOf = (row: Row, columns: Columns, note: Note): number | null => {
  const cell = columns.cell(row, 'points' satisfies Field);
  return cell?.text ? numberOf(row, cell, note) : null;
};

export const numberOf = (row: Row, cell: Cell, note: Note): number | null =>
  readNumber(cell.text) ?? keptAsText(row, cell, note, { de: 'keine Zahl', en: 'no number' });

function keptAsText(row: Row, cell: Cell, note: Note, what: Text): null {
  note({
    type: 'type-error',
    severity: 'warning',
    row: row.row,
    column: cell.column,
    value: cell.text,
    message: {
      de: `Zeile ${row.row}, „${cell.column}“: „${cell.text}“ ist ${what.de}; der Text bleibt als Angabe erhalten.`,
      en: `Row ${row.row}, "${cell.column}": "${cell.text}" is ${what.en}; the text is kept as a fact.`,
    },
  });
  return null;
}
