import type { Project, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { landing, optionsOf, snapped, stretched, withOption } from './landing.ts';

const scenario = {
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 12, evaluationPeriods: 40 },
} as unknown as Scenario;
const option = (id: string, duration: number) => ({ id, duration });
const bridge = (more: object = {}) =>
  ({
    id: 'bridge',
    modes: [option('full', 4), option('part', 2), option('tunnel', 20)],
    earliestStart: 2,
    ...more,
  }) as unknown as Project;

test('the bridge goes no farther than its window: not before its earliest start, not so late that it is unfinished', () => {
  expect(landing(scenario, bridge(), { mode: 'full', period: 5 })).toEqual({
    held: { mode: 'full', period: 5 },
    refusal: null,
  });
  expect(landing(scenario, bridge(), { mode: 'full', period: -3 })).toEqual({
    held: { mode: 'full', period: 2 },
    refusal: 'first',
  });
  expect(landing(scenario, bridge({ finishBy: 8 }), { mode: 'full', period: 5 })).toEqual({
    held: { mode: 'full', period: 4 },
    refusal: 'last',
  });
});
test('another option keeps the begin where its window allows; the tunnel, for which there is no time, is none', () => {
  expect(optionsOf(scenario, bridge()).map(({ id }) => id)).toEqual(['full', 'part']);
  const late = { mode: 'part', period: 10 };
  expect(withOption(scenario, bridge(), late, 1)).toEqual({ held: { mode: 'full', period: 8 }, refusal: 'last' });
  expect(withOption(scenario, bridge(), { mode: 'full', period: 3 }, -1)).toEqual({
    held: { mode: 'part', period: 3 },
    refusal: null,
  });
  const single = bridge({ modes: [option('full', 4)] });
  expect(withOption(scenario, single, { mode: 'full', period: 3 }, 1).refusal).toBe('option');
});
test('an edge that is drawn chooses the option of nearest duration, and the other edge stays', () => {
  const held = { mode: 'full', period: 4 };
  expect(stretched(scenario, bridge(), held, { edge: 'end', at: 6 }).held).toEqual({ mode: 'part', period: 4 });
  expect(stretched(scenario, bridge(), held, { edge: 'begin', at: 7 }).held).toEqual({ mode: 'part', period: 6 });
  // Half way between the two the present one stays.
  expect(stretched(scenario, bridge(), held, { edge: 'end', at: 7 }).held).toEqual(held);
});
test('a hand that has gone more than half a quarter has gone a quarter', () => {
  expect([5, 7, -7, 20, 416].map((pixels) => snapped(pixels, 416, 32))).toEqual([0, 1, -1, 2, 32]);
});
