import type { Row, Table } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { messages } from './messages.ts';

const longest = 100;
/** What an id may not hold. */
const clean = (text: string): string => {
  const bare = [...text.replace(/\p{Cc}/gu, ' ')].slice(0, longest).join('').trim();
  // An id stands in addresses, and there "." and ".." mean a folder.
  if (/^\.\.?$/.test(bare)) return bare.replaceAll('.', 'x');
  return bare === '__proto__' ? 'proto' : bare;
};

/** Gives every row an id of its own; a proposed id never takes one that stands anywhere else in the list. */
export function idsOf(table: Table, columns: Columns, note: Note): (row: Row) => string {
  const listed = new Set(table.rows.map((row) => columns.cell(row, 'id')?.text).filter(Boolean));
  const seen = new Map<string, number>();
  const fresh = (base: string, first: number): string => {
    let n = first;
    const candidate = () => (n === 1 ? base : `${base.slice(0, longest - 8)}-${n}`);
    while (seen.has(candidate()) || listed.has(candidate())) n++;
    return candidate();
  };
  const stem = clean(table.fileName.replace(/\.\w+$/, '')).slice(0, 60) || 'list';
  const keep = (id: string, row: Row): string => {
    seen.set(id, row.row);
    return id;
  };
  return (row) => {
    const cell = columns.cell(row, 'id');
    if (!cell) return keep(fresh(`${stem}-${row.row}`, 1), row);
    if (cell.text === '') return keep(missingId(row, cell.column, fresh(`${stem}-${row.row}`, 1), note), row);
    const first = seen.get(cell.text);
    if (first !== undefined)
      return keep(
        repeatedId(row, cell.column, cell.text, first, fresh(clean(cell.text) || `${stem}-${row.row}`, 2), note),
        row,
      );
    // Of nothing but control characters nothing is left.
    const cleaned = clean(cell.text) || `${stem}-${row.row}`;
    if (cleaned !== cell.text) return keep(impossibleId(row, cell.column, cell.text, fresh(cleaned, 1), note), row);
    return keep(cell.text, row);
  };
}

function repeatedId(row: Row, column: string, value: string, first: number, id: string, note: Note): string {
  note({
    type: 'primary-key',
    severity: 'error',
    row: row.row,
    column,
    value,
    message: messages.texts.primaryKey({ row: row.row, value, first }),
    fix: { value: id, rule: messages.texts.secondId({ id }) },
  });
  return id;
}

function missingId(row: Row, column: string, id: string, note: Note): string {
  note({
    type: 'missing-cell',
    severity: 'error',
    row: row.row,
    column,
    value: null,
    message: messages.texts.rowIdIsMissing({ row: row.row }),
    fix: { value: id, rule: messages.texts.giveId({ id }) },
  });
  return id;
}

function impossibleId(row: Row, column: string, value: string, id: string, note: Note): string {
  note({
    type: 'constraint-error',
    severity: 'error',
    row: row.row,
    column,
    value,
    message: messages.texts.rowThisIdCannot({ row: row.row, longest }),
    fix: { value: id, rule: messages.texts.useId({ id }) },
  });
  return id;
}
