import type { Mode, Scenario } from '@vorrang/planning';
import { siteOf } from './phases.ts';

/** value(p,m,t) of the format = earns(mode) · sum(t + d, E) − loses(mode) · sum(t + opens, t + closes) + further(mode, t), with sum(from, to) = Σ β^s over from ≤ s < to. */
export function worthIn({ calendar, criteria, discountRate, disruptionWeight }: Scenario) {
  const decay = Math.log1p(discountRate) / calendar.periodsPerYear;
  const price = new Map(criteria.map(({ id, weight, pointsPerUnit }) => [id, weight * pointsPerUnit]));
  const sum = (from: number, to: number): number => Math.exp(-decay * from) * fromZero(decay, to - from);
  const earns = ({ effects }: Pick<Mode, 'effects'>): number => {
    let points = 0;
    for (const id in effects) points += price.get(id)! * effects[id]!;
    return points;
  };
  const loses = ({ disruption }: Mode): number => disruptionWeight * disruption;
  /** Points of phases, by the start, and for what is left at the end; the format's additions. */
  const further = ({ duration, phases, pointsByStart, residualValue }: Mode, t: number): number => {
    const E = calendar.evaluationPeriods;
    let [phased, k] = [0, 0];
    for (const { periods, effects } of phases ?? []) {
      k += periods;
      const good = effects ? earns({ effects }) : 0;
      phased += good && good * sum(t + k, E);
    }
    const left = residualValue
      ? residualValue.points * Math.max(0, 1 - (E - t - duration) / residualValue.lifetimePeriods)
      : 0;
    return phased + (pointsByStart?.[t] ?? 0) + (left && left * sum(E, E + 1));
  };
  /** Nothing times a sum beyond the doubles is nothing. */
  const value = (mode: Mode, t: number): number => {
    const [good, bad, { opens, closes }] = [earns(mode), loses(mode), siteOf(mode)];
    const gained = good && good * sum(t + mode.duration, calendar.evaluationPeriods);
    return gained - (bad && bad * sum(t + opens, t + closes)) + further(mode, t);
  };
  return { earns, loses, further, sum, value };
}

/** Σ β^s over 0 ≤ s < n by halving: S(2n) = S(n)·(1 + β^n), with β = e^−decay. No closed form, so it shares nothing with the model's. */
function fromZero(decay: number, n: number): number {
  if (n <= 0) return 0;
  const half = Math.floor(n / 2);
  const even = half === 0 ? 0 : fromZero(decay, half) * (1 + Math.exp(-decay * half));
  return n % 2 === 0 ? even : even + Math.exp(-decay * 2 * half);
}
