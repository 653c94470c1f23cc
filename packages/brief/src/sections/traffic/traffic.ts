import { programmeOf, siteOf, yearsOf } from '@vorrang/planning';
import { defineSection, missing } from '../../section.ts';
import { metOnTheRoad } from './met-on-the-road.ts';
import { messages } from './messages.ts';

export const traffic = defineSection({
  name: 'traffic',
  heading: messages.texts.heading,
  write(input, tell) {
    const { scenario, plan } = input;
    const {
      say,
      number,
      year,
      periodName: [, many],
    } = tell;
    const programme = programmeOf(scenario, plan);
    const { periodsPerYear } = scenario.calendar;
    const sites = programme.map(({ mode, start }) => ({ mode, ...siteOf(mode, start) }));
    const open = (y: number) =>
      sites.filter(({ from, until }) => from < (y + 1) * periodsPerYear && until > y * periodsPerYear);
    const disruption = (y: number) =>
      open(y).reduce(
        (sum, { mode, from, until }) =>
          sum + mode.disruption * (Math.min(until, (y + 1) * periodsPerYear) - Math.max(from, y * periodsPerYear)),
        0,
      );
    // Nought in every option is a column that nobody filled.
    const stated = scenario.projects.some(({ modes }) => modes.some((mode) => mode.disruption !== 0));
    return [
      {
        kind: 'table',
        caption: stated ? say(messages).worksAndDisruption : say(messages).worksByYear,
        columns: [
          { label: say(messages).year },
          { label: say(messages).works, number: true },
          ...(stated ? [{ label: say(messages).disruption({ periods: many }), number: true }] : []),
        ],
        rows: Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => [
          year(y),
          number(open(y).length),
          ...(stated ? [number(disruption(y), 1)] : []),
        ]),
        ...(stated && {
          source: say(messages).disruptionSource,
        }),
      },
      ...(stated ? [] : [missing(say(messages).noDisruption)]),
      ...metOnTheRoad(input, tell),
    ];
  },
});
