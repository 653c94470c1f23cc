import { type Scenario, withFunds, withMore } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFor } from './plan-for.ts';
import { tinyScenarios, withoutTerms } from '../testing/tiny-scenario.ts';

const now = () => performance.now();

/** The same city with its projects and sources in another order, and every project under another id. */
function renamed(scenario: Scenario): Scenario {
  const name = (id: string) => `~${id}:1 ≤ x`;
  const projects = scenario.projects.map((project) => ({ ...project, id: name(project.id) })).toReversed();
  const constraints = scenario.constraints.map((constraint) => {
    const { projects: group, starts, ...rest } = constraint as { projects?: string[]; starts?: { project: string }[] };
    const single = ['before', 'after', 'project', 'needs'].filter((key) => Object.hasOwn(rest, key));
    return {
      ...constraint,
      ...(group ? { projects: group.map(name) } : {}),
      ...(starts ? { starts: starts.map((start) => ({ ...start, project: name(start.project) })) } : {}),
      ...Object.fromEntries(single.map((key) => [key, name(constraint[key] as string)])),
    };
  });
  return { ...scenario, projects, constraints, fundingSources: scenario.fundingSources.toReversed() };
}

test('the order of projects and sources, and what projects are called, change neither the status nor the worth', async () => {
  await fc.assert(
    fc.asyncProperty(tinyScenarios, async (scenario) => {
      const [one, other] = [
        await planFor(scenario, { now, gap: 0 }),
        await planFor(renamed(scenario), { now, gap: 0 }),
      ];
      expect(other.status).toBe(one.status);
      if (one.objective !== null)
        expect(Math.abs(other.objective! - one.objective)).toBeLessThanOrEqual(
          1e-6 * Math.max(1, Math.abs(one.objective)),
        );
    }),
    { seed: 3, numRuns: 60 },
  );
});

/** The same city in hundredths of its unit of money, as far as nothing is rounded: no shares of money, no indexed bills, no amounts per head. */
function plain(scenario: Scenario): Scenario {
  const { costIndex: _, ...rest } = withoutTerms(scenario);
  return {
    ...rest,
    fundingSources: rest.fundingSources.map((one) => ({ ...one, carryOverShare: Math.round(one.carryOverShare) })),
    constraints: rest.constraints.filter(({ kind }) => !kind.startsWith('per-head')),
  };
}
function inHundredths(scenario: Scenario): Scenario {
  const times = (cents: number) => 100 * cents;
  return {
    ...scenario,
    fundingSources: scenario.fundingSources.map((one) => withFunds(one, times)),
    projects: scenario.projects.map((project) => ({
      ...project,
      modes: project.modes.map(({ followUpCostPerYearCents, ...mode }) => ({
        ...mode,
        cost: mode.cost.map(times),
        ...(followUpCostPerYearCents ? { followUpCostPerYearCents: times(followUpCostPerYearCents) } : {}),
      })),
    })),
    constraints: scenario.constraints.map((rule) => ({
      ...rule,
      ...Object.fromEntries(
        ['saving', 'mostCents'].flatMap((key) => (key in rule ? [[key, times(rule[key] as number)]] : [])),
      ),
    })),
  };
}

test('the unit of money changes neither the status nor the worth', async () => {
  await fc.assert(
    fc.asyncProperty(tinyScenarios.map(plain), async (scenario) => {
      const [one, other] = [
        await planFor(scenario, { now, gap: 0 }),
        await planFor(inHundredths(scenario), { now, gap: 0 }),
      ];
      expect(other.status).toBe(one.status);
      if (one.objective !== null) expect(other.objective).toBeCloseTo(one.objective, 6);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('more money is never worse: in a budget, at the beginning, or as a higher debt ceiling', async () => {
  const richer = (scenario: Scenario, year: number): Scenario => ({
    ...scenario,
    fundingSources: scenario.fundingSources.map((one) => ({
      ...withMore(one, year, 2),
      ...(one.openingBalanceCents === undefined ? {} : { openingBalanceCents: one.openingBalanceCents + 1 }),
    })),
  });
  await fc.assert(
    fc.asyncProperty(tinyScenarios, fc.constantFrom(0, 1), async (scenario, year) => {
      const one = await planFor(scenario, { now, gap: 0 });
      const other = await planFor(richer(scenario, year), { now, gap: 0 });
      if (one.objective === null) return;
      expect(other.objective).not.toBeNull();
      expect(other.objective! - one.objective).toBeGreaterThanOrEqual(-1e-6 * Math.max(1, Math.abs(one.objective)));
    }),
    { seed: 9, numRuns: 60 },
  );
});
