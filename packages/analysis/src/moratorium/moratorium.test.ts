import type { Geometry } from '@vorrang/planning';
import type { Constraint, Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { proposeMoratoria } from './moratorium.ts';

const metre = 1 / 111_195;
const street = (east: number, from: number, to: number) => ({
  type: 'LineString' as const,
  coordinates: [
    [16 + east * metre * 1.4945, 48 + from * metre],
    [16 + east * metre * 1.4945, 48 + to * metre],
  ],
});
const works = (id: string, geometry: Geometry | null, more: Partial<Project> = {}): Project => ({
  id,
  name: id,
  category: 'works',
  district: null,
  geometry,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'm', duration: 4, cost: [1, 1, 1, 1], demand: {}, effects: {}, disruption: 0 }],
  ...more,
});
const calendar = { start: '2027-Q1', periodsPerYear: 4 as const, periods: 32, evaluationPeriods: 40 };
const pin = { kind: 'pin', project: 'road', mode: 'm', from: 0, to: 0, reason: 'im Bau' };
const proposed = (others: Project[], constraints: Constraint[] = [pin]) =>
  proposeMoratoria({ calendar, projects: [works('road', street(0, 0, 400)), ...others], constraints });

test('a sewer under a street that is being built waits five years, unless it comes before', () => {
  const [proposal, ...more] = proposed([works('sewer', street(5, 100, 300))]);
  expect(more).toEqual([]);
  expect(proposal).toMatchObject({
    id: 'moratorium:["road","sewer"]',
    rule: { kind: 'moratorium', projects: ['sewer'], from: 4, to: 24, reason: 'Sperrfrist nach „road“' },
  });
  expect(proposal!.sentence.en).toContain('"road" is decided and done by Q4 2027; "sewer" would dig up 2');
});

test.each([
  ['in the next street', [works('sewer', street(60, 0, 400))], [pin]],
  ['decided as well', [works('sewer', street(5, 0, 400))], [pin, { ...pin, project: 'sewer' }]],
  ['bundled with it', [works('sewer', street(5, 0, 400))], [pin, { kind: 'bundle', projects: ['road', 'sewer'] }]],
  ['done before it ends', [works('sewer', street(5, 0, 400), { finishBy: 4 })], [pin]],
  ['begun long after', [works('sewer', street(5, 0, 400), { earliestStart: 24 })], [pin]],
  ['where nothing is decided', [works('sewer', street(5, 0, 400))], []],
])('works %s are not proposed', (_what, others, constraints) => {
  expect(proposed(others, constraints as Constraint[])).toEqual([]);
});
