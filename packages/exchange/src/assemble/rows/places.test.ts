import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noChoices } from '../choices.ts';
import { draftImport } from '../draft-import.ts';
import { proposeMapping } from '../../map/mapping.ts';
import type { Geometry } from '../../parse/crs/geometry.ts';
import { csvTable } from '../../testing/read.ts';
import type { SpatialContext } from './places.ts';

const vienna = [16.1, 48.1, 16.6, 48.4] as const;
const told = (text: string, spatial: SpatialContext, accepted: 'all' | string[] = []) => {
  const table = csvTable(new TextEncoder().encode(text));
  const draft = draftImport(table, proposeMapping(table), { ...noChoices, accepted }, spatial);
  return {
    crs: draft.crs,
    at: draft.projects.map(({ geometry }) => (geometry && 'coordinates' in geometry ? geometry.coordinates : null)),
    problems: draft.problems.map(({ severity, type, row }) => [severity, type, row]),
  };
};
const inVienna: SpatialContext = { extent: vienna, crs: null };
const anyGround: SpatialContext = { extent: null, crs: null };

test('metres without a system are read by the one that lies in the city, and that is said', () => {
  expect(told('Name;Kosten;Rechtswert;Hochwert\nA;1;2965;340975', inVienna)).toEqual({
    crs: 31256,
    at: [[expect.closeTo(16.373, 2), expect.closeTo(48.208, 2)]],
    problems: [['warning', 'crs', null]],
  });
});

test('a person may name the system; the old ones say how exact they are', () => {
  const { crs, problems } = told('Name;Kosten;x;y\nA;1;2965;340975', { extent: vienna, crs: 31256 });
  expect([crs, problems]).toEqual([31256, [['notice', 'crs', null]]]);
});

test('swapped axes are noticed against the city and offered for repair', () => {
  const list = 'Name;Kosten;lat;lon\nA;1;16.37;48.2\nB;1;16.38;48.21';
  expect(told(list, inVienna).problems).toEqual([
    ['error', 'swapped-axes', null],
    ['warning', 'constraint-error', 2],
    ['warning', 'constraint-error', 3],
  ]);
  expect(told(list, inVienna, 'all')).toEqual({
    crs: 4326,
    at: [
      [16.37, 48.2],
      [16.38, 48.21],
    ],
    problems: [['notice', 'swapped-axes', null]],
  });
});

test('one place outside the city is told and kept; one that is nowhere is left out', () => {
  const { at, problems } = told('Name;Kosten;lat;lon\nA;1;48.2;16.37\nB;1;47.07;15.44\nC;1;48.2;', inVienna);
  expect([at.map((place) => place !== null), problems]).toEqual([
    [true, true, false],
    [
      ['warning', 'constraint-error', 4],
      ['warning', 'constraint-error', 3],
    ],
  ]);
});

test('without a city several systems may fit: one has to be chosen', () => {
  const list = 'Name;Kosten;x;y\nA;1;500000;5330000';
  const open: SpatialContext = { extent: null, crs: null };
  expect(told(list, open)).toMatchObject({ crs: null, at: [null], problems: [['error', 'crs', null]] });
  expect(told(list, open, 'all')).toMatchObject({ crs: 25832, problems: [['notice', 'crs', null]] });
});

test.each(['0;0', '0.0;-0.0', '0,000001;1.2E-9'])(
  '%s is no place, in degrees and in metres; that is said once',
  (zero) => {
    const degrees = told(`Name;Kosten;lat;lon\nA;1;48.2;16.37\nB;1;${zero}\nC;1;${zero}`, anyGround);
    expect(degrees).toEqual({
      crs: 4326,
      at: [[16.37, 48.2], null, null],
      problems: [['warning', 'missing-place', null]],
    });
    const metres = told(`Name;Kosten;Hochwert;Rechtswert\nA;1;340975;2965\nB;1;${zero}\nC;1;${zero}`, inVienna);
    expect([metres.crs, metres.at.map((at) => at !== null)]).toEqual([31256, [true, false, false]]);
  },
);

const shaped = (...geometries: Geometry[]) => {
  const rows = geometries.map((geometry, i) => ({ row: i + 1, cells: [`P${i}`, '1'], geometry }));
  const table = { ...csvTable(new TextEncoder().encode('Name;Kosten\nA;1')), rows, crs: 4326 };
  const draft = draftImport(table, proposeMapping(table), noChoices, anyGround);
  return [
    draft.projects.map(({ geometry }) => geometry),
    draft.problems.map(({ type, message }) => [type, message.en]),
  ];
};

test('a single 0 is a missing number, but not on the meridian of Greenwich', () => {
  const vienna = told('Name;Kosten;lat;lon\nA;1;48.2;16.37\nB;1;48.21;16.38\nC;1;48.2;0', anyGround);
  expect([vienna.at.map((at) => at !== null), vienna.problems]).toEqual([
    [true, true, false],
    [['warning', 'constraint-error', 4]],
  ]);
  const greenwich = told('Name;Kosten;lat;lon\nA;1;51.48;0\nB;1;51.49;0.01\nC;1;51.47;-0.02', anyGround);
  expect([greenwich.at[0], greenwich.problems]).toEqual([[0, 51.48], []]);
});

