import { type Plan, type Scenario, type Text, costOf, programmeOf, randomFrom, sumOf } from '@vorrang/planning';
import { messages } from './messages.ts';
import { money, number } from './sentences.ts';

/** How much dearer than estimated: with one chance in two, and with one in five. 0.15 is 15 percent. */
export type Uplift = { p50: number; p80: number };

/**
 * Cents all started projects come to with one chance in two (P50) and in four of five (P80), the reserve that P80 needs beyond the
 * estimate if it is kept in one place, and if every project keeps its own.
 */
export type CostRisk = {
  estimateCents: number;
  p50Cents: number;
  p80Cents: number;
  centralReserveCents: number;
  separateReserveCents: number;
  sentences: Text[];
};

/** Road works at the decision to build. Source: UK Department for Transport and Flyvbjerg 2004, reference class roads. */
export const roads: Uplift = { p50: 0.15, p80: 0.32 };
/** The standard normal's quantile of 0.8. */
const z80 = 0.8416212335729143;

/** μ and σ of the logarithm of the cost factor. */
export function lognormal({ p50, p80 }: Uplift): { mu: number; sigma: number } {
  const mu = Math.log(1 + p50);
  return { mu, sigma: (Math.log(1 + p80) - mu) / z80 };
}

/**
 * Draws cost factors exp(μ + σ(√ρ Z0 + √(1 − ρ) Z)): what all projects share (ρ = `common`, 0 to 1), and what is each one's own; μ =
 * ln(1 + p50), σ = (ln(1 + p80) − μ) / 0.8416. The sum's P80 is less than the sum of P80s. Cents at the prices of the first period.
 * Never fails; a Plan without starts costs nothing.
 * Source: packages/planning/sources.md, "Cost risk" (Flyvbjerg and COWI 2004).
 */
export function costRiskOf(
  scenario: Scenario,
  plan: Plan,
  {
    upliftOf = () => roads,
    common = 0.3,
    draws = 2000,
    seed = 1,
  }: { upliftOf?: (category: string) => Uplift; common?: number; draws?: number; seed?: number } = {},
): CostRisk {
  const random = randomFrom(seed);
  const projects = programmeOf(scenario, plan).map(({ project, mode }) => {
    const uplift = upliftOf(project.category);
    return { cents: costOf(mode), uplift, ...lognormal(uplift) };
  });
  const [shared, own] = [Math.sqrt(common), Math.sqrt(1 - common)];
  const sums = Float64Array.from({ length: draws }, () => {
    const z0 = normal(random);
    return projects.reduce(
      (sum, { cents, mu, sigma }) => sum + cents * Math.exp(mu + sigma * (shared * z0 + own * normal(random))),
      0,
    );
  }).sort();
  const quantile = (part: number) => Math.round(sums[Math.min(draws - 1, Math.floor(part * draws))] ?? 0);
  const estimateCents = sumOf(projects.map(({ cents }) => cents));
  const p80Cents = quantile(0.8);
  const risk = {
    estimateCents,
    p50Cents: quantile(0.5),
    p80Cents,
    centralReserveCents: p80Cents - estimateCents,
    separateReserveCents: Math.round(projects.reduce((sum, { cents, uplift }) => sum + cents * uplift.p80, 0)),
  };
  return { ...risk, sentences: sentencesOf(scenario, risk) };
}

/** A standard normal number. Source: Box and Muller 1958. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * What a budget must hold back so that any Γ projects may take their whole deviation at once: Σ of the ⌊Γ⌋ largest + (Γ − ⌊Γ⌋) · the
 * next. In the unit of the deviations. Never fails for Γ ≥ 0; beyond their number it is their sum.
 * Source: Bertsimas and Sim, The Price of Robustness, Oper. Res. 52(1), 2004.
 *
 * @example
 * protection([100, 50, 20], 1.5); // 125
 */
export function protection(deviations: readonly number[], gamma: number): number {
  const sorted = [...deviations].sort((a, b) => b - a);
  const whole = Math.min(sorted.length, Math.floor(gamma));
  const rest = (sorted[whole] ?? 0) * (gamma - whole);
  return sorted.slice(0, whole).reduce((a, b) => a + b, 0) + rest;
}

/**
 * At most this is the chance that n independent, symmetric deviations exceed the protection of Γ: 2^−n ((1 − μ) C(n, ⌊ν⌋) + Σ_{l > ⌊ν⌋}
 * C(n, l)), ν = (Γ + n) / 2, μ = ν − ⌊ν⌋.
 * Failure: 0 for n above 1,074, where 2^−n is none. Source: the same, Theorem 3.
 *
 * @example
 * violationBound(2, 2); // 0.25
 * violationBound(4, 0); // 0.6875
 */
export function violationBound(n: number, gamma: number): number {
  const nu = (gamma + n) / 2;
  const mu = nu - Math.floor(nu);
  let [sum, binomial] = [0, 2 ** -n];
  for (let l = 0; l <= n; l++) {
    if (l === Math.floor(nu)) sum += (1 - mu) * binomial;
    else if (l > nu) sum += binomial;
    binomial *= (n - l) / (l + 1);
  }
  return sum;
}

function sentencesOf(scenario: Scenario, risk: Omit<CostRisk, 'sentences'>): Text[] {
  const { estimateCents, p80Cents, centralReserveCents, separateReserveCents } = risk;
  const less = 100 * (1 - centralReserveCents / Math.max(1, separateReserveCents));
  const whole = (cents: number) => money(scenario, cents, 'whole');
  return [
    messages.texts.costRisk({ estimate: whole(estimateCents), p80: whole(p80Cents) }),
    messages.texts.reserves({
      central: whole(centralReserveCents),
      separate: whole(separateReserveCents),
      percent: number(less, 0),
    }),
  ];
}
