import type { Change, Scenario } from '@vorrang/planning';
import { z } from 'zod';
import { number } from '../../explain/sentences.ts';
import { resource, share, units, year } from '../fields.ts';
import { nameIn } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { differenceBy } from '../told-by.ts';
import { periodsOfYear } from '../years.ts';
import { messages } from './messages.ts';

const asks = z
  .strictObject({ resource, year: year.optional(), units: units.optional(), share: share.optional() })
  .refine((asked) => (asked.units === undefined) !== (asked.share === undefined), 'units or share');
type Asked = z.output<typeof asks>;

/** What more or less of a capacity would mean, in every period or in those of a year. Source: `counterfactualOf`. */
export const whatIfCapacity = defineQuestion({
  name: 'what-if-capacity',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks,
  restated: (scenario, asked) =>
    messages.texts.restated({
      resource: nameIn(scenario, 'resource', asked.resource),
      less: (asked.units ?? asked.share ?? 0) < 0,
      amount: amountOf(scenario, asked),
      when: asked.year !== undefined,
      year: String(asked.year),
    }),
  example: ({ resources }) => (resources[0] ? { resource: resources[0].id, share: 0.2 } : null),
  answer: (world, asked) =>
    differenceBy(world, changesOf(world.scenario, asked), (asked.units ?? asked.share!) < 0 ? 'less' : 'more'),
});

function changesOf({ resources, calendar }: Scenario, asked: Asked): Change[] {
  const { id, capacity } = resources.find((one) => one.id === asked.resource)!;
  const at = asked.year === undefined ? { from: 0, to: capacity.length - 1 } : periodsOfYear(calendar, asked.year);
  return capacity.flatMap((there, period): Change[] => {
    if (period < at.from || period > at.to) return [];
    const to = Math.max(0, asked.units === undefined ? there * (1 + asked.share!) : there + asked.units);
    return to === there ? [] : [{ at: ['resources', id, 'capacity', period], to: Math.round(to * 1e6) / 1e6 }];
  });
}

function amountOf({ resources }: Scenario, { resource: id, units: more, share: part }: Asked) {
  const { unit } = resources.find((one) => one.id === id)!;
  return (locale: string) =>
    more === undefined
      ? `${number(Math.abs(part!) * 100, 1)(locale)} %`
      : `${number(Math.abs(more), 2)(locale)} ${unit}`;
}
