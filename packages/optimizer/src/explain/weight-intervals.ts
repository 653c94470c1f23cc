import type { Plan, Scenario, Text } from '@vorrang/planning';
import { objectiveOf } from '../evaluation/exact-plan.ts';
import { contextFor } from '../evaluation/plan-context.ts';
import { certificateBound } from '../evaluation/verify/certificate-bound.ts';
import type { Effort } from './effort.ts';
import { number, points } from './sentences.ts';
import { messages } from './messages.ts';

/** One weight, changed alone: between `from` and `to` the plan is proven to be within the tolerance; outside nothing is proven. */
export type WeightInterval = {
  /** The criterion whose weight it is; null for `disruptionWeight`. */
  criterion: string | null;
  weight: number;
  from: number;
  to: number;
  /** Away from 0 it still holds at the end of what was looked at. */
  farther: boolean;
};
/** `tolerance` in points; null, and no weights, without a certificate or a worth. `untold`: weights for which there was no time. */
export type WeightIntervals = {
  tolerance: number | null;
  weights: WeightInterval[];
  untold: number;
  sentences: Text[];
};

/** This share of the worth is allowed beyond what the certificate leaves open at the weights as they are. */
const more = 0.01;
/** How far is looked, times the weight; for a weight of 0 as if it were 1. */
const reaches = [1.25, 2, 10];
const rounds = 3;

/**
 * How far each weight may move, alone, until it is no longer proven that no plan is better than this one by more than the tolerance:
 * what its certificate leaves open now, and a hundredth of its worth. The proof is the certificate itself: its prices give a bound under
 * any weights. That bound is convex in a weight and the worth of the plan is linear, so where the two lie near enough is an interval;
 * both ends told were tried and lie inside it.
 * Failure: a null tolerance and no weights without a certificate or a worth; weights for which there was no time are counted.
 * Source: packages/planning/scenario-format.md, "Certificate"; Geoffrion 1974 (a Lagrangian bound is a maximum of linear functions).
 */
export function weightIntervalsOf(scenario: Scenario, plan: Plan, effort: Effort): WeightIntervals {
  const worth = plan.certificate ? worthIn(scenario, plan) : NaN;
  const open = boundIn(scenario, plan) - worth;
  if (!Number.isFinite(open))
    return {
      tolerance: null,
      weights: [],
      untold: scenario.criteria.length + 1,
      sentences: [messages.texts.noPrices],
    };
  const tolerance = Math.max(0, open) + more * Math.max(1, Math.abs(worth));
  const over = timeIsUp(effort);
  const weights: WeightInterval[] = [];
  const knobs = knobsOf(scenario);
  for (const { criterion, weight, set } of knobs) {
    const slope = worthIn(set(weight + 1), plan) - worth;
    const beyond = (other: number) => boundIn(set(other), plan) - (worth + (other - weight) * slope) - tolerance;
    const scale = weight === 0 ? 1 : weight;
    const up = farthest(
      beyond,
      weight,
      reaches.map((far) => weight + (far - 1) * scale),
      over,
    );
    const down = farthest(beyond, weight, weight === 0 ? [] : [weight - 0.25 * scale, 0], over);
    if (over()) break;
    const ends = [up.end, down.end];
    weights.push({ criterion, weight, from: Math.min(...ends), to: Math.max(...ends), farther: up.open });
  }
  const untold = knobs.length - weights.length;
  return { tolerance, weights, untold, sentences: sentencesOf(scenario, tolerance, weights, untold) };
}

const worthIn = (scenario: Scenario, plan: Plan): number => objectiveOf(contextFor(scenario, plan));

/** Points that no plan exceeds, by the prices of this one. */
function boundIn(scenario: Scenario, { certificate }: Plan): number {
  const bound = certificate ? certificateBound(scenario, certificate) : Infinity;
  return typeof bound === 'string' ? Infinity : bound;
}

type Knob = { criterion: string | null; weight: number; set: (weight: number) => Scenario };
const knobsOf = (scenario: Scenario): Knob[] => [
  ...scenario.criteria.map(({ id, weight }) => ({
    criterion: id,
    weight,
    set: (other: number) => ({
      ...scenario,
      criteria: scenario.criteria.map((one) => (one.id === id ? { ...one, weight: other } : one)),
    }),
  })),
  {
    criterion: null,
    weight: scenario.disruptionWeight,
    set: (other) => ({ ...scenario, disruptionWeight: other }),
  },
];

/**
 * The farthest weight found on the way along `stations` at which a convex function, below 0 at `here`, still is not above 0; `open` where that is
 * the last station. Chord and middle by turns: the root of a chord lies inside, the middle brings the other end near.
 */
function farthest(
  beyond: (weight: number) => number,
  here: number,
  stations: readonly number[],
  over: () => boolean,
): { end: number; open: boolean } {
  let inside = { at: here, value: -Infinity };
  let outside: { at: number; value: number } | null = null;
  for (const at of stations) {
    if (over()) return { end: inside.at, open: false };
    const value = beyond(at);
    if (value <= 0) inside = { at, value };
    else outside = { at, value };
    if (outside) break;
  }
  if (!outside) return { end: inside.at, open: true };
  for (let round = 0; round < 2 * rounds && !over(); round++) {
    const part: number =
      round % 2 === 0 || !Number.isFinite(inside.value + outside.value)
        ? 0.5
        : -inside.value / (outside.value - inside.value);
    const at: number = inside.at + part * (outside.at - inside.at);
    const value = beyond(at);
    if (value <= 0) inside = { at, value };
    else outside = { at, value };
  }
  return { end: inside.at, open: false };
}

function timeIsUp(effort: Effort): () => boolean {
  if ('moves' in effort) return () => false;
  const until = effort.now() + effort.seconds;
  return () => effort.now() >= until;
}

function sentencesOf(
  scenario: Scenario,
  tolerance: number,
  weights: readonly WeightInterval[],
  untold: number,
): Text[] {
  const warmStart = messages.texts.weights({ points: points(tolerance) });
  return [
    warmStart,
    ...weights.map(({ criterion, weight, from, to, farther }) =>
      messages.texts.weight({
        name:
          scenario.criteria.find(({ id }) => id === criterion)?.name ?? criterion ?? messages.texts.disruptionWeight,
        from: number(from, 3),
        to: number(to, 3),
        farther,
        weight: number(weight, 3),
      }),
    ),
    ...(untold === 0 ? [] : [messages.texts.weightsUntold({ untold })]),
  ];
}
