import type { Mode, Scenario } from '@vorrang/planning';
import { decay } from './decay.ts';
import { siteOf } from './phases.ts';

/** value(p,m,t) of the format = earns(mode) · sum(t + d, E) − loses(mode) · sum(t + opens, t + closes) + further(mode, t), with sum(from, to) = Σ β^s over from ≤ s < to. */
export function objectiveIn({ calendar, criteria, discountRate, disruptionWeight }: Scenario) {
  const beta = decay(discountRate, calendar.periodsPerYear);
  const price = new Map(criteria.map(({ id, weight, pointsPerUnit }) => [id, weight * pointsPerUnit]));
  const sum = (from: number, to: number): number => power(beta, from) * fromZero(beta, to - from);
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

/** 1 − β^n by halving: what is lost in 2n periods is l · (2 − l). No difference of large numbers, so a tiny rate loses no digits. */
function lost(beta: number, n: number): number {
  if (n <= 1) return n <= 0 ? 0 : 1 - beta;
  const half = lost(beta, Math.floor(n / 2));
  const even = half * (2 - half);
  return n % 2 === 0 ? even : even + (1 - even) * (1 - beta);
}

/** β^n, by multiplication alone. */
function power(beta: number, n: number): number {
  const away = lost(beta, n);
  if (Math.abs(away) < 0.5) return 1 - away;
  const half = power(beta, Math.floor(n / 2));
  return half * half * (n % 2 === 0 ? 1 : beta);
}

/** Σ β^s over 0 ≤ s < n = (1 − β^n) / (1 − β): it shares nothing with the model's. */
const fromZero = (beta: number, n: number): number => (n <= 0 ? 0 : beta === 1 ? n : lost(beta, n) / (1 - beta));
