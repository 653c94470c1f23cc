import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { noChoices } from '../../choices.ts';
import { gtfsFeed } from '../../testing/samples.ts';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../../understand.ts';

test('lines and stops of a timetable come with their trips of a weekday', async () => {
  const understood = understand(await tablesIn(gtfsFeed(), 'netz.zip'), null);
  if (!understood.ok) throw new Error('not understood');
  expect(understood.value.list).toBeNull();
  const { facts, problems } = draftFrom(understood.value, noChoices, { extent: null, crs: null });
  expect(facts.transit).toEqual([
    {
      id: 'r1',
      name: '1',
      kind: 'line',
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [16.3, 48.2],
            [16.31, 48.21],
          ],
        ],
      },
      tripsPerDay: 2,
    },
    {
      id: 's1',
      name: 'Hauptplatz',
      kind: 'stop',
      geometry: { type: 'Point', coordinates: [16.3, 48.2] },
      tripsPerDay: 2,
    },
    {
      id: 's2',
      name: 'Bahnhof',
      kind: 'stop',
      geometry: { type: 'Point', coordinates: [16.31, 48.21] },
      tripsPerDay: 1,
    },
  ]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a feed without lines is refused with a sentence', async () => {
  const feed = zipSync({
    'routes.txt': strToU8('route_id,route_short_name\n'),
    'trips.txt': strToU8('route_id,service_id,trip_id\n'),
    'stops.txt': strToU8('stop_id,stop_name,stop_lat,stop_lon\n'),
  });
  expect(await refusalOf(feed, 'leer.zip')).toContain('no lines or no stops');
});
