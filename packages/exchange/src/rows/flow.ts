import type { Row, Table } from '../table.ts';
import { type Meaning, meaningByWords } from '../year-columns/meaning.ts';
import type { Cost } from './cost.ts';

/** What the amount of a row is, by a column that says so in words, and the word. */
export type Flow = { meaning: Meaning; word: string };

const flows: readonly (Meaning | null)[] = ['cost', 'income', 'paid', 'commitment'];

/**
 * In a list with a row for each payment a column may say what each row is: `Auszahlung`, `Einzahlung`, `VE`. It is one where every word is known
 * and there are two kinds; otherwise every row is a cost.
 */
export function flowsOf(table: Table): (row: Row) => Flow | null {
  const at = table.columns.findIndex((_, i) => {
    const words = [...new Set(table.rows.flatMap(({ cells }) => (cells[i] ? [cells[i]] : [])))];
    if (words.length < 2 || words.length > 12 || words.some((word) => /\d/.test(word))) return false;
    const meanings = words.map((word) => meaningByWords(word, []));
    return (
      meanings.every((meaning) => flows.includes(meaning)) && meanings.includes('cost') && new Set(meanings).size > 1
    );
  });
  return (row) => {
    const word = at < 0 ? '' : (row.cells[at] ?? '');
    return word === '' ? null : { meaning: meaningByWords(word, [])!, word };
  };
}

/** The money of a row as what it is. */
export function asFlow(cost: Cost, flow: Flow | null): Cost {
  if (flow === null || flow.meaning === 'cost') return cost;
  const nothing = { ...cost, cents: 0, years: [], laterCents: 0, restCents: 0, assumed: false };
  const money = cost.years.map(({ year, cents }) => ({ year, cents, source: flow.word }));
  switch (flow.meaning) {
    case 'income':
      return { ...nothing, income: [...cost.income, ...money] };
    case 'commitment':
      return { ...nothing, commitments: [...cost.commitments, ...money] };
    default:
      return { ...nothing, paidCents: cost.paidCents + cost.cents };
  }
}
