import { enumerated } from '@vorrang/planning';
import { yearHeading, yearIn } from '../parse/year-heading.ts';
import type { CellProblem, Row, Table } from '../parse/table.ts';
import { messages } from './messages.ts';

const labelOf = (table: Table): string => table.sheet ?? table.fileName;
const headingOf = ({ columns }: Table): string => columns.map((column) => column.trim().toLowerCase()).join('\u0000');
/** The year of a sheet; a list with a row for each year calls its column so too. */
export const sheetOfYear = 'Jahr (Blatt / sheet)';
/** The name of the sheet a row is from. */
export const sheetColumn = '(Blatt / sheet)';

/**
 * Tables with the same columns are one list, in the order in which they come: a sheet for each year or department, or several files.
 * Each row keeps the name of its sheet; the numbers of later rows go on after those before them, which is told. Never fails; a table of
 * its own columns stays as it is.
 * Source: packages/exchange/decisions/0003-questions.md.
 */
export function joinAlike(tables: readonly Table[]): Table[] {
  const alone = (table: Table) => (table.declared ? labelOf(table) : `${headingOf(table)} ${table.crs ?? ''}`);
  const groups = [...Map.groupBy(tables, alone).values()];
  return groups.map((group) => (group.length === 1 ? group[0]! : joined(group)));
}

function joined(group: readonly Table[]): Table {
  const [first] = group as [Table];
  const years = yearsOfSheets(group);
  const rows: Row[] = [];
  const spans: string[] = [];
  let after = 0;
  for (const table of group) {
    const shift = after === 0 ? 0 : after - table.headerRow;
    for (const row of table.rows)
      rows.push({ ...row, row: row.row + shift, cells: [...row.cells, years?.get(table) ?? labelOf(table)] });
    const [from, to] = [table.rows[0]?.row, table.rows.at(-1)?.row];
    if (from !== undefined) spans.push(`${labelOf(table)} ${from + shift}–${to! + shift}`);
    after = rows.at(-1)?.row ?? after;
  }
  return {
    ...first,
    sheet: group.map(labelOf).join(' + '),
    columns: [...first.columns, years ? sheetOfYear : sheetColumn],
    rows,
    notices: [...group.flatMap(({ notices }) => notices), oneList(group, spans)],
  };
}

/** Sheets called by years of their own: the amounts of each are of its year, if no column says another. */
function yearsOfSheets(group: readonly Table[]): Map<Table, string> | null {
  const found = new Map(group.map((table) => [table, String(yearIn(labelOf(table)) ?? '')]));
  const years = [...found.values()];
  const said = group[0]!.columns.some(
    (column) => yearHeading(column) !== null || /^(jahr|year|fy|hj|gj)$/i.test(column.trim()),
  );
  return said || years.includes('') || new Set(years).size < years.length ? null : found;
}

const oneList = (group: readonly Table[], spans: readonly string[]): CellProblem => ({
  type: 'one-list',
  severity: 'warning',
  row: null,
  column: null,
  value: group.map(labelOf).join(', '),
  message: messages.texts.oneList({
    sheets: enumerated(group.map((table) => messages.texts.quoted({ name: labelOf(table) }))),
    spans: spans.join(', '),
  }),
});
