import { readFileSync } from 'node:fs';
import { frontierOf, opportunityCostsOf, shadowPricesOf } from '../src/explain/index.ts';
import { planFor } from '../src/engines/plan-for.ts';
import { readScenario } from '../src/instance/read-scenario.ts';
import type { Instance } from './instances.ts';

/** The explanation pack: prices, regret of every rejected project, 15 points of the frontier. `frontier` is what its search may use. */
export const packGoals = [
  { projects: 200, seconds: 1, frontier: 0.45 },
  { projects: 1000, seconds: 10, frontier: 5.5 },
];

/** The pack in one process, from a Plan ten seconds old: how long each part takes, and what it says. */
export async function packRow(instance: Instance, { seconds: goal, frontier }: (typeof packGoals)[0]): Promise<string> {
  const reading = readScenario(readFileSync(instance.file, 'utf8'));
  if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
  const scenario = reading.value;
  const plan = await planFor(scenario, { now: () => performance.now(), engine: 'search', timeLimitSeconds: 10 });
  const now = () => performance.now() / 1000;
  const began = now();
  const prices = shadowPricesOf(scenario, plan);
  const priced = now();
  const { projects } = opportunityCostsOf(scenario, plan);
  const regretted = now();
  const { points } = frontierOf(scenario, plan, { seconds: frontier, now });
  const all = now() - began;
  const gaps = points.flatMap(({ objective, bound }) =>
    objective === null || bound === null ? [] : [(bound - objective) / objective],
  );
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const ms = (seconds: number) => `${(1000 * seconds).toFixed(0)} ms`;
  const mean = gaps.reduce((a, b) => a + b, 0) / gaps.length;
  return (
    `${instance.name}, explanation pack: ${prices.money.length + prices.capacity.length} prices in ${ms(priced - began)}, ` +
    `${projects.length} rejected projects in ${ms(regretted - priced)} (${projects.filter(({ found }) => found !== null).length} with a plan), ` +
    `${gaps.length} of ${points.length} points of the frontier in ${ms(now() - regretted)}, gap by certificate ${percent(mean)} on average, ` +
    `${percent(Math.max(...gaps))} at most. Goal ${goal} s: ${all.toFixed(2)} s, ${all <= goal ? 'reached' : 'missed'}.`
  );
}
