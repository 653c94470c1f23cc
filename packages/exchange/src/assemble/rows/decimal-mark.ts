import { type Mark, markOf, readAmount } from '../../parse/amounts.ts';
import { type CellProblem, amountText } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import { isGerman } from './language.ts';
import { messages } from './messages.ts';

/**
 * The decimal mark of a list's amounts: the one its clear cells agree on. Where every cell could be read both ways and the sign is the decimal
 * mark of the list's language (`1,250` under German headings), it is asked; null leaves a group of three as thousands, which is told.
 */
export function markOfList(texts: readonly string[], columns: readonly string[], note: Note): Mark | null {
  const mark = markOf(texts);
  if (mark !== null) return mark;
  const own: Mark = isGerman(columns) ? ',' : '.';
  const open = texts.filter((text) => readAmount(text, null)?.ambiguous && text.includes(own));
  if (open.length === 0) return null;
  const answer = note(asked(open, own));
  return answer === 'decimal' ? own : null;
}

function asked(texts: readonly string[], own: Mark): CellProblem {
  const sum = (mark: Mark | null) =>
    amountText(texts.reduce((total, text) => total + (readAmount(text, mark)?.cents ?? 0), 0));
  const [decimal, thousands] = [sum(own), sum(null)];
  const [example] = texts;
  return {
    type: 'decimal-mark',
    severity: 'error',
    row: null,
    column: null,
    value: example!,
    message: messages.texts.decimalMark({ example: String(example), own }),
    readings: [
      {
        value: 'decimal',
        label: messages.texts.decimalsTogether({ decimal }),
      },
      {
        value: 'thousands',
        label: messages.texts.thousandsTogether({ thousands }),
      },
    ],
  };
}
