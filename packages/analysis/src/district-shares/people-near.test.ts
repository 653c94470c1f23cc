import type { District, Geometry } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place, street } from '../testing/small-town.ts';
import { peopleNear } from './population-served.ts';

/** A district of so many metres to the side, from its south-western corner. */
const square = (id: string, x: number, y: number, side: number, population?: number): District => ({
  id,
  name: id,
  ...(population !== undefined && { population }),
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ].map(([east, north]) => place(east!, north!).coordinates),
    ],
  },
});
const at = (x: number, y: number) => ({ at: place(x, y).coordinates as [number, number] });
const works = (geometry: Geometry | null) => ({ geometry });
const old = square('old', 0, 0, 1_000, 10_000);

test('within 300 m of a school in the middle of a square kilometre live 28 of a hundred', () => {
  const { ofProject, ofAny, basis } = peopleNear([works(place(500, 500))], [old], []);
  expect(basis).toBe('area');
  expect(ofProject[0]!.get('old')! / 10_000).toBeCloseTo(Math.PI * 0.09, 2);
  expect(ofAny).toEqual(ofProject[0]);
});

test('along a street it is a strip with two round ends; at a border both districts count', () => {
  const next = square('next', 1_000, 0, 1_000, 1_000);
  const { ofProject } = peopleNear([works(street(1_000, 400, 600))], [old, next], []);
  const share = (200 * 300 + (Math.PI * 300 * 300) / 2) / 1e6;
  expect(ofProject[0]!.get('old')! / 10_000).toBeCloseTo(share, 2);
  expect(ofProject[0]!.get('next')! / 1_000).toBeCloseTo(share, 2);
});

test('where house numbers are known, people live there and nowhere else', () => {
  const addresses = [
    ...Array.from({ length: 30 }, (_, i) => at(100 + i, 100)),
    ...Array.from({ length: 10 }, () => at(900, 900)),
  ];
  const { ofProject, basis } = peopleNear([works(place(120, 120)), works(place(500, 500))], [old], addresses);
  expect(basis).toBe('addresses');
  expect(ofProject.map((people) => Math.round(people.get('old') ?? 0))).toEqual([7_500, 0]);
});

test('a park serves whoever lives in it; two projects at one place serve nobody twice', () => {
  const park = square('p', -500, -500, 2_000).geometry!;
  const { ofProject, ofAny } = peopleNear([works(park), works(place(500, 500)), works(null)], [old], []);
  expect(Math.round(ofProject[0]!.get('old')!)).toBe(10_000);
  expect(Math.round(ofAny.get('old')!)).toBe(10_000);
  expect(ofProject[2]!.size).toBe(0);
});

test('districts without people or border are left out', () => {
  const districts = [square('empty', 0, 0, 1_000), { id: 'paper', name: 'paper', population: 900 }];
  expect(peopleNear([works(place(500, 500))], districts, [])).toEqual({
    ofProject: [new Map()],
    ofAny: new Map(),
    basis: null,
  });
});

test('never more people than live there, and more works never serve fewer', () => {
  const spot = fc.tuple(fc.integer({ min: -400, max: 1_400 }), fc.integer({ min: -400, max: 1_400 }));
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 5 }), spot, (spots, another) => {
      const served = (all: [number, number][]) =>
        peopleNear(all.map(([x, y]) => works(place(x, y))), [old], []).ofAny.get('old') ?? 0; // prettier-ignore
      const [before, after] = [served(spots), served([...spots, another])];
      expect(before).toBeLessThanOrEqual(10_000.001);
      expect(after).toBeGreaterThanOrEqual(before);
    }),
    { seed: 11, numRuns: 60 },
  );
});
