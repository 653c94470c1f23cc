import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Geometry, positionsOf } from '../../parse/crs/geometry.ts';
import { noChoices } from '../../assemble/choices.ts';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';

const utm = { wkid: 25832, latestWkid: 25832 };
const fields = [
  { name: 'OBJECTID', type: 'esriFieldTypeOID', alias: 'ID' },
  { name: 'TITEL', type: 'esriFieldTypeString', alias: 'Bezeichnung' },
  { name: 'SUMME', type: 'esriFieldTypeDouble', alias: 'Kosten' },
  { name: 'VON', type: 'esriFieldTypeDate', alias: 'Beginn' },
  {
    name: 'ART',
    type: 'esriFieldTypeSmallInteger',
    alias: 'Kategorie',
    domain: {
      type: 'codedValue',
      name: 'Arten',
      codedValues: [
        { name: 'Kanal', code: 1 },
        { name: 'Straße', code: 2 },
      ],
    },
  },
];
const march = Date.UTC(2027, 2, 1);
const attributes = { OBJECTID: 7, TITEL: 'Weidenweg', SUMME: 125_000.5, VON: march, ART: 2 };
type Feature = { attributes?: unknown; geometry?: unknown };
const layer = (features: Feature[], more: object = {}) =>
  JSON.stringify({ geometryType: 'esriGeometryPoint', spatialReference: utm, fields, features, ...more });
const tableIn = async (features: Feature[], more: object = {}) => (await tablesIn(layer(features, more), 'x.json'))[0]!;
const at = (geometry: unknown): Feature => ({ attributes, geometry });

test('features are projects: headings by alias, codes by name, dates as days, places in their system', async () => {
  const understood = understand(await tablesIn(layer([at({ x: 356_000, y: 5_645_000 })]), 'x.json'), null);
  if (!understood.ok) throw new Error('not understood');
  const draft = draftFrom(understood.value, noChoices, { extent: null, crs: null });
  expect(draft.projects).toMatchObject([
    { id: '7', name: 'Weidenweg', category: 'Straße', costCents: 12_500_050, start: '2027-03-01' },
  ]);
  expect(draft.projects[0]!.geometry).toEqual({
    type: 'Point',
    coordinates: [expect.closeTo(6.95, 2), expect.closeTo(50.939, 2)],
  });
  expect(draft.problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});

test('the number of an object is the id only where the city has none of its own', async () => {
  const own = [...fields, { name: 'PROJEKTNR', type: 'esriFieldTypeString' }];
  const two = (a: string, b: string) =>
    [a, b].map((PROJEKTNR, i) => ({ attributes: { ...attributes, OBJECTID: i, PROJEKTNR } }));
  expect((await tableIn(two('K-1', 'K-2'), { fields: own })).columns).toEqual([
    'Bezeichnung',
    'Kosten',
    'Beginn',
    'Kategorie',
    'PROJEKTNR',
    'OBJECTID',
  ]);
  expect((await tableIn(two('K-1', 'K-1'), { fields: own })).columns[0]).toBe('ID (OBJECTID)');
});

test.each([
  [
    'midnight in Berlin',
    [Date.UTC(2027, 1, 28, 23), Date.UTC(2027, 5, 30, 22)],
    ['2027-03-01', '2027-07-01'],
    ['time-zone'],
  ],
  ['any time of the day', [Date.UTC(2027, 1, 28, 23), Date.UTC(2027, 5, 30, 8)], ['2027-02-28', '2027-06-30'], []],
  ['before 1970, and nothing', [Date.UTC(1969, 0, 1), null], ['1969-01-01', ''], []],
])('a date written as %s is a day', async (_what, moments, days, told) => {
  const table = await tableIn(moments.map((VON) => ({ attributes: { ...attributes, VON } })));
  expect(table.rows.map(({ cells }) => cells[3])).toEqual(days);
  expect(table.notices.map(({ type }) => type)).toEqual(told);
});

test('a layer that the server cut off is told, and so are arcs and objects without a place', async () => {
  const arc = {
    curvePaths: [
      [
        [0, 0],
        {
          c: [
            [10, 0],
            [5, 5],
          ],
        },
        [20, 0],
      ],
    ],
  };
  const table = await tableIn([at(arc), at({ x: 'NaN', y: 'NaN' }), at(null)], { exceededTransferLimit: true });
  expect(table.rows[0]!.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [0, 0],
      [10, 0],
      [20, 0],
    ],
  });
  expect(table.notices.map(({ type, severity }) => [type, severity])).toEqual([
    ['incomplete-file', 'warning'],
    ['missing-cell', 'warning'],
    ['curve', 'notice'],
  ]);
});

