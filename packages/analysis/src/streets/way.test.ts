import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localProjectionAround } from '../local-projection.ts';
import { ladderTown } from '../testing/ladder.ts';
import { assetAt, street } from '../testing/small-town.ts';
import { type StreetGraph, streetGraph } from './graph.ts';
import { wayBetween } from './way.ts';

const graphOf = (assets: Parameters<typeof streetGraph>[0]): StreetGraph =>
  streetGraph(assets, localProjectionAround(assets.map(({ geometry }) => geometry as never)));

/** Every way by relaxing every edge until nothing changes: slow, and without any of the other's ideas. */
function reference({ nodes, edges }: StreetGraph, from: number, open: (edge: number) => boolean): number[] {
  const metres = nodes.map((_, node) => (node === from ? 0 : Infinity));
  for (let changed = true; changed;) {
    changed = false;
    edges.forEach(({ a, b, metres: length }, edge) => {
      if (!open(edge)) return;
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        if (metres[one]! + length < metres[other]! - 1e-9) {
          metres[other] = metres[one]! + length;
          changed = true;
        }
    });
  }
  return metres;
}

test('the way found is the shortest, whichever streets are closed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), {
        minLength: 2,
        maxLength: 6,
        comparator: (a, b) => Math.abs(a - b) < 20,
      }),
      fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), {
        minLength: 2,
        maxLength: 6,
        comparator: (a, b) => Math.abs(a - b) < 20,
      }),
      fc.array(fc.boolean(), { minLength: 70, maxLength: 70 }),
      fc.nat(),
      fc.nat(),
      (seed, avenues, rungs, closed, a, b) => {
        const graph = graphOf(ladderTown(seed, avenues, rungs).assets);
        expect(graph.nodes).toHaveLength(avenues.length * rungs.length);
        expect(graph.edges).toHaveLength(avenues.length * (rungs.length - 1) + rungs.length * (avenues.length - 1));
        const [from, to] = [a % graph.nodes.length, b % graph.nodes.length];
        const open = (edge: number) => !closed[edge];
        const way = wayBetween(graph, { from, to, open, within: Infinity });
        const least = reference(graph, from, open)[to]!;
        expect(way === null).toBe(least === Infinity);
        if (way === null) return;
        expect(way.metres).toBeCloseTo(least, 6);
        expect(way.edges.every(open)).toBe(true);
        expect(way.edges.reduce((sum, edge) => sum + graph.edges[edge]!.metres, 0)).toBeCloseTo(way.metres, 6);
      },
    ),
    { numRuns: 200, seed: 31 },
  );
});

test('streets meet where one ends on another and where they cross; a bridge meets nothing under it', () => {
  const across = (name: string, kind: string) =>
    assetAt(name, kind, {
      type: 'LineString' as const,
      coordinates: [
        [15.999, 48.001],
        [16.001, 48.001],
      ],
    });
  const main = assetAt('Hauptstraße', 'Straße', street(0, 0, 300));
  expect(graphOf([main, across('Quergasse', 'Straße')]).edges).toHaveLength(4);
  expect(graphOf([main, across('Hochbrücke', 'Brücke')]).edges).toHaveLength(2);
  const beside = assetAt('Seitengasse', 'Straße', {
    type: 'LineString' as const,
    coordinates: [
      [16.00004, 48.001],
      [16.002, 48.001],
    ],
  });
  expect(graphOf([main, beside]).edges).toHaveLength(3);
});
