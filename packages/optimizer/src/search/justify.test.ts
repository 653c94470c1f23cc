import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mode, project, tinyTown } from '../testing/tiny-scenario.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { backwardPass } from './justify.ts';
import { SearchState } from './search-state.ts';

/** Jobs of one to three periods for one crew of two; each may have to wait for the one before it. */
const jobs = fc.array(
  fc.record({ duration: fc.integer({ min: 1, max: 3 }), crews: fc.integer({ min: 1, max: 2 }), waits: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
);

test('put off as far as the end allows, nothing starts earlier, overlaps what it depends on, or asks for more than there is', () => {
  fc.assert(
    fc.property(jobs, (list) => {
      const periods = list.reduce((sum, { duration }) => sum + duration, 0);
      const town = tinyTown({
        calendar: { start: '2027', periodsPerYear: 1, periods, evaluationPeriods: periods },
        fundingSources: [
          { id: 'own', name: 'own', kind: 'own', budget: Array<number>(periods).fill(0), carryOverShare: 0 },
        ],
        resources: [{ id: 'crew', name: 'crew', unit: 'crews', capacity: Array<number>(periods).fill(2) }],
        projects: list.map(({ duration, crews }, i) =>
          project(`P${i}`, {
            mandatory: true,
            fundingSources: ['own'],
            modes: [
              mode('only', {
                cost: Array<number>(duration).fill(0),
                demand: { crew: Array<number>(duration).fill(crews) },
              }),
            ],
          }),
        ),
        constraints: list.flatMap(({ waits }, i) =>
          waits && i > 0 ? [{ kind: 'precedence', before: `P${i - 1}`, after: `P${i}`, lag: 0 }] : [],
        ),
      });
      const instance = compileInstance(town);
      const state = new SearchState(instance);
      state.begin();
      for (let p = 0; p < list.length; p++)
        for (let start = instance.first[p]!; start < instance.first[p + 1]! && !state.start(start); start++);
      const now = Array.from(state.startOf, (start) => instance.periodOf[start]!);
      const mandatoryProjects = list.map((_, p) => p);
      const late = backwardPass(state, mandatoryProjects);
      const end = Math.max(...now.map((period, p) => period + list[p]!.duration));
      const use = Array<number>(periods).fill(0);
      list.forEach(({ duration, crews, waits }, p) => {
        expect(late[p]!).toBeGreaterThanOrEqual(now[p]!);
        expect(late[p]! + duration).toBeLessThanOrEqual(end);
        if (waits && p > 0) expect(late[p - 1]! + list[p - 1]!.duration).toBeLessThanOrEqual(late[p]!);
        for (let t = late[p]!; t < late[p]! + duration; t++) use[t]! += crews;
      });
      expect(Math.max(...use)).toBeLessThanOrEqual(2);
    }),
    { seed: 20270101, numRuns: 200 },
  );
});
