import type { Mode, Scenario } from '@vorrang/planning';

/** Σ β^s over 0 ≤ s < n by halving: S(2n) = S(n)·(1 + β^n). No closed form, so it shares nothing with the model's. */
function fromZero(beta: number, n: number): { sum: number; power: number } {
  if (n <= 0) return { sum: 0, power: 1 };
  const half = fromZero(beta, Math.floor(n / 2));
  const twice = { sum: half.sum * (1 + half.power), power: half.power * half.power };
  return n % 2 === 0 ? twice : { sum: 1 + beta * twice.sum, power: beta * twice.power };
}

/** value(p,m,t) of the format for every mode and period, with the powers of β and the sums it needs kept. */
export function valuer(scenario: Scenario): (mode: Mode, period: number) => number {
  const { calendar, discountRate, disruptionWeight } = scenario;
  const beta = (1 + discountRate) ** (-1 / calendar.periodsPerYear);
  const { weigh, sums } = { weigh: weigher(scenario), sums: new Map<number, number>() };
  const sum = (n: number): number => {
    const known = sums.get(n);
    if (known !== undefined) return known;
    const fresh = fromZero(beta, n).sum;
    sums.set(n, fresh);
    return fresh;
  };
  const powers = new Map<number, number>();
  const power = (n: number): number => {
    const known = powers.get(n);
    if (known !== undefined) return known;
    const fresh = (1 + discountRate) ** (-n / calendar.periodsPerYear);
    powers.set(n, fresh);
    return fresh;
  };
  return (mode, period) => {
    const end = period + mode.duration;
    const points = weigh(mode);
    const burden = disruptionWeight * mode.disruption;
    const good =
      points === 0 || end >= calendar.evaluationPeriods
        ? 0
        : points * power(end) * sum(calendar.evaluationPeriods - end);
    return burden === 0 ? good : good - burden * power(period) * sum(mode.duration);
  };
}

/** Σ_c weight · pointsPerUnit · effect, kept by mode. */
function weigher({ criteria }: Scenario): (mode: Mode) => number {
  const price = new Map(criteria.map(({ id, weight, pointsPerUnit }) => [id, weight * pointsPerUnit]));
  const known = new Map<Mode, number>();
  return (mode) => {
    const before = known.get(mode);
    if (before !== undefined) return before;
    let points = 0;
    for (const criterion of Object.keys(mode.effects)) points += (price.get(criterion) ?? 0) * mode.effects[criterion]!;
    known.set(mode, points);
    return points;
  };
}
