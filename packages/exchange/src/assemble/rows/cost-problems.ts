import type { CellProblem, Row } from '../../parse/table.ts';
import { amountText } from '../../parse/table.ts';
import type { Cell } from '../../parse/cell.ts';
import { isUnknown } from './not-known.ts';
import { messages } from './messages.ts';

const at = (row: Row, cell: Cell | null) => ({
  severity: 'error' as const,
  row: row.row,
  column: cell?.column ?? null,
  value: cell?.text || null,
});

export const nothingThen: NonNullable<CellProblem['fix']> = {
  value: '0',
  rule: messages.texts.noPaymentInThis,
};

export const missing = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'missing-cell',
  message: messages.texts.missingCell({ row: row.row }),
  fix: { value: '0', rule: messages.texts.assumeCostOf },
  entry: 'amount',
});

export const negative = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'constraint-error',
  message: messages.texts.constraintError({ row: row.row, text: cell.text }),
  entry: 'amount',
});

/** A formula whose result the file does not hold is no amount, and nobody may guess it. */
export const formulaProblem = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'formula-without-value',
  message: messages.texts.formulaWithoutValue({ row: row.row, column: cell.column, text: cell.text }),
  entry: 'amount',
});

const roughly =
  /^\s*(?:ca|circa|zirka|rd|rund|etwa|ungef(?:ä|ae)hr|gesch(?:ä|ae)tzt|gesch|vsl|voraussichtlich|max|min|mind|bis(?: zu)?|ab|about|approx|approximately|around|est|estimated|up to|~|≈|>|<|±)\.?\s*(?=[\d€$])|\s*(?:\(?(?:gesch(?:ä|ae)tzt|gesch\.?|est\.?|estimated|\?)\)?)\s*$/gi;
const range = /^\s*([\d.,'’ ]*\d)\s*(?:-|–|—|bis|to)\s*(\d[\d.,'’ ]*.*)$/i;

/** An amount with a word like “about”, or between two others, is a question with what it seems to say; anything else is no amount. */
export function roughOrNone(row: Row, cell: Cell, read: (text: string) => number | null): CellProblem {
  if (isUnknown(cell.text)) return unknownAmount(row, cell);
  const bare = cell.text.replace(roughly, '').trim();
  const about = bare !== cell.text.trim() ? read(bare) : null;
  if (about !== null && about >= 0) return rough(row, cell, [[bare, about]]);
  const between = range.exec(bare);
  // Of `2,5–3,2 Mio` both are millions.
  const lowText = between && `${between[1]!}${/\d\s*([^\d\s.,][^\d]*)$/.exec(between[2]!)?.[1] ?? ''}`;
  const [low, high] = between ? [read(lowText!), read(between[2]!)] : [null, null];
  if (low !== null && high !== null && low >= 0 && low < high) {
    const highText = between![2]!;
    return rough(row, cell, [
      [lowText!, low],
      [highText, high],
    ]);
  }
  return noAmount(row, cell);
}

function rough(row: Row, cell: Cell, found: [text: string, cents: number][]): CellProblem {
  const readings = found.map(([value, cents]) => ({ value, label: amountText(cents) }));
  const [only, ...more] = readings;
  return {
    ...at(row, cell),
    type: 'rough-amount',
    message: messages.texts.roughAmount({ row: row.row, column: cell.column, text: cell.text }),
    ...(more.length === 0 && {
      fix: { value: only!.value, rule: messages.texts.use({ label: only!.label }) },
    }),
    readings,
    entry: 'amount',
  };
}

const unknownAmount = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'unknown-amount',
  message: messages.texts.unknownAmount({ row: row.row, column: cell.column, text: cell.text }),
  entry: 'amount',
});

const noAmount = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'type-error',
  message: messages.texts.typeError({ row: row.row, text: cell.text }),
  entry: 'amount',
});
