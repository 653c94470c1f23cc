import type { FactSourceAnswer } from '#lib/api/shapes.ts';

type FactKind = FactSourceAnswer['kind'];
export type Holding = { kind: FactKind; rows: number; newest: string; fileName: string };

/** What the city knows beside its projects by kind, most rows first, with the file that came last and its day. */
export const holdingsOf = (sources: readonly FactSourceAnswer[]): Holding[] =>
  [...Map.groupBy(sources, ({ kind }) => kind)]
    .map(([kind, own]) => {
      const newest = own.reduce((one, other) => (other.createdAt > one.createdAt ? other : one));
      const rows = own.reduce((sum, one) => sum + one.rows, 0);
      return { kind, rows, newest: newest.createdAt, fileName: newest.fileName };
    })
    .sort((a, b) => b.rows - a.rows);
