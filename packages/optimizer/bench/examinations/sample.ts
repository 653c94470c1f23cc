import { randomFrom } from '@vorrang/planning';

/** `count` of a list: it is cut into so many equal stretches, and chance takes one of each. The same seed takes the same. */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  const edge = (k: number) => Math.floor((k * list.length) / count);
  if (count >= list.length) return [...list];
  return Array.from({ length: count }, (_, k) => list[edge(k) + Math.floor(random() * (edge(k + 1) - edge(k)))]!);
}
