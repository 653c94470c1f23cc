import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asset, type GivenReport, needSignals } from './need-signals.ts';
import { withoutRepeats } from './reports.ts';

const today = '2026-11-22';
const metre = 1 / 111_195;
/** Forty streets of 200 m, side by side, 100 m apart. */
const assets: Asset[] = Array.from({ length: 40 }, (_, i) => ({
  id: `s${String(i).padStart(2, '0')}`,
  geometry: {
    type: 'LineString',
    coordinates: [
      [16, 48 + i * 100 * metre],
      [16.0027, 48 + i * 100 * metre],
    ],
  },
  exposure: 200 + (i % 5) * 100,
}));
/** The k-th report on a street: every 40 m and every three weeks, so that none is a repeat. */
const on = (street: number, k: number, kind = 'pothole'): GivenReport => ({
  kind,
  date: new Date(Date.parse(today) - (1 + (k % 15) * 21) * 86_400_000).toISOString().slice(0, 10),
  at: [16.0002 + (k % 5) * 0.00054, 48 + street * 100 * metre],
});
/** So many reports on a street that everybody notices the same: one per hundred of exposure. */
const quiet = assets.flatMap(({ exposure }, i) => Array.from({ length: exposure / 100 }, (_, k) => on(i, k)));
const hot = [7, 21, 33];
const planted = [...quiet, ...hot.flatMap((street) => Array.from({ length: 15 }, (_, k) => on(street, k, 'crack')))];
const rankOf = (reports: GivenReport[], street: number) =>
  needSignals(reports, assets, today).signals.findIndex(({ asset }) => asset === assets[street]!.id);

test('planted hot spots are found, whatever the order and the names', () => {
  const { signals, elsewhere } = needSignals(planted, assets, today);
  expect(new Set(signals.slice(0, 3).map(({ asset }) => asset))).toEqual(new Set(hot.map((i) => assets[i]!.id)));
  expect(elsewhere).toBe(0);
  expect(needSignals([...planted].reverse(), [...assets].reverse(), today).signals).toEqual(signals);
});

test('a street is told with how many reports, of what, its rank and where the rank may lie', () => {
  const [first] = needSignals(planted, assets, today).signals;
  expect(first).toMatchObject({
    reports: 15 + assets[Number(first!.asset.slice(1))]!.exposure / 100,
    byKind: { crack: 15 },
  });
  expect(first!.percentile).toBe(1);
  expect(first!.low).toBeLessThanOrEqual(1);
  for (const { low, percentile, high } of needSignals(planted, assets, today).signals) {
    expect(low).toBeLessThanOrEqual(percentile);
    expect(high).toBeGreaterThanOrEqual(percentile);
  }
});

test('many people where many live are no hot spot, and one report on a quiet lane is none', () => {
  const lane: Asset = { ...assets[0]!, id: 'lane', geometry: { type: 'Point', coordinates: [16.01, 48] }, exposure: 2 };
  const { signals } = needSignals(
    [...planted, { kind: 'pothole', date: today, at: [16.01, 48] }],
    [...assets, lane],
    today,
  );
  expect(signals.findIndex(({ asset }) => asset === 'lane')).toBeGreaterThan(2);
});

describe('a campaign', () => {
  const burst = Array.from({ length: 500 }, (_, k): GivenReport => ({
    kind: 'pothole',
    date: new Date(Date.parse(today) - (10 + (k % 3)) * 86_400_000).toISOString().slice(0, 10),
    at: [16.0002 + (k % 50) * 0.00005, 48 + 12 * 100 * metre],
  }));
  test('is flagged with its place, week and size, and moves no street by three places', () => {
    const { campaigns } = needSignals([...planted, ...burst], assets, today);
    expect(campaigns).toMatchObject([{ place: 's12', kind: 'pothole' }]);
    expect(campaigns[0]!.reports).toBeGreaterThanOrEqual(500);
    expect(Math.abs(rankOf([...planted, ...burst], 12) - rankOf(planted, 12))).toBeLessThan(3);
  });
});

test('a pothole that ten neighbours report is one need', () => {
  const ten = Array.from({ length: 10 }, (_, k) => ({ kind: 'pothole', day: k, at: [k, 0] as [number, number] }));
  expect(withoutRepeats(ten)).toHaveLength(1);
  expect(
    withoutRepeats([...ten, { kind: 'light', day: 3, at: [0, 0] }, { kind: 'pothole', day: 3, at: [60, 0] }]),
  ).toHaveLength(3);
});

test('what lies nowhere near is counted elsewhere, and the future does not count', () => {
  const { signals, elsewhere } = needSignals(
    [
      { kind: 'x', date: today, at: [17, 49] },
      { kind: 'x', date: '2027-01-01', at: [16.001, 48] },
    ],
    assets,
    today,
  );
  expect([elsewhere, signals.every(({ reports }) => reports === 0)]).toEqual([1, true]);
});

test('repeats are the same whatever the order of the list', () => {
  const report = fc.record({
    kind: fc.constantFrom('a', 'b'),
    day: fc.integer({ min: 0, max: 40 }),
    at: fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constant(0)),
  });
  fc.assert(
    fc.property(fc.array(report, { maxLength: 20 }), (reports) => {
      expect(withoutRepeats([...reports].reverse())).toEqual(withoutRepeats(reports));
    }),
    { seed: 5 },
  );
});
