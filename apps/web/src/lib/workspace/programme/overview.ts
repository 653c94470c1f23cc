import type { Row } from '../rows.ts';

type Works = { from: number; to: number; difference: string };

/** The works of a row as the strip draws them; null where there are none, and for the name of a group. */
export function drawnOf(row: Row | null): Works | null {
  const works = row?.now ?? row?.before;
  return row && works ? { from: works.start, to: works.end, difference: row.difference } : null;
}

/** Where each row's works are drawn in a strip of 100 by 100, one slot a row; rows without works leave theirs empty. */
export const slotsOf = (rows: readonly (Works | null)[], periods: number) =>
  rows.flatMap((works, place) => {
    if (!works) return [];
    const slot = 100 / rows.length;
    return [
      {
        x: (works.from / periods) * 100,
        y: (place + 0.2) * slot,
        width: ((works.to - works.from) / periods) * 100,
        height: 0.6 * slot,
        difference: works.difference,
      },
    ];
  });

/** Which part of a list can be seen, from its pixels. */
export const seenOf = (offset: number, viewport: number, whole: number): { from: number; to: number } =>
  whole > viewport && viewport > 0
    ? { from: Math.max(0, offset / whole), to: Math.min(1, (offset + viewport) / whole) }
    : { from: 0, to: 1 };
