import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { noChoices } from '../../assemble/choices.ts';
import { gtfsFeed } from '../../testing/made-files.ts';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';

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

const tripsIn = async (files: Record<string, string>) => {
  const [routes] = await tablesIn(gtfsFeed(files), 'netz.zip');
  const [told] = routes!.notices;
  return { trips: Number(routes!.rows[0]!.cells[3]), day: told!.value };
};
const calendar = (...rows: string[]) =>
  ['service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date', ...rows].join('\n');
const trips = (...rows: string[]) => ['route_id,service_id,trip_id', ...rows].join('\n');
const exceptions = (...rows: string[]) => ['service_id,date,exception_type', ...rows].join('\n');

test('two seasons are never counted together, and the usual number of trips counts', async () => {
  const seasons = {
    trips: trips('r1,winter,w1', 'r1,winter,w2', 'r1,winter,w3', 'r1,summer,s1'),
    calendar: calendar('winter,1,1,1,1,1,0,0,20270104,20270910', 'summer,1,1,1,1,1,0,0,20270911,20271231'),
  };
  expect(await tripsIn(seasons)).toEqual({ trips: 3, day: '2027-01-05' });
});

test('a service that stops for a day, or runs on one day more, changes only that day', async () => {
  const works = {
    trips: trips('r1,wk,t1', 'r1,wk,t2', 'r1,fair,t3'),
    calendar: calendar('wk,1,1,1,1,1,0,0,20270104,20270131'),
    calendar_dates: exceptions('wk,20270105,2', 'fair,20270106,1'),
  };
  expect(await tripsIn(works)).toEqual({ trips: 2, day: '2027-01-07' });
});

test('a timetable of single days, and one that never runs from Tuesday to Thursday, have a day too', async () => {
  const single = { calendar: calendar(), calendar_dates: exceptions('wk,20270512,1', 'su,20270516,1') };
  expect(await tripsIn(single)).toEqual({ trips: 2, day: '2027-05-12' });
  const sundays = { calendar: calendar('su,0,0,0,0,0,0,1,20270101,20271231') };
  expect(await tripsIn(sundays)).toEqual({ trips: 1, day: '2027-01-03' });
});

test('a timetable without any day counts every trip, and says so', async () => {
  expect(await tripsIn({ calendar: '', calendar_dates: '' })).toEqual({ trips: 3, day: null });
});

test('a trip that stands for a headway counts as often as it starts, at its stops too', async () => {
  const every =
    'trip_id,start_time,end_time,headway_secs\nt1,6:00:00,7:00:00,600\nt1,23:00:00,24:10:00,1200\nt2,8:00:00,7:00:00,60';
  const [routes, stops] = await tablesIn(gtfsFeed({ frequencies: every }), 'netz.zip');
  expect(routes!.rows.map(({ cells }) => cells[3])).toEqual(['11']);
  expect(stops!.rows.map(({ cells }) => cells[3])).toEqual(['11', '10']);
});

test('a feed without lines is refused with a sentence', async () => {
  const feed = zipSync({
    'routes.txt': strToU8('route_id,route_short_name\n'),
    'trips.txt': strToU8('route_id,service_id,trip_id\n'),
    'stops.txt': strToU8('stop_id,stop_name,stop_lat,stop_lon\n'),
  });
  expect(await refusalOf(feed, 'leer.zip')).toContain('no lines or no stops');
});
