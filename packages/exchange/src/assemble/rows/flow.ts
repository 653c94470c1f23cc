import type { Row, Table } from '../../parse/table.ts';
import { type Meaning, meaningByWords } from '../../map/year-columns/meaning.ts';

/** What the amount of a row is, by a column that says so in words, and the word; `meaning` null where nobody knows the word. */
export type Flow = { meaning: Meaning | null; word: string };

/** What a row with an amount of its own may be. */
export const counted: readonly (Meaning | null)[] = ['cost', 'income', 'paid', 'commitment'];
const sums: readonly (Meaning | null)[] = ['balance', 'total'];
/** Whether a row of this meaning says once more what others say. */
export const isSumOfFlows = (flow: Flow | null): boolean => flow !== null && sums.includes(flow.meaning);

/**
 * In a list with a row for each payment a column may say what each row is: `Auszahlung`, `Einzahlung`, `VE`, `Saldo`. It is one where every word
 * is known, or most words are and each of them comes again and again; otherwise every row is a cost.
 */
export function flowsOf(table: Table, projectOf: (row: Row) => string): (row: Row) => Flow | null {
  const at = table.columns.findIndex((_, i) => isOfFlows(table, i) && dividesProjects(table, i, projectOf));
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

/** Some project has rows of several kinds; where none has, the words are kinds of projects. */
function dividesProjects({ rows }: Table, at: number, projectOf: (row: Row) => string): boolean {
  const words = new Map<string, string>();
  let project = '';
  return rows.some((row) => {
    project = projectOf(row) || project;
    const word = row.cells[at] ?? '';
    const before = words.get(project);
    if (word !== '') words.set(project, word);
    return word !== '' && before !== undefined && before !== word;
  });
}
