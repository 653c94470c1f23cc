import { readAmount } from '../../parse/amounts.ts';
import type { Row } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import type { Flow } from './flow.ts';
import { messages } from './messages.ts';

/** The sign of each row: rows that a column calls another kind of payment have one of their own. */
export function signsOf(
  rows: readonly Row[],
  flow: (row: Row) => Flow | null,
  amountsIn: (row: Row) => string[],
  note: Note,
): (row: Row) => 1 | -1 {
  const kinds = Map.groupBy(rows, (row) => flow(row)?.word ?? '');
  const signs = new Map(
    [...kinds].map(([word, same]) => [word, signOf(same.flatMap(amountsIn), word === '' ? note : () => null)]),
  );
  return (row) => signs.get(flow(row)?.word ?? '') ?? 1;
}

/** A list whose costs are nearly all negative writes what is paid with a minus: told, and read as cost. */
function signOf(costs: readonly string[], note: Note): 1 | -1 {
  const amounts = costs.map((text) => readAmount(text, null)?.cents ?? 0).filter((cents) => cents !== 0);
  const negative = amounts.filter((cents) => cents < 0).length;
  if (negative === 0 || negative * 10 < amounts.length * 9) return 1;
  note({
    type: 'negative-amounts',
    severity: 'warning',
    row: null,
    column: null,
    value: null,
    message: messages.texts.negativeAmounts({ negative, amounts: amounts.length }),
  });
  return -1;
}
