import { randomFrom } from '@vorrang/planning';

/** What a generated city is drawn with: every number from one seed. */
export type Draw = {
  /** A number in [from, to). */
  between: (from: number, to: number) => number;
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number;
  /** Whether something happens that happens with this probability. */
  happens: (probability: number) => boolean;
  /** e^(σ·z) with z from the normal distribution: 1 in the middle, a long way up. */
  lumpy: (sigma: number) => number;
  one: <T>(list: readonly T[]) => T;
  /** Some different ones, in the order drawn. */
  some: <T>(list: readonly T[], count: number) => T[];
};

/** The same seed draws the same city everywhere. */
export function drawFrom(seed: number): Draw {
  const random = randomFrom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
  return {
    between: (from, to) => from + random() * (to - from),
    whole,
    happens: (probability) => random() < probability,
    lumpy: (sigma) => Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())),
    one,
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(whole(0, left.length - 1), 1)[0]!);
    },
  };
}
