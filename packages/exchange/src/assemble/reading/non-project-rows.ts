import type { Mapping } from '../../map/mapping.ts';
import type { Table } from '../../parse/table.ts';
import { type Choices, rowsDecided } from '../choices.ts';
import type { Draft } from '../draft.ts';

/** A row of the list that becomes no project: why, what it is called, and what its status says. */
export type NonProjectRow = {
  row: number;
  why: 'excluded' | 'finished' | 'total' | 'of-which' | 'repeated';
  name: string;
  status: string | null;
};
/** The most rows that are told; how many there are of each kind is in the reconciliation. */
const most = 500;

export function nonProjectRowsOf(table: Table, mapping: Mapping, draft: Draft, choices: Choices): NonProjectRow[] {
  const excluded = rowsDecided(choices).excludedRows;
  const finished = new Set(draft.finishedRows);
  const asked = (type: string) => new Set(draft.problems.flatMap((one) => (one.type === type ? [one.row] : [])));
  const [totals, ofWhich] = [asked('sum-row'), asked('of-which-row')];
  const why = (row: number): NonProjectRow['why'] => {
    if (excluded.has(row)) return 'excluded';
    if (finished.has(row)) return 'finished';
    return totals.has(row) ? 'total' : ofWhich.has(row) ? 'of-which' : 'repeated';
  };
  const at = (field: string) => mapping.findIndex((entry) => entry.field === field);
  const [name, status, completion] = [at('name'), at('status'), at('completion')];
  const rows = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  return draft.nonProjectRows.slice(0, most).map((row) => {
    const cells = rows.get(row) ?? [];
    return {
      row,
      why: why(row),
      name: cells[name] || cells.filter(Boolean).join(' ').slice(0, 80),
      status: cells[status] || cells[completion] || null,
    };
  });
}
