import { type CellProblem, type Row, amountText } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { amountIn } from './cost.ts';
import type { Standing } from './status.ts';
import { messages } from './messages.ts';

type Found = { row: Row; standing: Standing; cents: number };

/** Rows that are not planned because all they cost is paid, by the answer of a person: such works are over, or were never closed. */
export function paidInFull(found: readonly Found[], columns: Columns, note: Note): Row[] {
  const paid = found.filter(({ row, standing, cents }) => {
    const text = columns.cell(row, 'paid')?.text ?? '';
    const already = text === '' ? null : (amountIn(text, row, columns, columns.factor)?.cents ?? null);
    const isOpen = standing === 'open' || standing === 'unknown';
    return isOpen && columns.flow(row) === null && cents > 0 && already !== null && already >= cents;
  });
  if (paid.length === 0) return [];
  return note(problem(paid)) === 'exclude' ? paid.map(({ row }) => row) : [];
}

function problem(paid: readonly Found[]): CellProblem {
  const sum = amountText(paid.reduce((total, { cents }) => total + cents, 0));
  const rows = paid.slice(0, 8).map(({ row }) => row.row);
  const many = `${rows.join(', ')}${paid.length > rows.length ? ' …' : ''}`;
  return {
    type: 'paid-in-full',
    severity: 'error',
    row: null,
    column: null,
    value: null,
    message: messages.texts.paidInFull({ paid: paid.length, many, sum }),
    fix: { value: 'exclude', rule: messages.texts.doNotPlan },
    readings: [
      { value: 'exclude', label: messages.texts.problemDoNotPlan },
      {
        value: 'plan',
        label: messages.texts.planAtNoFurther,
      },
    ],
  };
}
