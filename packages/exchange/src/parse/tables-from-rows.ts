import type { Text } from '@vorrang/planning';
import { readAmount } from './amounts.ts';
import { type Heading, headingBlock, headingsBelow } from './heading-rows.ts';
import { extraCells, missingCells, rowNotice } from './row-problems.ts';
import type { CellProblem, Row, Table } from './table.ts';
import { unitInTitle } from './units.ts';
import { messages } from './messages.ts';

type Origin = Pick<Table, 'fileName' | 'sheet'> & { notices: CellProblem[] };

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/**
 * The tables that stand in some rows, one below the other: a heading that comes again, as on every printed page, goes on with the same table; one with
 * the same years and another first word begins another, like the money below the projects. Empty where no row has two cells.
 */
export function tablesFromRows(origin: Origin, all: Row[]): Table[] {
  const heading = headingBlock(all);
  if (!heading) return [];
  const { again, others } = headingsBelow(all, heading);
  const end = others[0] ?? all.length;
  const own = all.slice(0, end).filter((row) => !again.has(row));
  const table = tableBelow(origin, own, heading);
  const next =
    others.length > 0
      ? tablesFromRows({ ...origin, notices: [], sheet: nameOf(origin, all, end) }, all.slice(end))
      : [];
  const told = all
    .slice(0, end)
    .filter((row) => again.has(row))
    .map((row) => rowNotice('title-row', row, sameHeading));
  return [{ ...table, notices: [...table.notices, ...told] }, ...next];
}

const nameOf = ({ fileName, sheet }: Origin, all: readonly Row[], at: number): string =>
  [sheet ?? fileName, all[at]!.cells.find((cell) => cell.trim() !== '') ?? ''].join(': ');

function tableBelow({ fileName, sheet, notices }: Origin, all: Row[], heading: Heading): Table {
  const above = all.filter((row) => row.row < heading.first && filled(row.cells) > 0);
  const below = all.filter((row) => row.row > heading.last);
  const columns = uniqueNames(heading.cells);
  const [rows, notes] = withoutNotes(
    below.filter((row) => filled(row.cells) > 0),
    columns.length,
  );
  const last = rows.at(-1)?.row ?? heading.last;
  return {
    fileName,
    sheet,
    columns,
    headerRow: heading.last,
    rows: rows.map((row) => ({ ...row, cells: columns.map((_, i) => row.cells[i] ?? '') })),
    crs: null,
    notices: [
      ...notices,
      ...above.map((row) => rowNotice('title-row', row, titleRow)),
      ...(heading.last > heading.first ? [severalRows(heading.first, heading.last, columns)] : []),
      ...heading.numbering.map((row) => rowNotice('title-row', row, numbering)),
      ...notes.map((row) => rowNotice('note-row', row, noteRow)),
      ...below
        .filter((row) => row.row < last && filled(row.cells) === 0)
        .map((row) => rowNotice('blank-row', row, blankRow)),
      ...rows
        .filter((row) => filled(row.cells.slice(columns.length)) > 0)
        .map((row) => extraCells(row, columns.length)),
      ...missingCells(
        rows.filter((row) => row.cells.length < columns.length),
        columns.length,
      ),
    ],
  };
}

/** A legend, a source or a remark at the end: one text alone in its row that reads like one, in the first column or by its signs. */
const remark = /[:;]|^(alle|all|as of)\b|^\(|(\S+\s+){5,}/iu;
const surely = /\s=\s|^\*|^(stand|hinweise?|quelle|anmerkung|erläuterung|legende|note|source|legend)\b/iu;

function withoutNotes(rows: Row[], width: number): [rows: Row[], notes: Row[]] {
  const isNote = ({ cells }: Row) => {
    const at = cells.findIndex((cell) => cell.trim() !== '');
    const text = cells[at] ?? '';
    if (width < 2 || filled(cells) !== 1 || readAmount(text, null) !== null) return false;
    return surely.test(text) || (at === 0 && (remark.test(text) || unitInTitle(text).factor !== null));
  };
  const end = rows.findLastIndex((row) => !isNote(row)) + 1;
  return [rows.slice(0, end), rows.slice(end)];
}

/** The sentence for a file in which no table can be seen. */
export const noTable: Text = messages.texts.noHeaderRowWith;

const titleRow: Text = messages.texts.titleRowAboveTable;
const numbering: Text = messages.texts.numbersOfColumns;
const sameHeading: Text = messages.texts.headingsOnceMore;
const noteRow: Text = messages.texts.noteBelowTable;
const blankRow: Text = messages.texts.emptyRow;
const severalRows = (first: number, last: number, columns: readonly string[]): CellProblem => ({
  type: 'heading-rows',
  severity: 'notice',
  row: first,
  column: null,
  value: columns.join(' | ').slice(0, 200),
  message: messages.texts.headingRows({ first, last, columns: columns.join(' | ').slice(0, 200) }),
});

/** Empty and repeated headings get a name of their own, so that every column can be told apart. */
export function uniqueNames(cells: string[]): string[] {
  const listed = cells.map((cell, i) => cell.replace(/\s+/g, ' ').trim() || `(${i + 1})`);
  const given = new Set<string>();
  return listed.map((name) => {
    let own = name;
    for (let n = 2; given.has(own) || (own !== name && listed.includes(own)); n++) own = `${name} (${n})`;
    given.add(own);
    return own;
  });
}
