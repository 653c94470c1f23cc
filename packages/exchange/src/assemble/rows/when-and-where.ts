import type { Text } from '@vorrang/planning';
import { readNumber } from '../../parse/amounts.ts';
import { readDay, spanIn } from '../../parse/days.ts';
import type { Field } from '../../map/fields.ts';
import type { CellProblem, PossibleReading, Row } from '../../parse/table.ts';
import type { Cell, Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { isUnknown } from './not-known.ts';
import { messages } from './messages.ts';

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
 * The day a cell declared. A text that is none is asked, since a window or a deadline that is lost moves a project to another year; words that
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

const without: Text = messages.texts.planWithoutThisDate;

const noDay = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'no-day',
  severity: 'error',
  message: messages.texts.noDay({ row: row.row, column: cell.column, text: cell.text }),
  fix: { value: 'none', rule: without },
  readings: [{ value: 'none', label: without }],
  entry: 'day',
});

/** An end before its start: one of the two is wrong, or they stand in each other's column. */
function turnedRound(row: Row, columns: Columns, note: Note, { start, end }: { start: string; end: string }): Days {
  const label = (from: string, to: string): Text => messages.texts.fromTo({ from, to });
  const readings: PossibleReading[] = [
    { value: 'swap', label: label(end, start) },
    { value: 'start', label: messages.texts.onlyStartCounts({ start }) },
    { value: 'end', label: messages.texts.onlyEndCounts({ end }) },
  ];
  const answer = note({
    ...at(row, columns.cell(row, 'end')!),
    type: 'end-before-start',
    severity: 'error',
    message: messages.texts.endBeforeStart({ row: row.row, end, start }),
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
    message: messages.texts.rowIsNoNumber({ row: row.row, column: cell.column, text: cell.text }),
  });
  return null;
}
