import { type Text } from '@vorrang/planning';
import { type CellProblem, type Row, amountText, asType } from '../../parse/table.ts';
import type { Meaning } from '../../map/year-columns/meaning.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import type { Cost } from './cost.ts';
import { type Flow, counted } from './flow.ts';
import { listedCents } from './money-of-row.ts';
import { messages } from './messages.ts';

/** What each row is, with an answer for each word that nobody knows: it is asked, because a cost and an income differ by the whole amount. */
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
  const reading = (value: Meaning, label: Text) => ({ value, label });
  return {
    type: `flow-${asType(word)}`,
    severity: 'error',
    row: null,
    column: null,
    value: word,
    message: messages.texts.whatAreRows({ word, first: rows[0]!.row, sum }),
    readings: [
      reading('cost', messages.texts.cost({ sum })),
      reading('income', messages.texts.income),
      reading('paid', messages.texts.paid),
      reading('commitment', messages.texts.commitment),
      reading('fact', messages.texts.fact),
    ],
  };
}

/** Money that comes in, or may be bound, in no year the list names: the plan cannot count it, and says so. */
export function withoutYear({ row }: Row, { cents, years, currency }: Cost, flow: Flow | null): CellProblem[] {
  if (years.length > 0 || cents === 0 || (flow?.meaning !== 'income' && flow?.meaning !== 'commitment')) return [];
  const amount = amountText(cents);
  return [
    {
      type: 'money-without-year',
      severity: 'warning',
      row,
      column: null,
      value: flow.word,
      message: messages.texts.moneyWithoutYear({
        row,
        word: flow.word,
        amount,
        currency: Boolean(currency),
        currency2: String(currency),
      }),
    },
  ];
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
