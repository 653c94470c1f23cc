import type { Geometry } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { localProjectionAround } from '../local-projection.ts';
import { ladderTown, worksOn } from '../testing/ladder.ts';
import { closuresIn } from './closures.ts';
import { streetGraph } from './graph.ts';

/** Two banks, and a street across the river with its bridge: 300 m from bank to bank, the bridge in the middle. */
function river() {
  const { line, street, at } = ladderTown(3, [0, 600], [0, 300]);
  const across = street('Brückengasse', line([300, 0], [300, 300]));
  const bridge = { ...street('Alte Brücke', line([300, 120], [300, 180])), kind: 'Brücke' };
  const banks = [street('Nordkai', line([0, 300], [600, 300])), street('Südkai', line([0, 0], [600, 0]))];
  return { line, at, street, across, bridge, banks };
}
const closed = (assets: Parameters<typeof streetGraph>[0], geometry: Geometry | null): string[] => {
  const projection = localProjectionAround(assets.map((asset) => asset.geometry as never));
  const graph = streetGraph(assets, projection);
  const [edges] = closuresIn(graph, [worksOn('works', geometry)], projection);
  return [...new Set([...edges!].map((edge) => assets[graph.edges[edge]!.section]!.name))].sort();
};

test('whoever closes a bridge closes the street drawn over it, whether the works are a line or a point', () => {
  const { line, at, across, bridge, banks } = river();
  expect(closed([across, bridge, ...banks], line([300, 120], [300, 180]))).toEqual(['Alte Brücke', 'Brückengasse']);
  const point = { type: 'Point' as const, coordinates: at([300, 150]) };
  expect(closed([across, bridge, ...banks], point)).toEqual(['Alte Brücke', 'Brückengasse']);
});

test('the other carriageway, ten metres beside, stays open; so does the street that the works only cross', () => {
  const { line, street, across, banks } = river();
  const beside = street('zweite Fahrbahn', line([310, 0], [310, 300]));
  expect(closed([across, beside, ...banks], line([300, 20], [300, 280]))).toEqual(['Brückengasse']);
});
