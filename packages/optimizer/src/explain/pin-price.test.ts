import type { Constraint, Plan, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { planFor } from '../engines/plan-for.ts';
import { tinyTown } from '../testing/tiny-scenario.ts';
import { pinPriceOf } from './index.ts';

const now = () => performance.now();
const solve = (scenario: Scenario, start: Plan) => planFor(scenario, { now, start, gap: 0 });
const best = (scenario: Scenario) => planFor(scenario, { now, gap: 0 });
const pinTo = (project: string, period: number): Constraint => ({
  kind: 'pin',
  project,
  from: period,
  to: period,
  reason: 'Promised',
});

test('a pin costs what the best plan with it is worth less, and names who moves for it', async () => {
  const town = tinyTown();
  const plan = await best(town);
  for (const { project } of plan.starts)
    for (let period = 0; period < town.calendar.periods; period++) {
      const pin = pinTo(project, period);
      const pinned = await best({ ...town, constraints: [...town.constraints, pin] });
      const { counterfactual, sentence } = await pinPriceOf(town, plan, { pin, instead: null }, solve);
      if (pinned.objective === null) {
        expect(counterfactual.cost).toBeNull();
        expect(sentence.en).toBe('This pin is possible in no plan.');
        continue;
      }
      const cost = plan.objective! - pinned.objective;
      expect(counterfactual.cost!.least).toBeLessThanOrEqual(cost + 1e-6);
      expect(counterfactual.cost!.most!).toBeGreaterThanOrEqual(cost - 1e-6);
      const before = plan.starts.find((start) => start.project === project)!;
      expect([...counterfactual.moved, ...counterfactual.out].includes(project)).toBe(before.period !== period);
    }
});
test('a pin that takes the place of a worse one is told as what it would bring', async () => {
  const town = tinyTown();
  const free = await best(town);
  const start = free.starts[0]!;
  const places = [0, 1, 2].filter((period) => period !== start.period);
  for (const period of places) {
    const worse = pinTo(start.project, period);
    const scenario = { ...town, constraints: [...town.constraints, worse] };
    const plan = await best(scenario);
    if (plan.objective === null || plan.objective >= free.objective! - 1e-6) continue;
    const price = await pinPriceOf(scenario, plan, { pin: pinTo(start.project, start.period), instead: worse }, solve);
    expect(price.counterfactual.found).toBeLessThan(0);
    expect(price.sentence.en).toMatch(/^This pin would bring the plan/);
    return;
  }
  throw new Error('no worse place');
});
