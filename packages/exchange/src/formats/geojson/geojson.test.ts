import { noChoices } from '../../assemble/choices.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';
import { expect, test } from 'vitest';
import { refusalOf, tablesIn } from '../../testing/read.ts';

const layer = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const at = (coordinates: unknown, properties: object = {}, type = 'Point') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});

test('every feature is a row with its place, and every property a column', async () => {
  const [table] = await tablesIn(
    layer([
      at([16.3, 48.2], { name: 'Brücke', cost: 1.234, wer: { amt: 'MA 28' } }),
      at([16.4, 48.2], { name: 'Platz', tags: ['a', 'b'] }),
    ]),
    'x.geojson',
  );
  expect(table).toMatchObject({ columns: ['name', 'cost', 'wer.amt', 'tags'], crs: 4326, notices: [] });
  expect(table!.rows[0]).toMatchObject({
    row: 1,
    cells: ['Brücke', '1.2340', 'MA 28', ''],
    geometry: { type: 'Point' },
  });
  expect(table!.rows[1]!.cells).toEqual(['Platz', '', '', 'a, b']);
});

test('a layer says its system with a crs member; metres without one leave it open', async () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31256' } };
  const one = [at([2_000.5, 340_000], { name: 'x' })];
  expect((await tablesIn(layer(one, { crs }), 'x.json'))[0]!.crs).toBe(31256);
  expect((await tablesIn(layer(one), 'x.json'))[0]!.crs).toBeNull();
});

test('a layer of ArcGIS may say its system as a wkid, and that it is cut off', async () => {
  const more = { spatialReference: { wkid: 25832 }, properties: { exceededTransferLimit: true } };
  const [table] = await tablesIn(layer([at([356_000, 5_645_000], { name: 'x' })], more), 'x.geojson');
  expect([table!.crs, table!.notices.map(({ type, severity }) => [type, severity])]).toEqual([
    25832,
    [['incomplete-file', 'warning']],
  ]);
});

test('a feature by itself is a layer of one', async () => {
  const [table] = await tablesIn(JSON.stringify(at([16.3, 48.2], { name: 'Brücke' })), 'x.geojson');
  expect(table!.rows).toMatchObject([{ cells: ['Brücke'], geometry: { type: 'Point' } }]);
});

test('an area among the properties is the shape, where the feature is only a point of it', async () => {
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [8.4, 49],
        [8.5, 49],
        [8.5, 49.1],
        [8.4, 49],
      ],
    ],
  };
  const [table] = await tablesIn(layer([at([8.4, 49], { titel: 'Kanal', area })]), 'x.geojson');
  expect([table!.rows[0]!.geometry, table!.columns]).toEqual([area, ['titel']]);
});

test('what has no readable place comes without one, and is told', async () => {
  const [table] = await tablesIn(
    layer([at([null, 3], { name: 'x' }), at([], { name: 'y' }, 'LineString'), 'z']),
    'x.geojson',
  );
  expect(table!.rows.map(({ geometry }) => geometry)).toEqual([undefined, undefined, undefined]);
  expect(table!.notices.map(({ severity, message }) => [severity, message.en])).toEqual([
    ['warning', expect.stringContaining('3 objects have no readable geometry (object 1, 2, 3)')],
  ]);
});

test.each([
  ['cut off', '{"type":"FeatureCollection","features":[{', 'truncated'],
  ['of another kind', '{"type":"Topology"}', 'no GeoJSON layer'],
  ['empty', layer([]), 'empty'],
])('a layer that is %s is refused with one sentence', async (_what, content, said) => {
  expect(await refusalOf(content, 'x.geojson')).toContain(said);
});

test('closures of another road authority, as a WZDx feed tells them, are works with names, dates and places', async () => {
  const closure = (road: string, from: string, until: string) => ({
    ...at(
      [
        [16.3, 48.2],
        [16.31, 48.21],
      ],
      {
        core_details: {
          data_source_id: '1',
          event_type: 'work-zone',
          road_names: [road, 'B 1'],
          direction: 'eastbound',
        },
        start_date: from,
        end_date: until,
        vehicle_impact: 'some-lanes-closed',
      },
      'LineString',
    ),
    id: road,
  });
  const feed = layer(
    [
      closure('Uferstraße', '2027-03-01T06:00:00Z', '2027-09-30T18:00:00Z'),
      closure('Ring', '2028-01-10T06:00:00Z', '2028-02-10T18:00:00Z'),
    ],
    { feed_info: { publisher: 'Land', version: '4.2', data_sources: [{ data_source_id: '1' }] } },
  );
  const understood = understand(await tablesIn(feed, 'wzdx.geojson'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const { projects } = draftFrom(understood.value, { ...noChoices, accepted: 'all' }, { extent: null, crs: null });
  expect(projects.map(({ name, start, end, geometry }) => [name, start, end, geometry?.type])).toEqual([
    ['Uferstraße, B 1', '2027-03-01', '2027-09-30', 'LineString'],
    ['Ring, B 1', '2028-01-10', '2028-02-10', 'LineString'],
  ]);
});
