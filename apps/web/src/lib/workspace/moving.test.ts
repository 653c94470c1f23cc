import type { Programmed, Project, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { Moving, pinAt, pinOf } from './moving.svelte.ts';
import { movedBy } from './programme/moving-keys.ts';

const school = {
  id: 'school',
  name: 'Schule',
  modes: [
    { id: 'new', duration: 6 },
    { id: 'repair', duration: 2 },
  ],
  earliestStart: 2,
} as unknown as Project;
const town = (...constraints: object[]) =>
  ({
    calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 16, evaluationPeriods: 40 },
    constraints,
  }) as unknown as Scenario;
const inPlan = { project: school, mode: school.modes[0], start: 4, end: 10 } as unknown as Programmed;
const taken = (scenario = town(), own: Programmed | null = inPlan) => {
  const moving = new Moving();
  moving.begin(scenario, school, own);
  return moving;
};
const press = (moving: Moving, ...keys: string[]) =>
  keys.forEach((key) => movedBy(moving, { key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+') }, 4));

test('a planner moves the school by a year and a quarter with the keys, puts it down and is asked for the reason', () => {
  const moving = taken();
  press(moving, 'Shift+ArrowRight', 'ArrowRight');
  expect(moving.held).toEqual({ mode: 'new', period: 9 });
  press(moving, 'ArrowRight', 'ArrowRight');
  expect([moving.held?.period, moving.refusal]).toEqual([10, 'last']);
  press(moving, 'o', 'ArrowRight');
  expect([moving.held, moving.refusal]).toEqual([{ mode: 'repair', period: 11 }, null]);
  press(moving, 'Enter');
  expect([moving.state, moving.from]).toEqual(['asks', { mode: 'new', period: 4 }]);
  expect(movedBy(moving, { key: 'x', shiftKey: false }, 4)).toBe(false);
});
test('let go, nothing is left of it; taken up again before its reason is given, it goes on from where it lies', () => {
  const moving = taken();
  press(moving, 'ArrowRight', 'Enter');
  moving.reason = 'Zugesagt';
  moving.begin(town(), school, inPlan);
  expect([moving.state, moving.held?.period, moving.reason]).toEqual(['moves', 5, 'Zugesagt']);
  moving.letGo();
  expect([moving.state, moving.project, moving.held, moving.reason]).toEqual(['rests', null, null, '']);
});
test('who waits is taken up at its earliest begin; who is banned, or has no time, stays and says why', () => {
  expect(taken(town(), null).held).toEqual({ mode: 'new', period: 2 });
  const banned = taken(town({ kind: 'ban', project: 'school', reason: 'Denkmal' }));
  expect([banned.state, banned.held, banned.refusal]).toEqual(['rests', null, 'banned']);
  expect(taken(town({ kind: 'ban', project: 'school', to: 3, reason: 'Denkmal' })).state).toBe('moves');
  const moving = new Moving();
  moving.begin(town(), { ...school, finishBy: 3 }, null);
  expect([moving.state, moving.refusal]).toEqual(['rests', 'never']);
});
test('where it lies is said as a pin: with the option where there are several, with the id of the pin it replaces', () => {
  const before = { id: 'r1', kind: 'pin', project: 'school', reason: 'früher' };
  expect(pinOf([{ kind: 'ban', project: 'school' }, before], 'school')).toBe(before);
  expect(pinAt(school, { mode: 'repair', period: 5 }, ' Zugesagt ', before)).toEqual({
    id: 'r1',
    kind: 'pin',
    project: 'school',
    mode: 'repair',
    from: 5,
    to: 5,
    reason: 'Zugesagt',
  });
  const single = { ...school, modes: school.modes.slice(0, 1) };
  expect(pinAt(single, { mode: 'new', period: 5 }, 'Zugesagt', null)).not.toHaveProperty('mode');
});
