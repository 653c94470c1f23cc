import type { Mode, Scenario } from '@vorrang/planning';

/** What value(p,m,t) of the format is made of: value = earns(mode) · sum(t + d, E) − loses(mode) · sum(t, t + d). */
export type Worth = {
  /** Points in each period from completion on. */
  earns: (mode: Mode) => number;
  /** Points lost in each period of works. */
  loses: (mode: Mode) => number;
  /** Σ β^s over from ≤ s < to. */
  sum: (from: number, to: number) => number;
};

export function worthIn({ calendar, criteria, discountRate, disruptionWeight }: Scenario): Worth {
  const decay = Math.log1p(discountRate) / calendar.periodsPerYear;
  const price = new Map(criteria.map(({ id, weight, pointsPerUnit }) => [id, weight * pointsPerUnit]));
  return {
    earns({ effects }) {
      let points = 0;
      for (const id in effects) points += price.get(id)! * effects[id]!;
      return points;
    },
    loses: ({ disruption }) => disruptionWeight * disruption,
    sum: (from, to) => Math.exp(-decay * from) * fromZero(decay, to - from),
  };
}

/** value(p,m,t) of the format; nothing times a sum beyond the doubles is nothing. */
export function valueOf(
  { earns, loses, sum }: Worth,
  { evaluationPeriods }: Scenario['calendar'],
  mode: Mode,
  t: number,
) {
  const [good, bad, end] = [earns(mode), loses(mode), t + mode.duration];
  return (good === 0 ? 0 : good * sum(end, evaluationPeriods)) - (bad === 0 ? 0 : bad * sum(t, end));
}

/** Σ β^s over 0 ≤ s < n by halving: S(2n) = S(n)·(1 + β^n), with β = e^−decay. No closed form, so it shares nothing with the model's. */
function fromZero(decay: number, n: number): number {
  if (n <= 0) return 0;
  const half = Math.floor(n / 2);
  const even = half === 0 ? 0 : fromZero(decay, half) * (1 + Math.exp(-decay * half));
  return n % 2 === 0 ? even : even + Math.exp(-decay * 2 * half);
}
