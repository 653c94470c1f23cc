import type { Certificate, Mode, Scenario } from '@vorrang/planning';
import type { Prices, Priced } from './lookup.ts';
import { siteOf } from './phases.ts';
import { readPrices } from './prices.ts';
import { objectiveIn } from './objective.ts';

/** Values all taken as 0 (bundles' too, savings kept): a negative bound then proves that no Plan exists. */
export type Valuation = 'as valued' | 'all zero';
/** In a split certificate a project's starts are limited to period ≤ t ("yes") or to later ones and none ("no"). */
type Limit = { project: string; least: number; most: number; mayStay: boolean };

/**
 * The bound that a certificate proves, Σ best(p) + prices · what there is, or the place of what is wrong with it (RFC 6901).
 * Source: packages/planning/scenario-format.md, "Certificate" (weak duality: Geoffrion 1974, Fisher 1981).
 */
export function certificateBound(
  scenario: Scenario,
  certificate: Certificate,
  objectiveTerms: Valuation = 'as valued',
  limits: Limit[] = [],
): number | string {
  if (!certificate.split) return boundOf(scenario, certificate, objectiveTerms, limits);
  const { project, startBy } = certificate.split;
  if (!certificate.yes || !certificate.no || !scenario.projects.some(({ id }) => id === project)) return '/split';
  if (!Number.isInteger(startBy)) return '/split/startBy';
  const yes = certificateBound(scenario, certificate.yes, objectiveTerms, [
    ...limits,
    { project, least: -Infinity, most: startBy, mayStay: false },
  ]);
  const no = certificateBound(scenario, certificate.no, objectiveTerms, [
    ...limits,
    { project, least: startBy + 1, most: Infinity, mayStay: true },
  ]);
  if (typeof yes === 'string') return `/yes${yes}`;
  if (typeof no === 'string') return `/no${no}`;
  return Math.max(yes, no);
}

function boundOf(
  scenario: Scenario,
  certificate: Certificate,
  objectiveTerms: Valuation,
  limits: Limit[],
): number | string {
  const prices = readPrices(scenario, certificate, objectiveTerms === 'as valued');
  if (typeof prices === 'string') return prices;
  const tables = tablesOf(scenario, objectiveTerms);
  let bound = prices.constant;
  for (const priced of prices.projects.values()) bound += bestOf(priced, prices, tables, limits);
  return bound;
}

/** Sums of β^s, once for all options, and the list R(p,m,·) that is being added up. */
type Tables = ReturnType<typeof tablesOf>;
function tablesOf(scenario: Scenario, objectiveTerms: Valuation) {
  const worth = objectiveIn(scenario);
  const { periods, evaluationPeriods } = scenario.calendar;
  const list = (of: (n: number) => number) => new Float64Array(periods + 1).map((_, n) => of(n));
  return {
    worth: objectiveTerms === 'all zero' ? null : worth,
    after: list((end) => worth.sum(end, evaluationPeriods)),
    power: list((t) => worth.sum(t, t + 1)),
    during: list((duration) => worth.sum(0, duration)),
    R: new Float64Array(periods),
  };
}

/** max R over the modes and starts in the project's own window and limits; also 0 if it may stay out. */
function bestOf(priced: Priced, prices: Prices, tables: Tables, limits: Limit[]): number {
  const { project } = priced;
  const { R } = tables;
  let [stays, earliest, latest] = [!priced.must, project.earliestStart ?? 0, R.length];
  for (const limit of limits)
    if (limit.project === project.id) {
      stays &&= limit.mayStay;
      earliest = Math.max(earliest, limit.least);
      latest = Math.min(latest, limit.most);
    }
  const horizon = Math.min(R.length, project.finishBy ?? R.length);
  let best = stays ? 0 : -Infinity;
  for (const mode of project.modes) {
    const end = Math.min(latest + 1, horizon - mode.duration + 1);
    if (earliest >= end) continue;
    addUp(mode, priced, prices, tables, earliest, end);
    for (let t = earliest; t < end; t++) if (R[t]! > best) best = R[t]!;
  }
  return best;
}

/** R(p,m,t) of the format for from ≤ t < to, one term after the other. */
function addUp(mode: Mode, own: Priced, { mu }: Prices, tables: Tables, from: number, to: number): void {
  const { R, worth, after, power, during } = tables;
  const { duration, cost, demand } = mode;
  const { opens, closes } = siteOf(mode);
  const shift = { 'from start': 0, 'from opening': opens, 'from closing': closes, 'from end': duration };
  // Exact in doubles: the format keeps the sum of every project's most expensive mode within 2^53 − 1.
  let full = 0;
  for (let k = 0; k < duration; k++) full += cost[k]!;
  R.fill(own.compiled + own.perCent * full, from, to);
  if (worth) {
    add(R, from, to, worth.earns(mode), after, duration);
    add(R, from, to, -worth.loses(mode) * during[closes - opens]!, power, opens);
    if (mode.phases || mode.pointsByStart || mode.residualValue)
      for (let t = from; t < to; t++) R[t]! += worth.further(mode, t);
  }
  for (let k = 0; k < duration; k++) add(R, from, to, -cost[k]!, own.pi, k);
  for (const resource in demand)
    for (const { period, price } of mu.get(resource) ?? []) {
      const last = Math.min(duration - 1, period - from);
      for (let k = Math.max(0, period - to + 1); k <= last; k++) R[period - k]! -= demand[resource]![k]! * price;
    }
  for (const { list, factor, counts } of own.terms) add(R, from, to, factor, list, shift[counts]);
  for (const points of own.adds) for (let t = from; t < to; t++) R[t]! += points(mode, t);
}

/** R(t) += factor · list(t + shift) for from ≤ t < to. */
function add(R: Float64Array, from: number, to: number, factor: number, list: Float64Array, shift: number): void {
  if (factor !== 0) for (let t = from; t < to; t++) R[t]! += factor * list[t + shift]!;
}
