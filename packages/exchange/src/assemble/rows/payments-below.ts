import type { Mapping } from '../../map/mapping.ts';
import type { Row, Table } from '../../parse/table.ts';
import { type Meaning, meaningByWords } from '../../map/year-columns/meaning.ts';
import { messages } from './messages.ts';

/** A list in which a project and the kind of a payment share the column of names; `mapping` with the column that says the kind. */
type Listed = { table: Table; mapping: Mapping };
type Told = { name: string; word: string; meaning: Meaning | null };

const kinds = '(?:ein|aus)zahlung(?:en)?|ausgaben?|einnahmen?|saldo|ve|expenditures?|incomes?|revenues?|grants?|net';
const leading = new RegExp(
  `^(?:summe (?:der )?)?(?:investive )?(?:${kinds}|zuwendung(?:en)?|zuweisung(?:en)?|zuschüsse?|beiträge|verpflichtungsermächtigung(?:en)?|netto\\p{L}*)(?!\\p{L})`,
  'iu',
);
const atEnd = new RegExp(`^(.*\\p{L}.*?)[\\s–:,(/-]+(${kinds})\\)?$`, 'iu');
const kindColumn: Mapping[number] = {
  column: 'Zahlungsart',
  field: null,
  confidence: 'high',
  reason: messages.texts.standsWithNameIn,
};
const sourceColumn: Mapping[number] = {
  column: 'Geldquelle',
  field: 'fundingSource',
  confidence: 'high',
  reason: messages.texts.standsBelowNameIn,
};

/**
 * Budgets print a project and below it what goes out, what comes in and the balance, or write the kind of payment behind the name
 * (`Rathausplatz Einzahlung`). Such rows get the number and name of their project, and their words go to a column of their own. Only where a project
 * has money that goes out and money of another kind.
 */
export function paymentsBelow(table: Table, mapping: Mapping): Listed {
  const nameAt = mapping.findIndex(({ field }) => field === 'name');
  const idAt = mapping.findIndex(({ field }) => field === 'id');
  if (nameAt < 0) return { table, mapping };
  const told = below(table.rows, nameAt, idAt) ?? behind(table.rows, nameAt);
  if (!told) return sourcesBelow(table, mapping, nameAt, idAt);
  return withColumn({ table, mapping }, nameAt, told, kindColumn);
}

/** The list with what the rows say of their payments in a column of its own, and the names of their projects. */
function withColumn(
  { table, mapping }: Listed,
  nameAt: number,
  told: ReadonlyMap<Row, Placed>,
  entry: Mapping[number],
): Listed {
  const rows = table.rows.map((row): Row => {
    const found = told.get(row);
    const cells = found
      ? row.cells.map((cell, i) => (i === nameAt ? found.name : (found.cells?.[i] ?? cell)))
      : row.cells;
    return { ...row, cells: [...cells, found?.word ?? ''] };
  });
  return { table: { ...table, columns: [...table.columns, entry.column], rows }, mapping: [...mapping, entry] };
}

type Placed = Told & { cells?: Record<number, string> };

/** Rows of payments below a row that has a name and no money: they have no number of their own, or say the same below every project. */
function below(rows: readonly Row[], nameAt: number, idAt: number): Map<Row, Placed> | null {
  const found = new Map<Row, Placed>();
  const labels = Map.groupBy(rows, (row) => row.cells[nameAt] ?? '');
  const hasMoney = (row: Row) => row.cells.some((cell, i) => i !== idAt && i !== nameAt && /\d/.test(cell));
  const idOf = (row: Row) => (idAt < 0 ? '' : (row.cells[idAt] ?? ''));
  let head: Row | null = null;
  for (const row of rows) {
    const label = row.cells[nameAt] ?? '';
    const defaults = leading.test(label) || (labels.get(label)!.length > 1 && meaningByWords(label, []) !== null);
    const numberless = head !== null && idOf(head) !== '' && idOf(row) === '';
    const isPart =
      hasMoney(row) &&
      label !== '' &&
      (numberless || (defaults && (idOf(row) === '' || idOf(row) === head?.cells[idAt])));
    if (!isPart) head = hasMoney(row) ? null : row;
    else if (head === null) return null;
    else found.set(row, placedBelow(head, label, meaningByWords(label, []), nameAt, idAt));
  }
  return goesBothWays(found) ? found : null;
}

const sumOfProject = /^\W*((sub-?)?total|summe|gesamt|zwischensumme)(?!\p{L})/iu;
const sumOfAll = /^\W*(grand total|gesamtsumme|total|summe|insgesamt|gesamt|total all projects)\W*$/iu;

/** American budgets print a project and below it a row for each fund: `GO Bonds`, `State Grant`, `Total Elm Street`. */
function sourcesBelow(table: Table, mapping: Mapping, nameAt: number, idAt: number): Listed {
  const found = new Map<Row, Placed>();
  const hasMoney = (row: Row) => row.cells.some((cell, i) => i !== idAt && i !== nameAt && /\d/.test(cell));
  let head: Row | null = null;
  for (const row of table.rows) {
    const label = (row.cells[nameAt] ?? '').trim();
    const ofAll = sumOfAll.test(label);
    const meaning = meaningByWords(label, []);
    if (!hasMoney(row)) head = row;
    else if (head !== null && (meaning === 'source' || meaning === 'income'))
      found.set(row, placedBelow(head, label, meaning, nameAt, idAt));
    else if (head !== null && isSumOf(label, head.cells[nameAt] ?? ''))
      found.set(row, placedBelow(head, 'Total', 'total', nameAt, idAt));
    else if (!ofAll) return { table, mapping };
  }
  const isStated = mapping.some(({ field }) => field === 'fundingSource');
  return found.size === 0 || isStated
    ? { table, mapping }
    : withColumn({ table, mapping }, nameAt, found, sourceColumn);
}
const isSumOf = (label: string, name: string): boolean =>
  name !== '' && sumOfProject.test(label) && label.toLowerCase().endsWith(name.trim().toLowerCase());
const placedBelow = (head: Row, word: string, meaning: Meaning | null, nameAt: number, idAt: number): Placed => ({
  name: head.cells[nameAt] ?? '',
  word,
  meaning,
  ...(idAt >= 0 && { cells: { [idAt]: head.cells[idAt] ?? '' } }),
});

/** Names that end in the kind of payment: `Bachsteg – Auszahlung`. */
function behind(rows: readonly Row[], nameAt: number): Map<Row, Placed> | null {
  const found = new Map<Row, Placed>();
  for (const row of rows) {
    const [, name, word] = atEnd.exec(row.cells[nameAt] ?? '') ?? [];
    const meaning = word === undefined ? null : meaningByWords(word, []);
    if (meaning !== null) found.set(row, { name: name!.trim(), word: word!, meaning });
  }
  return goesBothWays(found) ? found : null;
}

/** Some project has a cost and money of another kind. */
const goesBothWays = (found: ReadonlyMap<Row, Told>): boolean =>
  [...Map.groupBy(found.values(), ({ name }) => name).values()].some(
    (same) =>
      same.some(({ meaning }) => meaning === 'cost') &&
      same.some(({ meaning }) => meaning === 'income' || meaning === 'balance' || meaning === 'commitment'),
  );
