import type { Phase, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const now = () => performance.now();
/** A town of eight quarters in which every project costs nothing and brings a point for every quarter in which it stands. */
const town = (phases: Record<string, Phase[]>, more: Partial<Scenario> = {}) =>
  tinyTown({
    calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 8 },
    fundingSources: [],
    resources: [],
    projects: Object.entries(phases).map(([id, list]) => {
      const duration = list.reduce((sum, { periods }) => sum + periods, 0);
      return project(id, {
        fundingSources: [],
        modes: [
          mode('build', { duration, cost: list.map(() => 0), effects: { safety: 1 }, phases: list, disruption: 0 }),
        ].map((one) => ({ ...one, cost: new Array<number>(duration).fill(0) })),
      });
    }),
    ...more,
  });
const design = (periods: number): Phase => ({ name: 'design', periods });
const construction = (periods: number, notIn: number[] = []): Phase => ({ name: 'works', periods, site: true, notIn });
const startsOf = async (scenario: Scenario) =>
  Object.fromEntries((await planFor(scenario, { now })).starts.map(({ project: id, period }) => [id, period]));

test('asphalt is not laid in winter: the design goes first, and the works begin in spring', async () => {
  expect(await startsOf(town({ road: [design(1), construction(2, [0])] }))).toEqual({ road: 0 });
  expect(await startsOf(town({ road: [design(3), construction(2, [0, 3])] }))).toEqual({ road: 2 });
});

test('two designs go on side by side, their sites follow one another', async () => {
  const corridor = { constraints: [{ kind: 'corridor-conflict', projects: ['road', 'sewer'] }] };
  const starts = await startsOf(
    town({ road: [design(2), construction(1)], sewer: [design(1), construction(1)] }, corridor),
  );
  expect(starts).toEqual({ road: 0, sewer: 0 });
  expect(await startsOf(town({ road: [design(1), construction(2)], sewer: [construction(2)] }, corridor))).toEqual({
    road: 1,
    sewer: 0,
  });
});

test('an effect on the way counts from the end of its phase', async () => {
  const stage: Phase = { name: 'bicycle lane', periods: 1, site: true, effects: { safety: 10 } };
  const plan = await planFor(town({ road: [stage, construction(3)] }), { now });
  expect(plan).toMatchObject({ starts: [{ period: 0 }], objective: 7 * 10 + 4 });
});

test('phases that do not fill the works, open a site twice or name no time of the year are bad input', () => {
  const pointers = (...phases: Phase[]) => {
    const one = town({ road: [construction(3)] });
    one.projects[0]!.modes[0]!.phases = phases;
    const reading = judgeScenario(one);
    return reading.ok ? [] : reading.problems.map(({ pointer }) => pointer);
  };
  const at = '/projects/0/modes/0/phases';
  expect(pointers(design(2), construction(1))).toEqual([]);
  expect(pointers(design(1))).toEqual([at]);
  expect(pointers(construction(1), design(1), construction(1))).toEqual([at]);
  expect(pointers(construction(3, [4]))).toEqual([`${at}/0/notIn/0`]);
  expect(pointers({ ...construction(3), effects: { noise: 1 } })).toEqual([`${at}/0/effects/noise`]);
});
