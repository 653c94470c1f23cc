import { type Entry, changesOf } from '../editing/entries.ts';
import type { Edit } from '../editing/steps.ts';
import type { Row } from '../rows.ts';

/** What can be entered for many at once; sources come and go one by one, so that the others stay. */
export const bulkFields = ['district', 'deadline', 'earliest', 'kind', 'mandatory', 'addSource', 'dropSource'] as const;
export type BulkField = (typeof bulkFields)[number];
export type BulkEntry =
  | Extract<Entry, { key: 'district' | 'deadline' | 'earliest' | 'mandatory' | 'kind' }>
  | { key: 'addSource'; source: string }
  | { key: 'dropSource'; source: string };

/** What it would change, project by project; those that have it already are not among them. */
export function editsFor(rows: readonly Row[], entry: BulkEntry): Edit[] {
  return rows
    .map(({ id, project }) => ({ project: id, changes: changesOf(project, entryFor(project.fundingSources, entry)) }))
    .filter(({ changes }) => changes.length > 0);
}

function entryFor(sources: readonly string[], entry: BulkEntry): Entry {
  if (entry.key === 'addSource')
    return { key: 'sources', sources: sources.includes(entry.source) ? sources : [...sources, entry.source] };
  if (entry.key === 'dropSource') return { key: 'sources', sources: sources.filter((id) => id !== entry.source) };
  return entry;
}

/** The one list that all rows stand in; null where there are several, or one that nobody plans. */
export function oneList(rows: readonly Row[]): Row['list'] {
  const [first] = rows;
  return first && rows.every(({ list }) => list === first.list) ? first.list : null;
}
