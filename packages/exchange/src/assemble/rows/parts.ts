import type { Field } from '../../map/fields.ts';
import { yearInCell } from '../../map/long-list.ts';
import { sheetOfYear } from '../same-columns.ts';
import type { Row } from '../../parse/table.ts';
import { repeatedTotal, roundsProblem, sameNames, sameProject, sheetsOfYears } from './part-questions.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';

/** The rows that are one project: the first, and those that say its money for another year or source. */
export type Parts = Map<Row, Row[]>;

/**
 * Puts the rows of a long list together: the same id (else the same name) with another year, source or kind of payment is one project. A row without id
 * and name below one with both goes with it. Where only some names come again, it is asked.
 */
export function partsOf(rows: readonly Row[], columns: Columns, note: Note): Parts {
  const apart: Parts = new Map(rows.map((row) => [row, [row]]));
  const [years, sources] = [has(rows, columns, 'year'), has(rows, columns, 'fundingSource')];
  const flows = rows.some((row) => columns.flow(row) !== null);
  if (!years && !sources && !flows) return oneOrSeveral(rows, columns, note) ?? apart;
  const filled = withRowAbove(rows, columns);
  const byId = rows.filter((row) => filled.id(row) !== '').length > rows.length * 0.9;
  const groups = [
    ...Map.groupBy(rows, (row) => (byId ? filled.id(row) : filled.name(row)) || `row ${row.row}`).values(),
  ];
  const long = groups.filter((group) => group.length > 1 && isLong(group, columns, filled.name));
  if (long.length === 0) return oneOrSeveral(rows, columns, note) ?? apart;
  const ofSheets = long.some((group) => columns.cell(group[0]!, 'year')?.column === sheetOfYear);
  if (!ofSheets && !byId && !mostly(long, groups) && note(sameNames(long, columns)) !== 'one') return apart;
  if (ofSheets && note(sheetsOfYears(long, columns)) === 'last')
    return new Map(groups.map((group) => [group.at(-1)!, [group.at(-1)!]]));
  const repeats = !ofSheets && years && long.length > 1 && long.every((group) => sameAmount(group, columns));
  if (repeats && note(repeatedTotal(long, columns)) === 'once')
    return new Map(groups.flatMap((group): [Row, Row[]][] => [[group[0]!, [group[0]!]]]));
  // Where years of an id are put together, rows with the same id and name are parts too; the same money twice is asked below.
  const again = byId && years ? groups.filter((group) => group.length > 1 && hasOneName(group, filled.name)) : long;
  const chosen = new Set(again);
  return new Map(
    groups.flatMap((group): [Row, Row[]][] =>
      chosen.has(group) ? [[group[0]!, group]] : group.map((row) => [row, [row]]),
    ),
  );
}

/** Rows with the same id and the same name that say no year or source apart: nobody knows whether they are one project. */
function oneOrSeveral(rows: readonly Row[], columns: Columns, note: Note): Parts | null {
  const text = (row: Row, field: Field) => columns.cell(row, field)?.text ?? '';
  const groups = [
    ...Map.groupBy(rows, (row) =>
      text(row, 'id') ? `${text(row, 'id')}\u0000${text(row, 'name')}` : `row ${row.row}`,
    ).values(),
  ];
  const same = groups.filter((group) => group.length > 1);
  if (same.length === 0) return null;
  const answer = note(sameProject(same, columns));
  if (answer !== 'one' && answer !== 'once') return null;
  return new Map(groups.map((group) => [group[0]!, answer === 'once' ? [group[0]!] : group]));
}

const has = (rows: readonly Row[], columns: Columns, field: Field): boolean =>
  rows.some((row) => columns.cell(row, field)?.text);
const mostly = (long: Row[][], groups: Row[][]): boolean => long.length >= groups.length / 2;

/** Id and name of a row, or of the row above it where its own are empty and an amount stands in it. */
function withRowAbove(rows: readonly Row[], columns: Columns) {
  const [ids, names] = [new Map<Row, string>(), new Map<Row, string>()];
  let [id, name] = ['', ''];
  for (const row of rows) {
    const own = [columns.cell(row, 'id')?.text ?? '', columns.cell(row, 'name')?.text ?? ''] as const;
    const belongs = own[0] === '' && own[1] === '';
    [id, name] = belongs ? [id, name] : [own[0], own[1] || (own[0] === id ? name : '')];
    ids.set(row, id);
    names.set(row, name);
  }
  return { id: (row: Row) => ids.get(row)!, name: (row: Row) => names.get(row)! };
}

const sameAmount = (group: Row[], columns: Columns): boolean =>
  new Set(group.map((row) => columns.cell(row, 'cost')?.text ?? '')).size === 1 &&
  columns.cell(group[0]!, 'cost')?.text !== '';

/** One name, and another year, source or kind of payment: then the rows say different money of one project. */
function isLong(group: Row[], columns: Columns, nameOf: (row: Row) => string): boolean {
  const texts = (field: Field) => group.map((row) => columns.cell(row, field)?.text ?? '');
  const [years, sources] = [texts('year').map(yearInCell), texts('fundingSource')];
  const flows = group.map((row) => columns.flow(row)?.word);
  const varies = [years, sources, flows].some((list) => new Set<number | string | null | undefined>(list).size > 1);
  return hasOneName(group, nameOf) && varies;
}
const hasOneName = (group: Row[], nameOf: (row: Row) => string): boolean =>
  new Set(group.map((row) => nameOf(row).toLowerCase())).size === 1;

/** Rows of a project that say the same year and source more than once: several rounds of a budget, or a slip. */
export function repeatedMoney(
  parts: Parts,
  columns: Columns,
  { rounds, flows }: { rounds: (row: Row) => string; flows: (row: Row) => string },
  note: Note,
): Set<Row> {
  const again: Row[][] = [];
  for (const rows of parts.values()) {
    if (
      rows.length < 2 ||
      !rows.some((row) => columns.cell(row, 'year')?.text || columns.cell(row, 'fundingSource')?.text || flows(row))
    )
      continue;
    const same = Map.groupBy(rows, (row) =>
      [...(['year', 'fundingSource'] as const).map((field) => columns.cell(row, field)?.text ?? ''), flows(row)].join(
        '\u0000',
      ),
    );
    again.push(...[...same.values()].filter((group) => group.length > 1));
  }
  if (again.length === 0) return new Set();
  const answer = note(roundsProblem(again, columns, rounds));
  return new Set(answer === 'last' ? again.flatMap((group) => group.slice(0, -1)) : []);
}
