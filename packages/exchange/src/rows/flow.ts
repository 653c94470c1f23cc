import { type CellProblem, type Row, type Table, amountText } from '../table.ts';
import { type Meaning, meaningByWords } from '../year-columns/meaning.ts';
import type { Note } from './cell.ts';
import type { Columns } from './columns.ts';
import type { Cost } from './cost.ts';
import { listedCents } from './money-of-row.ts';

/** What the amount of a row is, by a column that says so in words, and the word; `meaning` null where nobody knows the word. */
export type Flow = { meaning: Meaning | null; word: string };

const counted: readonly (Meaning | null)[] = ['cost', 'income', 'paid', 'commitment'];
const sums: readonly (Meaning | null)[] = ['balance', 'total'];
/** Whether a row of this meaning says once more what others say. */
export const isSumOfFlows = (flow: Flow | null): boolean => flow !== null && sums.includes(flow.meaning);

/**
 * In a list with a row for each payment a column may say what each row is: `Auszahlung`, `Einzahlung`, `VE`, `Saldo`. It is one where every word
 * is known, or most words are and each of them comes again and again; otherwise every row is a cost.
 */
export function flowsOf(table: Table): (row: Row) => Flow | null {
  const at = table.columns.findIndex((_, i) => isOfFlows(table, i));
  return (row) => {
    const word = at < 0 ? '' : (row.cells[at] ?? '');
    return word === '' ? null : { meaning: meaningByWords(word, []), word };
  };
}

function isOfFlows({ rows }: Table, at: number): boolean {
  const texts = rows.flatMap(({ cells }) => (cells[at] ? [cells[at]] : []));
  const words = [...new Set(texts)];
  if (words.length < 2 || words.length > 12 || words.some((word) => /\d/.test(word))) return false;
  const meanings = words.map((word) => meaningByWords(word, []));
  const known = meanings.filter((meaning) => meaning !== null);
  if (known.some((meaning) => !counted.includes(meaning) && !sums.includes(meaning))) return false;
  if (!known.includes('cost') || new Set(known).size < 2) return false;
  return known.length === words.length || (known.length * 2 >= words.length && words.length * 2 <= texts.length);
}

/** The same with an answer for each word that nobody knows: it is asked, because a cost and an income differ by the whole amount. */
export function answeredFlows(rows: readonly Row[], columns: Columns, note: Note): (row: Row) => Flow | null {
  const unknown = Map.groupBy(
    rows.filter((row) => columns.flow(row)?.meaning === null),
    (row) => columns.flow(row)!.word,
  );
  const answers = new Map(
    [...unknown].map(([word, same]) => [word, meaningIn(note(unknownFlow(word, same, columns)))]),
  );
  return (row) => {
    const flow = columns.flow(row);
    return flow && { ...flow, meaning: flow.meaning ?? answers.get(flow.word) ?? null };
  };
}
const meaningIn = (answer: string | null): Meaning | null =>
  ([...counted, 'fact'] as const).find((meaning) => meaning === answer) ?? null;

function unknownFlow(word: string, rows: readonly Row[], columns: Columns): CellProblem {
  const sum = amountText(rows.reduce((total, row) => total + listedCents(row, columns), 0));
  const reading = (value: Meaning, de: string, en: string) => ({ value, label: { de, en } });
  return {
    type: `flow-${word
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '-')
      .slice(0, 40)}`,
    severity: 'error',
    row: null,
    column: null,
    value: word,
    message: {
      de: `Was sind die Zeilen „${word}“ (zuerst Zeile ${rows[0]!.row}, zusammen ${sum.de})? Die anderen Zeilen sagen, ob Geld hinaus- oder hereingeht.`,
      en: `What are the rows "${word}" (first row ${rows[0]!.row}, ${sum.en} together)? The other rows say whether money goes out or comes in.`,
    },
    readings: [
      reading('cost', `Kosten: +${sum.de}`, `cost: +${sum.en}`),
      reading('income', 'Einnahmen von anderen: keine Kosten', 'income from others: no cost'),
      reading('paid', 'schon bezahlt: keine künftigen Kosten', 'paid already: no future cost'),
      reading('commitment', 'Verpflichtungsermächtigung: keine Zahlung', 'commitment authority: no payment'),
      reading('fact', 'kein Geld, oder anderswo schon enthalten', 'no money, or held elsewhere already'),
    ],
  };
}

/** The money of a row as what it is. */
export function asFlow(cost: Cost, flow: Flow | null): Cost {
  if (flow === null || flow.meaning === 'cost' || flow.meaning === null) return cost;
  const nothing = { ...cost, cents: 0, paidCents: 0, years: [], laterCents: 0, restCents: 0, assumed: false };
  const money = cost.years.map(({ year, cents }) => ({ year, cents, source: flow.word }));
  switch (flow.meaning) {
    // What came in before the plan has come in already, and what authority an income has is none to spend.
    case 'income':
      return { ...nothing, commitments: [], income: [...cost.income, ...money] };
    case 'commitment':
      return { ...nothing, commitments: [...cost.commitments, ...money] };
    case 'paid':
      return { ...nothing, paidCents: cost.paidCents + cost.cents };
    default:
      return { ...nothing, commitments: [], income: [] };
  }
}
