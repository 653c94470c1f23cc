import { type SlashOrder, readDay, slashOrders } from '../../parse/days.ts';
import type { CellProblem } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import { isGerman } from './language.ts';
import { messages } from './messages.ts';

/** The texts of all cells that may hold a date, and each row's beginning and end; `headings` are all of the table's. */
export type DateCells = {
  headings: readonly string[];
  column: string | null;
  texts: readonly string[];
  spans: readonly (readonly [start: string, end: string])[];
};

/**
 * Whether slashed dates of a list begin with the day or the month, decided once for all its dates: by a day above 12, else by works that would
 * end before they begin, else by the language of its headings; otherwise it is asked, because the quarter of the works depends on it.
 */
export function slashOrderOf({ headings, column, texts, spans }: DateCells, note: Note): SlashOrder {
  const { open, order, dates } = slashOrders(texts);
  if (!open || dates === 0) return order;
  const wrong = (tried: SlashOrder) => spans.filter((span) => endsBefore(span, tried)).length;
  const [byDay, byMonth] = [wrong('day-first'), wrong('month-first')];
  if (byDay !== byMonth) return byDay < byMonth ? 'day-first' : 'month-first';
  if (isGerman(headings)) return 'day-first';
  const answer = note(asked(texts, column));
  return answer === 'day-first' ? 'day-first' : 'month-first';
}

function endsBefore([from, to]: readonly [string, string], order: SlashOrder): boolean {
  const [start, end] = [readDay(from, 'first', order), readDay(to, 'last', order)];
  return start !== null && end !== null && end < start;
}

function asked(texts: readonly string[], column: string | null): CellProblem {
  const example = texts.find((text) => /^\d{1,2}\/\d{1,2}\//.test(text)) ?? '';
  const [day, month] = [readDay(example, 'first', 'day-first'), readDay(example, 'first', 'month-first')];
  return {
    type: 'date-order',
    severity: 'error',
    row: null,
    column,
    value: example,
    message: messages.texts.dateOrder({ example }),
    readings: [
      { value: 'day-first', label: messages.texts.dayFirst({ day: day ?? '–' }) },
      { value: 'month-first', label: messages.texts.monthFirst({ month: month ?? '–' }) },
    ],
  };
}
