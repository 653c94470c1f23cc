import { readFileSync } from 'node:fs';
import { restated, understand } from '@vorrang/optimizer/questions';
import { type Scenario, inLanguage } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { demoCity } from './index.ts';

type Corpus = {
  asked: { ask: string; kind: string; given: Record<string, string | number> }[];
  refused: { ask: string }[];
};
const corpusOf = (file: string): Corpus =>
  JSON.parse(readFileSync(new URL(`../auenbruck/${file}`, import.meta.url), 'utf8')) as Corpus;
const corpus = corpusOf('questions.json');
const scenario: Scenario = demoCity().scenarios[0]!.scenario;

/** The questions that are not understood as they are meant. */
const missedOf = ({ asked }: Corpus) =>
  asked.filter(({ ask, kind, given }) => {
    const understood = understand(ask, scenario);
    const isMeant = understood.ok && understood.asked.name === kind;
    return !isMeant || Object.entries(given).some(([field, value]) => understood.asked.given[field] !== value);
  });

test('what people ask about the demo city is understood as it is meant, at least 95 of a hundred times', () => {
  const missed = missedOf(corpus);
  expect(corpus.asked).toHaveLength(100);
  expect(missed.length, missed.map(({ ask }) => ask).join('\n')).toBeLessThanOrEqual(5);
});

test('of thirty questions by somebody who did not know how they are read twenty were understood at first, and no fewer are now', () => {
  const heldOut = corpusOf('questions-held-out.json');
  expect([heldOut.asked.length, heldOut.refused.length]).toEqual([30, 10]);
  expect(missedOf(heldOut).length).toBeLessThanOrEqual(10);
  expect(heldOut.refused.filter(({ ask }) => understand(ask, scenario).ok)).toEqual([]);
});

test('what a plan cannot answer is refused every time', () => {
  expect(corpus.refused).toHaveLength(50);
  expect(corpus.refused.filter(({ ask }) => understand(ask, scenario).ok)).toEqual([]);
});

test('every project of the demo city is found by its whole name, in every question about one', () => {
  for (const { id: project } of scenario.projects)
    for (const name of ['why', 'why-not', 'when', 'force', 'leave-out', 'who-pays', 'where-from'])
      for (const language of ['de', 'en'] as const) {
        const question = inLanguage(restated(scenario, { name, given: { project } }), language);
        expect(understand(question, scenario), question).toMatchObject({
          ok: true,
          asked: { name, given: { project } },
        });
      }
});
