import {
  type Change,
  type FundingSource,
  type Scenario,
  type Text,
  fundsOf,
  yearLabel,
  yearsOf,
} from '@vorrang/planning';
import { z } from 'zod';
import { money, number } from '../../explain/sentences.ts';
import { cents, fundingSource, share, year } from '../fields.ts';
import { nameIn } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { differenceBy } from '../told-by.ts';
import { inCalendar, yearIndex } from '../years.ts';
import { messages } from './messages.ts';
import { spread } from './spread.ts';

const asks = z
  .strictObject({
    fundingSource: fundingSource.optional(),
    year: year.optional(),
    cents: cents.optional(),
    share: share.optional(),
  })
  .refine((asked) => (asked.cents === undefined) !== (asked.share === undefined), 'cents or share')
  .refine((asked) => asked.cents === undefined || asked.year !== undefined, 'year');
type Asked = z.output<typeof asks>;

/**
 * What more or less money would mean: of one source or of all, in one year or in all. An amount in cents is of one year; of all sources it is
 * shared out by what each has in that year, and that is told. Source: `counterfactualOf`.
 */
export const whatIfMoney = defineQuestion({
  name: 'what-if-money',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks,
  restated: (scenario, asked) =>
    messages.texts.restated({
      less: (asked.cents ?? asked.share ?? 0) < 0,
      amount:
        asked.share === undefined
          ? money(scenario, Math.abs(asked.cents ?? 0), 'whole')
          : percent(Math.abs(asked.share)),
      named: asked.fundingSource !== undefined,
      source: asked.fundingSource === undefined ? '' : nameIn(scenario, 'fundingSource', asked.fundingSource),
      when: asked.year !== undefined,
      year: String(asked.year),
    }),
  example: ({ fundingSources, calendar }) =>
    fundingSources[0] ? { fundingSource: fundingSources[0].id, year: inCalendar(calendar).first, share: -0.1 } : null,
  async answer(world, asked) {
    const { scenario } = world;
    const amounts = amountsOf(scenario, asked);
    const changes = amounts.flatMap(({ source, year, cents }) => changesOf(source, year, cents));
    const told = await differenceBy(world, changes, (asked.cents ?? asked.share!) < 0 ? 'less' : 'more');
    return { ...told, sentences: [...assumed(scenario, asked, amounts), ...told.sentences] };
  },
});

type Amount = { source: FundingSource; year: number; cents: number };
/** Whole cents more or less by source and year; never more than there is. */
function amountsOf({ fundingSources, calendar }: Scenario, asked: Asked): Amount[] {
  const sources = fundingSources.filter(({ id }) => asked.fundingSource === undefined || id === asked.fundingSource);
  const years =
    asked.year === undefined
      ? Array.from({ length: yearsOf(calendar) }, (_, y) => y)
      : [yearIndex(calendar, asked.year)];
  return years.flatMap((year) => {
    const there = sources.map((source) => Math.max(0, fundsOf(source).arriving[year]!));
    const parts =
      asked.share === undefined ? spread(asked.cents!, there) : there.map((cents) => Math.round(cents * asked.share!));
    return sources.flatMap((source, i) =>
      parts[i] === 0 ? [] : [{ source, year, cents: Math.max(-there[i]!, parts[i]!) }],
    );
  });
}

/** The commands that do it: the budget of a year, or what may be owed from that year on. */
const changesOf = ({ id, budget, debt }: FundingSource, year: number, cents: number): Change[] =>
  debt
    ? debt.ceilingCents.flatMap((ceiling, y): Change[] =>
        y < year ? [] : [{ at: ['fundingSources', id, 'debt', 'ceilingCents', y], to: ceiling + cents }],
      )
    : [{ at: ['fundingSources', id, 'budget', year], to: Math.max(0, budget[year]! + cents) }];

/** What was assumed to make commands of the question, in words. */
function assumed(scenario: Scenario, asked: Asked, amounts: readonly Amount[]): Text[] {
  if (amounts.length === 0) return [messages.texts.nothingThere];
  if (asked.cents === undefined || asked.fundingSource !== undefined) return [];
  const parts = amounts.map(({ source, cents }) =>
    messages.texts.part({ source: source.name, money: money(scenario, Math.abs(cents)) }),
  );
  return [messages.texts.shared({ year: yearLabel(scenario.calendar, amounts[0]!.year), parts })];
}

const percent = (share: number) => (locale: string) => `${number(share * 100, 1)(locale)} %`;
