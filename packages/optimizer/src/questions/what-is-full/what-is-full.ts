import {
  type Scenario,
  type Text,
  capacityUses,
  enumerated,
  fundsOf,
  paidBySourceAndYear,
  periodLabel,
  yearLabel,
  yearOf,
  yearsOf,
} from '@vorrang/planning';
import { z } from 'zod';
import { money, number } from '../../explain/sentences.ts';
import { fundingSource, resource, year } from '../fields.ts';
import { nameIn } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf } from '../told-by.ts';
import { yearIndex } from '../years.ts';
import { messages } from './messages.ts';

/** Money that is spent but for so small a part counts as spent: nothing of worth can be built for it. */
const spent = 0.995;

/** Which money and which capacities are used up, in a year or in all. Source: packages/planning/scenario-format.md, "What a Plan must respect". */
export const whatIsFull = defineQuestion({
  name: 'what-is-full',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({
    year: year.optional(),
    resource: resource.optional(),
    fundingSource: fundingSource.optional(),
  }),
  restated: (scenario, asked) => {
    const named = asked.resource !== undefined || asked.fundingSource !== undefined;
    const name =
      asked.resource === undefined
        ? nameIn(scenario, 'fundingSource', asked.fundingSource ?? '')
        : nameIn(scenario, 'resource', asked.resource);
    return messages.texts.restated({ named, name, when: asked.year !== undefined, year: String(asked.year) });
  },
  example: ({ resources }) => (resources[0] ? { resource: resources[0].id } : null),
  answer({ scenario, plan }, asked) {
    const years = asked.year === undefined ? null : yearIndex(scenario.calendar, asked.year);
    const crews = asked.fundingSource === undefined ? capacities(scenario, plan, asked.resource, years) : [];
    const funds = asked.resource === undefined ? sources(scenario, plan, asked.fundingSource, years) : [];
    const sentences = [...crews, ...funds];
    return toldOf(sentences.length > 0 ? sentences : [messages.texts.nothing], []);
  },
});

type Plan = Parameters<typeof capacityUses>[1];
function capacities(scenario: Scenario, plan: Plan, only: string | undefined, year: number | null): Text[] {
  const uses = capacityUses(scenario, plan);
  const { calendar } = scenario;
  return scenario.resources.flatMap(({ id, name }) => {
    const use = uses.get(id)!;
    const full = use.full.filter((period) => year === null || yearOf(calendar, period) === year);
    if (only !== undefined && id !== only) return [];
    const shares = use.share.filter((_, period) => year === null || yearOf(calendar, period) === year);
    const greatest = number(Math.max(0, ...shares) * 100, 0);
    const percent = (locale: string) => `${greatest(locale)} %`;
    if (full.length === 0) return only === undefined ? [] : [messages.texts.free({ name, percent })];
    const periods = full.map(
      (period) => (language: Parameters<typeof periodLabel>[2]) => periodLabel(calendar, period, language),
    );
    return [messages.texts.full({ name, periods: (_, language) => periods.map((say) => say(language)).join(', ') })];
  });
}

function sources(scenario: Scenario, plan: Plan, only: string | undefined, year: number | null): Text[] {
  const paid = new Map(paidBySourceAndYear(scenario, plan).map((row) => [row.fundingSource, row.years]));
  return scenario.fundingSources.flatMap((source) => {
    if (only !== undefined && source.id !== only) return [];
    const there = fundsOf(source).arriving;
    const years = Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => y).filter(
      (y) => year === null || y === year,
    );
    const tight = years.filter((y) => there[y]! > 0 && paid.get(source.id)![y]! >= spent * there[y]!);
    if (tight.length > 0)
      return [messages.texts.spent({ name: source.name, years: tight.map((y) => yearLabel(scenario.calendar, y)) })];
    if (only === undefined) return [];
    const parts = years.map((y) =>
      messages.texts.left({
        year: yearLabel(scenario.calendar, y),
        paid: money(scenario, paid.get(source.id)![y]!, 'whole'),
        there: money(scenario, there[y]!, 'whole'),
      }),
    );
    return [messages.texts.unspent({ name: source.name, parts: enumerated(parts) })];
  });
}
