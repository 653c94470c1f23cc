import type { Scenario } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFor } from './plan-for.ts';
import { tinyScenarios } from './testing/tiny-scenario.ts';

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

test(
  'the order of projects and sources, and what projects are called, change neither the status nor the worth',
  { timeout: 30_000 },
  async () => {
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
  },
);
