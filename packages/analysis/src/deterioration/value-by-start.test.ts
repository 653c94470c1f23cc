import type { Inspection } from '@vorrang/planning';
import { describe, expect, test } from 'vitest';
import { assetAt, place, projectAt, street, townWith } from '../testing/small-town.ts';
import { deterioration } from './value-by-start.ts';

const road = projectAt('Erneuerung Marktgasse', 'Straße', street(0, 0, 200));
const marktgasse = assetAt('Marktgasse', 'Hauptstraße', street(4, 0, 200));
const inspected = (asset: string, year: number, mark: number): Inspection => ({
  asset,
  date: `${year}-06-01`,
  scale: 'rvs',
  mark,
});
const proposed = (projects = [road], asset = [marktgasse], inspection: Inspection[] = [], change = {}) =>
  deterioration.propose(townWith(projects, change), {
    asset,
    inspection,
    today: '2026-11-01',
  }) as {
    id: string;
    sentence: { de: string };
    values: { project: string; pointsByStart: Record<string, number[]> }[];
  }[];

describe('works on an asset that wears', () => {
  test('lose by every year of waiting what its failure would cost, as likely as it is by then', () => {
    // Built 1990 for 40 years: 37 years old in 2027; Weibull with 44.8 years, and five years of 0.5 · 2 points lost on a failure.
    const risk = (years: number) => 1 - Math.exp((37 / 44.8) ** 3 - ((37 + years) / 44.8) ** 3);
    const [proposal, ...more] = proposed();
    expect(more).toEqual([]);
    expect(proposal!.id).toBe('deterioration:Erneuerung Marktgasse');
    expect(proposal!.values[0]!.pointsByStart['m']).toEqual(
      [0, 1, 2, 3, 4, 5].map((year) => 0 - Math.round(5 * risk(year) * 100) / 100),
    );
    expect(proposal!.values[0]!.pointsByStart['m']!.at(-1)).toBe(-1.15);
    expect(proposal!.sentence.de).toContain('nie geprüft');
    expect(proposal!.sentence.de).toContain('Nutzungsdauer 40 Jahre');
  });

  test('lose less where inspectors found it in good order, more where they found it worn', () => {
    const last = (marks: number[]) =>
      proposed(
        [road],
        [marktgasse],
        marks.map((mark, k) => inspected('Marktgasse', 2018 + 4 * k, mark)),
      )[0]?.values[0]!.pointsByStart['m']!.at(-1) ?? 0;
    expect(last([2, 2, 2])).toBeGreaterThan(-1.15);
    expect(last([3, 4, 4])).toBeLessThan(last([2, 2, 2]));
  });

  test('by quarters, lose within the year too, and never gain by waiting', () => {
    const calendar = { start: '2027-Q1', periodsPerYear: 4 as const, periods: 24, evaluationPeriods: 40 };
    const points = proposed([road], [marktgasse], [], { calendar })[0]!.values[0]!.pointsByStart['m']!;
    expect(points).toHaveLength(24);
    points.slice(1).forEach((one, t) => expect(one).toBeLessThanOrEqual(points[t]!));
    expect(points[1]).toBeLessThan(0);
  });
});

test.each([
  ['a school beside a worn street', [projectAt('Schule', 'Schule', street(0, 0, 200))], [marktgasse]],
  ['works in the next street', [projectAt('Ringweg', 'Straße', street(60, 0, 200))], [marktgasse]],
  [
    'an asset of which nobody knows how old it is',
    [road],
    [assetAt('M', 'Straße', street(0, 0, 200), { builtIn: null })],
  ],
  ['an asset as good as new', [road], [assetAt('M', 'Straße', street(0, 0, 200), { builtIn: 2025 })]],
])('%s: nothing is proposed', (_what, projects, assets) => {
  expect(proposed(projects, assets)).toEqual([]);
});

test('a bridge drawn as a point is found beside the works on it', () => {
  const works = projectAt('Instandsetzung', 'Brücke', place(0, 100));
  const [proposal] = proposed(
    [works],
    [assetAt('Auenbrücke', 'Brücke', place(20, 100)), assetAt('B', 'Brücke', place(35, 100))],
  );
  expect(proposal!.sentence.de).toContain('„Auenbrücke“');
});
