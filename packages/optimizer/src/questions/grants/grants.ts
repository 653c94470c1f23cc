import {
  type Plan,
  type Scenario,
  type Text,
  enumerated,
  fundsOf,
  grantTermsInWords,
  inLanguage,
  paidBySourceAndYear,
  textOf,
  yearLabel,
  yearsOf,
} from '@vorrang/planning';
import { z } from 'zod';
import { money } from '../../explain/sentences.ts';
import { fundingSource } from '../fields.ts';
import { nameIn } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf } from '../told-by.ts';
import { messages } from './messages.ts';

/** What grants ask for and until when they pay, and which of their money lapses unspent. Source: packages/planning/scenario-format.md, "Grant terms". */
export const grants = defineQuestion({
  name: 'grants',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ fundingSource: fundingSource.optional() }),
  restated: (scenario, { fundingSource: id }) =>
    messages.texts.restated({
      named: id !== undefined,
      source: id === undefined ? '' : nameIn(scenario, 'fundingSource', id),
    }),
  example: ({ fundingSources }) => (fundingSources.some(({ kind }) => kind === 'grant') ? {} : null),
  answer({ scenario, plan }, { fundingSource: id }) {
    const asked = scenario.fundingSources.filter((source) =>
      id === undefined ? source.kind === 'grant' : source.id === id,
    );
    const sentences = asked.flatMap((source) => [termsOf(scenario, source), lapsedOf(scenario, plan, source)]);
    return toldOf(sentences.length > 0 ? sentences : [messages.texts.none], []);
  },
});

type Source = Scenario['fundingSources'][number];
const termsOf = ({ calendar }: Scenario, { name, grantTerms }: Source): Text => {
  const words = grantTermsInWords(calendar, grantTerms ?? {});
  return textOf((language) => `${name}: ${inLanguage(words, language)}.`);
};

/** What arrives in a year or is carried into it, and is neither paid nor carried on. */
function lapsedOf(scenario: Scenario, plan: Plan, source: Source): Text {
  const paid = paidBySourceAndYear(scenario, plan).find(({ fundingSource }) => fundingSource === source.id)!.years;
  const carried = (year: number) =>
    plan.carryOver.find((one) => one.fundingSource === source.id && one.fromYear === year)?.cents ?? 0;
  const lapsed = Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => {
    const there = fundsOf(source).arriving[y]! + carried(y - 1);
    return { year: y, cents: there - paid[y]! - carried(y) };
  }).filter(({ cents }) => cents > 0);
  const parts = lapsed.map(({ year, cents }) =>
    messages.texts.part({ year: yearLabel(scenario.calendar, year), money: money(scenario, cents) }),
  );
  return lapsed.length === 0
    ? messages.texts.used({ source: source.name })
    : messages.texts.lapses({ source: source.name, parts: enumerated(parts) });
}
