import type { Plan, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';
import { sparkOf } from './spark.ts';

const project = (id: string) => ({
  id,
  name: id,
  category: 'road',
  effects: {},
  modes: [{ id: 'once', cost: [10], duration: 1, demand: {} }],
});
const town = {
  format: 'vorrang/scenario@1',
  projects: [project('bridge'), project('school')],
  constraints: [],
} as object as Scenario;
const plan = (starts: Record<string, number>, objective: number, bound: number | null): Plan =>
  ({
    starts: Object.entries(starts).map(([id, period]) => ({ project: id, mode: 'once', period })),
    objective,
    bound,
    certificate: bound === null ? undefined : { bound },
  }) as object as Plan;

test('a proof of the plan that is shown says so, with the tighter of both limits', () => {
  const shown = plan({ bridge: 0 }, 100, 104);
  expect(outcomeOf(town, shown, plan({ bridge: 0 }, 100, 101))).toEqual({
    kind: 'same',
    gap: 0.01,
    claimed: null,
  });
  expect(outcomeOf(town, plan({ bridge: 0 }, 100, 101), plan({ bridge: 0 }, 100, 104))).toEqual({
    kind: 'same',
    gap: 0.01,
    claimed: null,
  });
});

test('what the solver only claims stands beside what is proven, and never in its place', () => {
  const claims = { ...plan({ bridge: 0 }, 100, 105), bound: 100, boundBy: 'highs' } as Plan;
  expect(outcomeOf(town, plan({ bridge: 0 }, 100, 106), claims)).toEqual({ kind: 'same', gap: 0.05, claimed: 0 });
});

test('a better plan is told with its points and with how many projects it changes', () => {
  const shown = plan({ bridge: 0 }, 100, 125);
  expect(outcomeOf(town, shown, plan({ bridge: 1, school: 0 }, 120, null))).toEqual({
    kind: 'better',
    points: 20,
    differs: 2,
    gap: 5 / 120,
    claimed: null,
  });
});

test('where the server finds nothing better, the plan shown stays, as near to what was proven as it is', () => {
  const shown = plan({ bridge: 0 }, 100, 110);
  expect(outcomeOf(town, shown, plan({ school: 0 }, 99, 102))).toEqual({
    kind: 'shownStays',
    gap: 0.02,
    claimed: null,
  });
});

test('what was found and its limit are drawn in one box, and nothing is drawn before there are both', () => {
  const point = (seconds: number, objective: number | null, proven: number | null) => ({
    seconds,
    objective,
    proven,
    bound: proven,
    gap: null,
  });
  expect(sparkOf([point(1, null, 110)])).toBeNull();
  expect(sparkOf([point(1, 90, 110), point(2, 100, 105)])).toEqual({ found: '0.5,1 1,0.5', bound: '0.5,0 1,0.25' });
});
