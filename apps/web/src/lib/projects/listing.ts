import { folded } from '#lib/language/folded.ts';
import type { Group } from '#lib/list/items.ts';
import type { ColumnKey } from './columns/columns.ts';
import { isAssumed } from './quality.ts';
import type { Row } from './rows.ts';

/** What a list is sorted by: the name, or a column. */
export type SortKey = 'name' | ColumnKey;
export type Sort = { key: SortKey; down: boolean };
export const flags = ['issues', 'assumed'] as const;
/** `kind` and `source` as they stand, `district` by id (empty for the whole city); null for all. */
export type Filter = {
  sought: string;
  kind: string | null;
  district: string | null;
  source: string | null;
  mark: (typeof flags)[number] | null;
};
export const noFilter: Filter = { sought: '', kind: null, district: null, source: null, mark: null };
export const groupings = ['none', 'district', 'kind', 'source'] as const;
export type Grouping = (typeof groupings)[number];
/** Every word that is sought stands in the name, the kind or what the list says of the project. */
function isFound({ project }: Row, words: readonly string[]): boolean {
  const told = typeof project['description'] === 'string' ? project['description'] : '';
  const text = folded([project.name, project.category, told, project.id].join(' '));
  return words.every((word) => text.includes(word));
}

export function filtered(rows: readonly Row[], { sought, kind, district, source, mark }: Filter): Row[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (kind === null || row.project.category === kind) &&
      (district === null || (row.project.district ?? '') === district) &&
      (source === null || row.project.fundingSources.includes(source)) &&
      (mark !== 'issues' || row.issues.length > 0) &&
      (mark !== 'assumed' || isAssumed(row.project)) &&
      (words.length === 0 || isFound(row, words)),
  );
}

/** Where nothing is found: each part of the filter without which something is, and how many then are. */
export function loosened(rows: readonly Row[], filter: Filter): { part: keyof Filter; n: number }[] {
  return (Object.keys(noFilter) as (keyof Filter)[])
    .filter((part) => filter[part] !== noFilter[part])
    .map((part) => ({ part, n: filtered(rows, { ...filter, [part]: noFilter[part] }).length }))
    .filter(({ n }) => n > 0);
}

/** In the order of what stands in a column; equals by name, and what has no value last. */
export function sorted(
  rows: readonly Row[],
  { key, down }: Sort,
  valueOf: (row: Row, key: SortKey) => string | number | null,
  locale: string,
): Row[] {
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  const by = down ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row, key) }))
    .sort((a, b) => {
      const names = compare(a.row.project.name, b.row.project.name);
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || names;
      const values =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : compare(String(a.value), String(b.value));
      return values * by || names;
    })
    .map(({ row }) => row);
}

/**
 * Rows by what they share – a district's or a funding source's id or a kind, empty for none of them –, in the order of the city's lists or of the alphabet; the first source
 * of a project stands for all of them.
 */
export function grouped(rows: readonly Row[], by: Grouping, order: readonly string[]): Group<Row>[] {
  const of = {
    none: () => '',
    district: ({ project }: Row) => project.district ?? '',
    kind: ({ project }: Row) => project.category,
    source: ({ project }: Row) => project.fundingSources[0] ?? '',
  }[by];
  const place = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  return [...Map.groupBy(rows, of)]
    .map(([key, own]) => ({ of: key, rows: own }))
    .sort((a, b) => place(a.of) - place(b.of) || a.of.localeCompare(b.of));
}

/** Ticks on just these projects. */
export const ticksOf = (ids: readonly string[]): ReadonlySet<string> => new Set(ids);
