import type { ProjectValue, Report } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { proposalsFor } from '../analyses.ts';
import { assetAt, metre, projectAt, street, townWith } from '../testing/small-town.ts';
import { needSignals } from './need-values.ts';

const streets = [0, 100, 200, 300].map((x) =>
  assetAt(`street ${x}`, 'Straße', street(x, 0, 200), { vehiclesPerDay: 1_000 }),
);
const projects = [0, 100, 200].map((x) => projectAt(`works ${x}`, 'Straße', street(x, 0, 200)));
const reportsAt = (x: number, count: number): Report[] =>
  Array.from({ length: count }, (_, k) => ({
    kind: 'Schlagloch',
    date: `2026-${String(1 + (k % 9)).padStart(2, '0')}-1${k % 3}`,
    at: [16 + (x * metre) / Math.cos((48 * Math.PI) / 180), 48 + ((k * 37) % 190) * metre],
  }));
const known = {
  asset: streets,
  inspection: [],
  report: [...reportsAt(100, 12), ...reportsAt(200, 4)],
  trafficCount: [],
  today: '2026-11-01',
};
type Proposed = {
  values: ProjectValue[];
  criterion: { weight: number; greatestWeight: number };
  sentence: { de: string };
};
const propose = (change = {}) => needSignals.propose(townWith(projects, change), known) as unknown as Proposed[];

test('reports become one criterion for all projects, by the rank of the asset that people report', () => {
  const [proposal, ...more] = propose();
  expect(more).toEqual([]);
  const byProject = new Map(proposal!.values.map(({ project, effects }) => [project, effects!['m']!['need-signals']!]));
  expect([...byProject.keys()]).toEqual(['works 100', 'works 200']);
  expect(byProject.get('works 100')).toBeGreaterThan(byProject.get('works 200')!);
  expect(proposal!.sentence.de).toContain('16 Meldungen als Kriterium: 2 Projekte');
});

test('whatever is reported, no project gains more than a tenth of its worth', () => {
  const { values, criterion } = propose()[0]!;
  for (const { effects } of values) {
    const own = 0.5 * 2;
    const more = criterion.weight * effects!['m']!['need-signals']!;
    expect(more / (own + more)).toBeLessThanOrEqual(0.1);
  }
  expect(criterion.weight).toBe(criterion.greatestWeight);
});

test('what the planner took over or rejected is not proposed again', () => {
  const ids = (change: object) => proposalsFor(townWith(projects, change), known).map(({ id }) => id);
  expect(ids({})).toContain('need-signals');
  expect(ids({ rejectedProposals: [{ id: 'need-signals', reason: 'zu wenige' }] })).not.toContain('need-signals');
  expect(ids({ projectValues: propose()[0]!.values })).not.toContain('need-signals');
});

test('where nobody reported anything, nothing is proposed', () => {
  expect(needSignals.propose(townWith(projects), { ...known, report: [] })).toEqual([]);
});
