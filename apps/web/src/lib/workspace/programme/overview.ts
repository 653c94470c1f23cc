import { type Difference, differences } from '#lib/plan/difference.ts';
import type { Row } from '../rows.ts';

/**
 * The works of all rows as a strip of 100 by 100 draws them, one slot a row, as one shape for each difference: a city has ten thousand.
 * Names of groups (null) and rows without works leave their slots empty.
 */
export function shapesOf(rows: readonly (Row | null)[], periods: number): { difference: Difference; shape: string }[] {
  const slot = 100 / rows.length;
  const shapes = new Map<Difference, string[]>();
  rows.forEach((row, place) => {
    const works = row?.now ?? row?.before;
    if (!row || !works) return;
    const [x, end] = [works.start, works.end].map((period) => round((100 * period) / periods));
    const own = shapes.get(row.difference) ?? [];
    own.push(`M${x} ${round((place + 0.2) * slot)}H${end}v${round(0.6 * slot)}H${x}z`);
    shapes.set(row.difference, own);
  });
  return differences.flatMap((difference) => {
    const own = shapes.get(difference);
    return own ? [{ difference, shape: own.join('') }] : [];
  });
}
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Which part of a list can be seen, from its pixels. */
export const seenOf = (offset: number, viewport: number, whole: number): { from: number; to: number } =>
  whole > viewport && viewport > 0
    ? { from: Math.max(0, offset / whole), to: Math.min(1, (offset + viewport) / whole) }
    : { from: 0, to: 1 };
