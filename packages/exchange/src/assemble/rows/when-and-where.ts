import type { Text } from '@vorrang/planning';
import { readNumber } from '../../parse/amounts.ts';
import { readDay, spanIn } from '../../parse/days.ts';
import type { Field } from '../../map/fields.ts';
import type { CellProblem, PossibleReading, Row } from '../../parse/table.ts';
import type { Cell, Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { isUnknown } from './not-known.ts';

export type Days = { start: string | null; end: string | null };
type DateField = Extract<Field, 'start' | 'end' | 'deadline'>;

export function daysOf(row: Row, columns: Columns, note: Note): Days {
  const span = spanIn(columns.cell(row, 'start')?.text ?? '', columns.slashes);
  if (span && !columns.cell(row, 'end')?.text) return span;
  const [start, end] = [span?.start ?? dayOf(row, 'start', columns, note), dayOf(row, 'end', columns, note)];
  if (start === null || end === null || end >= start) return { start, end };
  return turnedRound(row, columns, note, { start, end });
}

/**
 * The day a cell means. A text that is none is asked, since a window or a deadline that is lost moves a project to another year; words that
 * say nobody knows it yet (`n. n.`, `offen`) are what the list says.
 */
export function dayOf(row: Row, field: DateField, columns: Columns, note: Note): string | null {
  const cell = columns.cell(row, field);
  if (!cell?.text || isUnknown(cell.text) || noDayAtAll.test(cell.text)) return null;
  const edge = field === 'start' ? 'first' : 'last';
  const found = readDay(cell.text, edge, columns.slashes);
  if (found) return found;
  const answer = note(noDay(row, cell));
  return answer === null || answer === 'none' ? null : readDay(answer, edge, columns.slashes);
}

const noDayAtAll =
  /^(kein(e|er|es)?|ohne|entf(ä|ae)llt|dauerhaft|laufend|fortlaufend|j(ä|ae)hrlich|none|no|ongoing|permanent|continuous|annual(ly)?)$/i;

const without: Text = { de: 'ohne dieses Datum planen', en: 'plan without this date' };

const noDay = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'no-day',
  severity: 'error',
  message: {
    de: `Zeile ${row.row}, „${cell.column}“: „${cell.text}“ ist kein Datum (erwartet wird z. B. 31.12.2027, 2027 oder Q3 2027). Welches ist gemeint?`,
    en: `Row ${row.row}, "${cell.column}": "${cell.text}" is no date (expected for example 2027-12-31, 2027 or Q3 2027). Which one is meant?`,
  },
  fix: { value: 'none', rule: without },
  readings: [{ value: 'none', label: without }],
  entry: 'day',
});

/** An end before its start: one of the two is wrong, or they stand in each other's column. */
function turnedRound(row: Row, columns: Columns, note: Note, { start, end }: { start: string; end: string }): Days {
  const label = (from: string, to: string): Text => ({ de: `von ${from} bis ${to}`, en: `from ${from} to ${to}` });
  const readings: PossibleReading[] = [
    { value: 'swap', label: label(end, start) },
    { value: 'start', label: { de: `nur der Beginn ${start} gilt`, en: `only the start ${start} counts` } },
    { value: 'end', label: { de: `nur das Ende ${end} gilt`, en: `only the end ${end} counts` } },
  ];
  const answer = note({
    ...at(row, columns.cell(row, 'end')!),
    type: 'end-before-start',
    severity: 'error',
    message: {
      de: `Zeile ${row.row}: Das Ende (${end}) liegt vor dem Beginn (${start}). Was gilt? Ein anderes Ende kann eingetragen werden.`,
      en: `Row ${row.row}: the end (${end}) is before the start (${start}). Which is right? Another end can be entered.`,
    },
    readings,
    entry: 'day',
  });
  if (answer === 'swap') return { start: end, end: start };
  if (answer === 'start' || answer === null) return { start, end: null };
  if (answer === 'end') return { start: null, end };
  const typed = readDay(answer, 'last', columns.slashes);
  return typed !== null && typed >= start ? { start, end: typed } : { start, end: null };
}

export const pointsOf = (row: Row, columns: Columns, note: Note): number | null => {
  const cell = columns.cell(row, 'points' satisfies Field);
  return cell?.text ? numberOf(row, cell, note) : null;
};

export const numberOf = (row: Row, cell: Cell, note: Note): number | null =>
  readNumber(cell.text) ?? keptAsText(row, cell, note);

const at = (row: Row, cell: Cell) => ({ row: row.row, column: cell.column, value: cell.text });

function keptAsText(row: Row, cell: Cell, note: Note): null {
  note({
    ...at(row, cell),
    type: 'type-error',
    severity: 'warning',
    message: {
      de: `Zeile ${row.row}, „${cell.column}“: „${cell.text}“ ist keine Zahl; der Text bleibt als Angabe erhalten.`,
      en: `Row ${row.row}, "${cell.column}": "${cell.text}" is no number; the text is kept as a fact.`,
    },
  });
  return null;
}
