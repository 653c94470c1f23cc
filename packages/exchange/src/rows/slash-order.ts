import { type SlashOrder, readDay, slashOrders } from '../days.ts';
import type { Field } from '../fields.ts';
import type { CellProblem, Row, Table } from '../table.ts';
import type { Cell, Note } from './cell.ts';
import { isGerman } from './language.ts';

type CellOf = (row: Row, field: Field) => Cell | null;

/**
 * Whether slashed dates of a list begin with the day or the month, decided once for all its dates: by a day above 12, else by works that would
 * end before they begin, else by the language of its headings; otherwise it is asked, because the quarter of the works depends on it.
 */
export function slashOrderOf(table: Table, cell: CellOf, note: Note): SlashOrder {
  const columns: readonly Field[] = ['start', 'end'];
  const texts = columns.flatMap((field) => table.rows.map((row) => cell(row, field)?.text ?? ''));
  const { open, order, dates } = slashOrders(texts);
  if (!open || dates === 0) return order;
  const wrong = (tried: SlashOrder) => table.rows.filter((row) => endsBefore(row, cell, tried)).length;
  const [byDay, byMonth] = [wrong('day-first'), wrong('month-first')];
  if (byDay !== byMonth) return byDay < byMonth ? 'day-first' : 'month-first';
  if (isGerman(table.columns)) return 'day-first';
  const answer = note(asked(texts, cell(table.rows[0]!, 'start')?.column ?? null));
  return answer === 'day-first' ? 'day-first' : 'month-first';
}

function endsBefore(row: Row, cell: CellOf, order: SlashOrder): boolean {
  const day = (field: Field, edge: 'first' | 'last') => readDay(cell(row, field)?.text ?? '', edge, order);
  const [start, end] = [day('start', 'first'), day('end', 'last')];
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
    message: {
      de: `Bei Daten wie „${example}“ ist offen, ob der Tag oder der Monat zuerst steht; kein Datum der Liste entscheidet es.`,
      en: `For dates like "${example}" it is open whether the day or the month comes first; no date of the list decides it.`,
    },
    readings: [
      { value: 'day-first', label: { de: `Tag zuerst: ${day ?? '–'}`, en: `day first: ${day ?? '–'}` } },
      { value: 'month-first', label: { de: `Monat zuerst: ${month ?? '–'}`, en: `month first: ${month ?? '–'}` } },
    ],
  };
}
