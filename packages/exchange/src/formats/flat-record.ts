import { type Geometry, isGeometry } from '../parse/crs/geometry.ts';
import { numberCell } from '../parse/table.ts';

export type FlatRecord = { cells: Map<string, string>; geometry: Geometry | null };

/** So many names below each other become one heading, `milestones.design_start.projected`; what lies deeper stays one text. */
const deepest = 4;

/** A nested record as cells by heading, and the first shape found in it; nothing of it is dropped. */
export function flatRecord(record: unknown): FlatRecord {
  const cells = new Map<string, string>();
  let geometry: Geometry | null = null;
  const put = (name: string, held: unknown, depth: number): void => {
    if (isGeometry(held)) geometry ??= held;
    else if (typeof held === 'object' && held !== null && !Array.isArray(held) && depth < deepest)
      for (const [key, part] of Object.entries(held)) put(name === '' ? key : `${name}.${key}`, part, depth + 1);
    else if (held !== null && held !== undefined && name !== '') cells.set(name, cellOf(held));
  };
  put('', record, 0);
  return { cells, geometry };
}

function cellOf(value: unknown): string {
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
