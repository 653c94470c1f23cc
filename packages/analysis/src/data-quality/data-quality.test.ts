import type { Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { qualityIssues } from './data-quality.ts';

const works = (id: string, cents: number, more: Partial<Project> = {}): Project => ({
  id,
  name: id,
  category: 'Kanal',
  district: null,
  geometry: { type: 'Point', coordinates: [16, 48] },
  fundingSources: ['own'],
  mandatory: false,
  modes: [{ id: 'm', duration: 3, cost: [cents, 0, 0], demand: {}, effects: { need: 1 }, disruption: 0 }],
  ...more,
});
const defaults = Array.from({ length: 9 }, (_, i) => works(`u${i}`, 100_000 + i * 10_000));
const marksOf = (...projects: Project[]) =>
  qualityIssues([...defaults, ...projects], []).map(({ project, kind, sentence }) => [project, kind, sentence.en]);

test('nothing is said of projects like all others', () => {
  expect(marksOf()).toEqual([]);
});

test('an amount in thousands among whole amounts stands out, and one a thousand times too large', () => {
  expect(marksOf(works('small', 140), works('large', 140_000_000))).toEqual([
    ['small', 'outlier', 'costs 1/1,000 of the median of 11 “Kanal”: check the unit'],
    ['large', 'outlier', 'costs 1,000 times the median of 11 “Kanal”: check the unit'],
  ]);
});

test('few of a kind say nothing about what is usual', () => {
  expect(qualityIssues([works('a', 1), works('b', 1_000_000)], [])).toEqual([]);
});

test('a long street that costs more is usual per metre', () => {
  const street = (id: string, length: number, cents: number) =>
    works(id, cents, {
      category: 'Straße',
      geometry: {
        type: 'LineString',
        coordinates: [
          [16, 48],
          [16, 48 + length / 111_195],
        ],
      },
    });
  const streets = Array.from({ length: 9 }, (_, i) => street(`s${i}`, 100 * (i + 1), 50_000 * (i + 1)));
  expect(marksOf(...streets, street('long', 20_000, 10_000_000))).toEqual([]);
  expect(marksOf(...streets, street('dear', 100, 5_000_000)).map(([project, , said]) => [project, said])).toEqual([
    ['dear', 'costs 100 times the median of 10 “Straße” per metre: check the unit'],
  ]);
});

test('what is missing or impossible is told with what it changes', () => {
  const bare = works('bare', 120_000, { geometry: undefined, finishBy: 3, earliestStart: 2 });
  bare.modes[0]!.effects = {};
  expect(marksOf(bare).map(([, kind, said]) => [kind, said])).toEqual([
    ['missing', 'without a place: not on the map, nor in “dig once”'],
    ['missing', 'without value: chosen only if a rule asks for it'],
    ['impossible', 'needs 3 periods and has 1: can never be built'],
  ]);
  expect(marksOf(works('free', 0)).map(([, , said]) => said)).toEqual(['costs nothing: chosen nearly always']);
});
