import { type Certificate, type Scenario, ppm } from '@vorrang/planning';
import type { Prices } from './given.ts';
import { readPrices } from './prices.ts';
import { valuer } from './worth.ts';

/** Values all taken as 0 (bundles' too, savings kept): a negative bound then proves that no Plan exists. */
export type Worths = 'as valued' | 'all zero';
/** In a split certificate a project's starts are limited to period ≤ t ("yes") or to later ones and none ("no"). */
type Limit = { project: string; least: number; most: number; mayStay: boolean };

/** The bound that a certificate proves, or what is wrong with it. Source: scenario format, "Certificate". */
export function certificateBound(
  scenario: Scenario,
  certificate: Certificate,
  worths: Worths = 'as valued',
  limits: Limit[] = [],
): number | string {
  if (!certificate.split) return boundOf(scenario, certificate, worths, limits);
  const { project, startBy } = certificate.split;
  if (!certificate.yes || !certificate.no || !scenario.projects.some(({ id }) => id === project)) return '/split';
  if (!Number.isInteger(startBy)) return '/split/startBy';
  const yes = certificateBound(scenario, certificate.yes, worths, [
    ...limits,
    { project, least: -Infinity, most: startBy, mayStay: false },
  ]);
  const no = certificateBound(scenario, certificate.no, worths, [
    ...limits,
    { project, least: startBy + 1, most: Infinity, mayStay: true },
  ]);
  if (typeof yes === 'string') return `/yes${yes}`;
  if (typeof no === 'string') return `/no${no}`;
  return Math.max(yes, no);
}

function boundOf(scenario: Scenario, certificate: Certificate, worths: Worths, limits: Limit[]): number | string {
  const prices = readPrices(scenario, certificate);
  if (typeof prices === 'string') return prices;
  let bound = prices.constant;
  const value = worths === 'all zero' ? () => 0 : valuer(scenario);
  const bonus = bonuses(scenario, prices, worths);
  for (let p = 0; p < scenario.projects.length; p++)
    bound += bestOf(scenario, prices, p, value, bonus.get(scenario.projects[p]!.id), limits);
  return bound;
}

/** Σ θ_t · G_t over the bundles of each project, by period. */
function bonuses(scenario: Scenario, prices: Prices, worths: Worths): Map<string, Float64Array> {
  const { periods, periodsPerYear } = scenario.calendar;
  const result = new Map<string, Float64Array>();
  const of = (project: string) => result.get(project) ?? result.set(project, new Float64Array(periods)).get(project)!;
  for (const { first, second, saving, value, theta } of prices.bundles) {
    const pi = prices.pi(first);
    for (let t = 0; t < periods; t++) {
      const worth = Math.max(0, (worths === 'all zero' ? 0 : value) + saving * pi[Math.floor(t / periodsPerYear)]!);
      of(first)[t]! += theta[t]! * worth;
      of(second)[t]! += (1 - theta[t]!) * worth;
    }
  }
  return result;
}

type Value = ReturnType<typeof valuer>;
function bestOf(
  scenario: Scenario,
  prices: Prices,
  p: number,
  value: Value,
  bonus: Float64Array | undefined,
  limits: Limit[],
): number {
  const project = scenario.projects[p]!;
  const { periods, periodsPerYear } = scenario.calendar;
  const own = limits.filter((limit) => limit.project === project.id);
  const pi = prices.pi(project.id);
  const terms = prices.terms.get(project.id) ?? [];
  let best = project.mandatory || own.some(({ mayStay }) => !mayStay) ? -Infinity : 0;
  for (const mode of project.modes) {
    const cost = mode.cost.reduce((a, b) => a + b, 0);
    const share =
      prices.shares.reduce(
        (sum, one) => sum + one.psi * ((one.district === project.district ? 1 : 0) - ppm(one.minimum) / 1e6),
        0,
      ) * cost;
    const demand = Object.entries(mode.demand).map(([id, units]) => ({ units, mu: prices.mu.get(id)! }));
    const last = Math.min(periods, project.finishBy ?? periods) - mode.duration;
    for (let t = project.earliestStart ?? 0; t <= last; t++) {
      if (own.some(({ least, most }) => t < least || t > most)) continue;
      let worth = value(mode, t) + share + (bonus?.[t] ?? 0);
      for (const term of terms) worth += term(t, t + mode.duration);
      for (let k = 0; k < mode.duration; k++) worth -= mode.cost[k]! * pi[Math.floor((t + k) / periodsPerYear)]!;
      for (const { units, mu } of demand) for (let k = 0; k < mode.duration; k++) worth -= units[k]! * mu[t + k]!;
      if (worth > best) best = worth;
    }
  }
  return best;
}
