import { todaysAnswer } from '@vorrang/exchange';
import type { Text } from '@vorrang/planning';
import { renamed } from '../former-names.ts';

type Answers = Record<string, string>;

/** Answers by the names they have today, and what is to be told of them, each once. */
export function todaysAnswers(given: Answers): { answers: Answers; told: Text[] } {
  const pairs = Object.entries(given).map((pair) => ({ before: pair[1], today: todaysAnswer(pair) }));
  const changed = new Map(pairs.flatMap(({ before, today: [, now] }) => (before === now ? [] : [[before, now]])));
  return {
    answers: Object.fromEntries(pairs.map(({ today }) => today)),
    told: [...changed].map(([before, now]) => renamed(before, now)),
  };
}
