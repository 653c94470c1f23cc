import { formatDate } from '@vorrang/planning';
import { defineSection, missing } from '../../section.ts';
import { messages } from './messages.ts';

export const heading = defineSection({
  name: 'heading',
  heading: messages.texts.heading,
  withoutPlan: 'same',
  write: ({ city, scenario, plan, madeAt, locale, language, decisions }, { say, year, day }) => [
    {
      kind: 'table',
      caption: say(messages).caption,
      columns: [{ label: say(messages).item }, { label: say(messages).content }],
      rows: [
        [say(messages).city, city.name],
        [say(messages).scenario, scenario.name],
        [
          say(messages).years,
          `${year(0)}–${year(Math.ceil(scenario.calendar.periods / scenario.calendar.periodsPerYear) - 1)}`,
        ],
        [say(messages).asOf, madeAt ? formatDate(madeAt, locale, city.timeZone) : '–'],
        [say(messages).fingerprint, plan.scenario],
        ...decisions.map(({ body, decidedOn, responsible }) => [
          say(messages).dealtWith,
          `${body}, ${day(decidedOn)} (${responsible})`,
        ]),
      ],
      ...((city.language ?? 'de') === language
        ? {}
        : {
            source: say(messages).inCityLanguage,
          }),
    },
    missing(decisions.length > 0 ? say(messages).clerkEntersNumber : say(messages).clerkEntersAll),
  ],
});