test.each([
  [{ spatialReference: { wkid: 102100, latestWkid: 3857 } }, 3857],
  [{ spatialReference: { wkid: 102100 } }, 102100],
  [{ spatialReference: undefined }, null],
])('a layer with %j is in %s', async (more, crs) => {
  expect((await tableIn([at({ x: 773_700, y: 6_610_000 })], more)).crs).toBe(crs);
});

test('a map of several layers is a table for each, and a bare list of features is a layer', async () => {
  const one = { layerDefinition: { name: 'Kanal', fields }, featureSet: { features: [at({ x: 1, y: 2, z: 3 })] } };
  const map = JSON.stringify({ layers: [one, { ...one, layerDefinition: { name: 'Straße', fields } }] });
  expect((await tablesIn(map, 'x.json')).map(({ sheet, rows }) => [sheet, positionsOf(rows[0]!.geometry!)])).toEqual([
    ['Kanal', [[1, 2]]],
    ['Straße', [[1, 2]]],
  ]);
  const [bare] = await tablesIn(JSON.stringify([at({ x: 16.3, y: 48.2 })]), 'x.json');
  expect([bare!.crs, bare!.columns[0]]).toEqual([4326, 'OBJECTID']);
});

test('a layer without features is refused with a sentence', async () => {
  expect(await refusalOf(layer([]), 'x.json')).toContain('This layer of ArcGIS is empty');
});

const square = (x: number, y: number, size: number): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
/** Areas with holes side by side: what lies in a cell of a grid touches no other. */
const polygon = (cell: number) =>
  fc
    .tuple(fc.integer({ min: 6, max: 9 }), fc.boolean(), fc.boolean())
    .map(([size, first, second]) => [
      square(cell * 10, cell * 3, size),
      ...(first ? [square(cell * 10 + 1, cell * 3 + 1, 2).toReversed()] : []),
      ...(second ? [square(cell * 10 + 4, cell * 3 + 4, 1).toReversed()] : []),
    ]);
const position = fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -80, max: 80 }));
const some = (least: number) => fc.array(position, { minLength: least, maxLength: 5 });
const shape: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  some(1).map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  some(2).map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc.tuple(some(2), some(2)).map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  polygon(1).map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.tuple(polygon(0), polygon(1), polygon(2)).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);

/** As ArcGIS writes it: rings the other way round, in any order. */
function asEsri({ type, ...shape }: Geometry, shuffled: boolean): object {
  const { coordinates } = shape as { coordinates: unknown };
  const lines = coordinates as number[][][];
  const rings = (all: number[][][]) => (shuffled ? all.toReversed() : all).map((ring) => ring.toReversed());
  switch (type) {
    case 'Point':
      return { x: (coordinates as number[])[0], y: (coordinates as number[])[1] };
    case 'MultiPoint':
      return { points: coordinates };
    case 'LineString':
      return { paths: [coordinates] };
    case 'MultiLineString':
      return { paths: coordinates };
    case 'Polygon':
      return { rings: rings(lines) };
    default:
      return { rings: rings((coordinates as number[][][][]).flat()) };
  }
}

/** Polygons and holes in an order that does not depend on how they were written. */
const ordered = (geometry: Geometry | undefined): unknown => {
  const text = (value: unknown) => JSON.stringify(value);
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return geometry;
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown[][];
  return polygons.map(([outer, ...holes]) => [text(outer), ...holes.map(text).sort()].join(' | ')).sort();
};

test('the same layer as GeoJSON and as Esri JSON has the same rows and places', async () => {
  const record = fc.record({
    name: fc.string({ maxLength: 8 }),
    kosten: fc.integer({ min: 0, max: 1e9 }),
    geometry: shape,
  });
  const list = fc.array(record, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(list, fc.boolean(), async (records, shuffled) => {
      const features = records.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry }));
      const [geo] = await tablesIn(JSON.stringify({ type: 'FeatureCollection', features }), 'a.geojson');
      const same = records.map(({ geometry, ...own }) => ({ attributes: own, geometry: asEsri(geometry, shuffled) }));
      const esri = JSON.stringify({ spatialReference: { wkid: 4326 }, features: same });
      const [table] = await tablesIn(esri, 'a.json');
      expect([table!.columns, table!.crs]).toEqual([geo!.columns, geo!.crs]);
      expect(table!.rows.map(({ cells }) => cells)).toEqual(geo!.rows.map(({ cells }) => cells));
      expect(table!.rows.map((row) => ordered(row.geometry))).toEqual(geo!.rows.map((row) => ordered(row.geometry)));
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('rings the other way round are areas with holes all the same', async () => {
  const rings = [square(0, 0, 9), square(1, 1, 2).toReversed(), square(20, 0, 5)];
  const table = await tableIn([at({ rings }), at({ rings: rings.map((ring) => ring.toReversed()) })]);
  expect(ordered(table.rows[0]!.geometry)).toEqual(ordered(table.rows[1]!.geometry));
  expect(table.rows[0]!.geometry!.type).toBe('MultiPolygon');
});
