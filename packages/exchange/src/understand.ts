import { type Problem, type Reading, read, refused } from '@vorrang/planning';
import { type Choices, type Draft, draftImport, emptyDraft, noteInto } from './draft.ts';
import { columnsOf } from './rows/columns.ts';
import { type Mapping, proposeMapping } from './mapping.ts';
import { type Ground, placesOf } from './rows/places.ts';
import { columnsFor, kindOf } from './sheets/recognise.ts';
import { rowsOf } from './sheets/rows-of.ts';
import { sheetKinds } from './sheets/index.ts';
import type { SheetKind } from './sheets/sheet.ts';
import type { CellProblem, Table } from './table.ts';

/** The list of projects among some tables, and what stands beside it. */
export type Understood = { list: { table: Table; mapping: Mapping } | null; beside: Beside[] };
/** A table beside the list; without a kind it is read for nothing. */
export type Beside = { table: Table; kind: SheetKind | null };

export const labelOf = (table: Table): string => table.sheet ?? table.fileName;

/**
 * Which of the tables is the list of projects (the one a person has named, else the likeliest that can be one), and what the others are.
 * Tables that a person wants left aside are of no kind.
 */
export function understand(
  tables: readonly Table[],
  named: string | null,
  aside: readonly string[] = [],
): Reading<Understood> {
  if (named !== null && !tables.some((table) => labelOf(table) === named)) return refused(noSheet(named, tables));
  const rated = tables.map((table) => ({ table, mapping: proposeMapping(table), kind: kindOf(table) }));
  const likeliness = ({ table, mapping, kind }: (typeof rated)[number]) =>
    mapping.reduce((sum, { field }) => sum + (field === null ? 0 : field === 'name' || field === 'cost' ? 10 : 1), 0) +
    Math.min(table.rows.length, 1_000) / 1_000 -
    (kind ? 12 : 0);
  const [likeliest] = [...rated].sort((a, b) => likeliness(b) - likeliness(a));
  const found = named === null ? likeliest : rated.find(({ table }) => labelOf(table) === named);
  // A table that is surely something else, and has no cost, is no list of projects.
  const isList =
    found && (named !== null || found.kind === null || found.mapping.some(({ field }) => field === 'cost'));
  const list = isList ? { table: found.table, mapping: found.mapping } : null;
  const beside = rated
    .filter(({ table }) => table !== list?.table)
    .map(({ table, kind }) => ({ table, kind: aside.includes(labelOf(table)) ? null : kind }));
  return read({ list, beside });
}

const noSheet = (named: string, tables: readonly Table[]): Problem => ({
  type: 'incorrect-label',
  pointer: '/sheet',
  message: {
    de: `Ein Blatt „${named}“ gibt es nicht; vorhanden: ${tables.map(labelOf).join(', ')}.`,
    en: `There is no sheet "${named}"; there are: ${tables.map(labelOf).join(', ')}.`,
  },
});

/** Everything the tables say, in one draft: the projects first, then what stands beside them, kind by kind. */
export function draftFrom({ list, beside }: Understood, choices: Choices, ground: Ground): Draft {
  const start = list
    ? draftImport(list.table, list.mapping, choices, ground)
    : emptyDraft(beside[0]?.table.fileName ?? '');
  return sheetKinds
    .flatMap((kind) => beside.filter((one) => one.kind === kind).map(({ table }) => ({ table, kind })))
    .reduce((draft, { table, kind }) => take(draft, table, kind, choices, ground), withUnread(start, beside));
}

function take(draft: Draft, table: Table, kind: SheetKind, choices: Choices, ground: Ground): Draft {
  const problems: CellProblem[] = [];
  const inSheet = noteInto(problems, choices);
  const note = (problem: CellProblem) => inSheet({ ...problem, sheet: labelOf(table) });
  table.notices.filter(({ severity }) => severity !== 'notice').forEach(note);
  const places = placesOf(table, columnsOf(table, []), ground, note);
  const taken = kind.take(draft, rowsOf(table, kind, columnsFor(table, kind), places, note), note);
  return { ...taken, problems: [...taken.problems, ...problems] };
}

/** A table that nobody understands is told, never dropped in silence. */
function withUnread(draft: Draft, beside: Beside[]): Draft {
  const unread = beside.filter(({ kind }) => kind === null);
  const problems = unread.map(({ table }): CellProblem => ({
    type: 'extra-sheet',
    severity: 'notice',
    sheet: labelOf(table),
    row: null,
    column: null,
    value: labelOf(table),
    message: {
      de: `„${labelOf(table)}“ (Zeilen: ${table.rows.length}) wird für nichts gelesen.`,
      en: `"${labelOf(table)}" (rows: ${table.rows.length}) is read for nothing.`,
    },
  }));
  return { ...draft, problems: [...draft.problems, ...problems] };
}