test('a shape at 0/0 is no place; among several points only those that are there are left out', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [16.3, 48.2],
      [16.4, 48.2],
    ],
  };
  const points = {
    type: 'MultiPoint' as const,
    coordinates: [
      [0, 0],
      [16.3, 48.2],
    ],
  };
  const zero = { type: 'Point' as const, coordinates: [0, 0] };
  expect(shaped(line, points, zero, { type: 'GeometryCollection', geometries: [zero, line] })).toEqual([
    [
      line,
      { type: 'MultiPoint', coordinates: [[16.3, 48.2]] },
      null,
      { type: 'GeometryCollection', geometries: [line] },
    ],
    [['missing-place', expect.stringContaining('3 of 4 rows have 0/0 as their place (first row 2)')]],
  ]);
});

test('a single place whose numbers are swapped is offered for repair, beside the city or beside the others', () => {
  const list = 'Name;Kosten;lat;lon\nA;1;48.2;16.37\nB;1;16.38;48.21\nC;1;48.19;16.4';
  for (const spatial of [inVienna, anyGround]) {
    expect(told(list, spatial).problems).toContainEqual(['error', 'swapped-axes', 3]);
    expect(told(list, spatial, 'all')).toMatchObject({
      at: [
        [16.37, 48.2],
        [16.38, 48.21],
        [16.4, 48.19],
      ],
      problems: [['notice', 'swapped-axes', 3]],
    });
  }
});

const cities = [
  [16.37, 48.2],
  [8.54, 47.37],
  [6.95, 50.94],
  [-93.09, 44.95],
  [-87.63, 41.88],
  [151.2, -33.87],
  [-0.12, 51.5],
] as const;

test('whatever part of a list is swapped or at 0/0: the places that are known come out where they are', () => {
  const fate = fc.constantFrom('right', 'right', 'right', 'swapped', 'zero');
  const one = fc.record({ fate, east: fc.integer({ min: -90, max: 90 }), north: fc.integer({ min: -90, max: 90 }) });
  fc.assert(
    fc.property(fc.constantFrom(...cities), fc.array(one, { minLength: 4, maxLength: 30 }), ([lon, lat], rows) => {
      const count = (what: string) => rows.filter(({ fate }) => fate === what).length;
      fc.pre(count('right') > count('swapped') + 1);
      const meant = rows.map(({ east, north }) =>
        [lon + east / 1000, lat + north / 1000].map((x) => Number(x.toFixed(4))),
      );
      const lines = rows.map(({ fate }, i) => {
        const [x, y] = fate === 'zero' ? [0, 0] : fate === 'swapped' ? meant[i]!.toReversed() : meant[i]!;
        return `P${i};1;${y};${x}`;
      });
      const { at } = told(['Name;Kosten;lat;lon', ...lines].join('\n'), anyGround, 'all');
      expect(at).toEqual(rows.map(({ fate }, i) => (fate === 'zero' ? null : meant[i])));
    }),
    { numRuns: 300, seed: 3 },
  );
});

test('a whole list that is swapped is noticed without a city too, and so are northing and easting', () => {
  const list = 'Name;Kosten;lat;lon\nA;1;16.37;48.2\nB;1;16.38;48.21';
  expect(told(list, anyGround, 'all')).toMatchObject({
    at: [
      [16.37, 48.2],
      [16.38, 48.21],
    ],
    problems: [['notice', 'swapped-axes', null]],
  });
  const metres = told('Name;Kosten;x;y\nA;1;340975;2965\nB;1;341975;2965', inVienna, 'all');
  expect([metres.crs, metres.at[0]]).toEqual([31256, [expect.closeTo(16.373, 2), expect.closeTo(48.208, 2)]]);
  const chicago = 'Name;Kosten;lat;lon\nA;1;-93.1;44.9\nB;1;-93.2;44.95';
  expect(told(chicago, anyGround, 'all').at).toEqual([
    [-93.1, 44.9],
    [-93.2, 44.95],
  ]);
});

test('one place in metres among degrees costs the others nothing; degrees in a layer that says metres are read as degrees', () => {
  const odd = told('Name;Kosten;lat;lon\nA;1;48.2;16.37\nB;1;48.21;16.38\nC;1;340975;2965', anyGround);
  expect([odd.crs, odd.at.map((at) => at !== null)]).toEqual([4326, [true, true, false]]);
  const table = { ...csvTable(new TextEncoder().encode('Name;Kosten;lat;lon\nA;1;48.2;16.37')), crs: 25832 };
  const draft = draftImport(table, proposeMapping(table), noChoices, anyGround);
  expect([draft.projects[0]!.geometry, draft.problems.map(({ type }) => type)]).toEqual([
    { type: 'Point', coordinates: [16.37, 48.2] },
    ['crs'],
  ]);
});
