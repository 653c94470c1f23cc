import type { Table } from '../../parse/table.ts';
import { yearsOfSheet } from '../../map/year-columns/year-columns.ts';
import { sheetKinds } from './index.ts';
import type { SheetKind } from './sheet.ts';

/** Which column of a table is which field of a kind, by its heading; a field is given away once. */
export type SheetColumns = { field: string | null; year: number | null }[];

export function columnsFor(table: Table, kind: SheetKind): SheetColumns {
  if (table.declared?.kind === kind.kind) return table.declared.fields.map((field) => ({ field, year: null }));
  const taken = new Map<number, string>();
  for (const [field, { heading }] of Object.entries(kind.fields)) {
    const at = table.columns.findIndex((column, i) => !taken.has(i) && heading.test(column));
    if (at >= 0) taken.set(at, field);
  }
  const years = kind.yearly ? yearsOfSheet(table, (i) => !taken.has(i)) : [];
  const yearAt = new Map(years.map(({ at, year }) => [at, year]));
  return table.columns.map((_, i) => ({ field: taken.get(i) ?? null, year: yearAt.get(i) ?? null }));
}

/** The kind a table is, by the name of its sheet, its columns and its rows; null where it is none that is known. */
export function kindOf(table: Table): SheetKind | null {
  if (table.declared) return kindNamed(table.declared.kind);
  const likeliness = (kind: SheetKind): number => {
    const columns = columnsFor(table, kind);
    const found = new Set(columns.flatMap(({ field }) => field ?? []));
    const needed = Object.entries(kind.fields).filter(([, { needed }]) => needed);
    if (table.columns.some((column) => kind.never?.test(column))) return 0;
    if (!needed.every(([field]) => found.has(field))) return 0;
    const named = kind.names.test(table.sheet ?? table.fileName);
    const shaped = kind.fits?.(table.rows) ?? table.columns.some((column) => kind.unmistakable?.test(column));
    // One column with a usual name says little by itself: the sheet's name, its shapes, its years or more columns have to say it too.
    if (!named && !shaped && needed.length < 3) return 0;
    return found.size + (named ? 4 : 0) + (shaped ? 4 : 0) + (columns.some(({ year }) => year !== null) ? 1 : 0);
  };
  const rated = sheetKinds.map((kind) => ({ kind, rating: likeliness(kind) })).sort((a, b) => b.rating - a.rating);
  return rated[0] && rated[0].rating > 0 ? rated[0].kind : null;
}

const kindNamed = (name: string): SheetKind | null => sheetKinds.find(({ kind }) => kind === name) ?? null;
