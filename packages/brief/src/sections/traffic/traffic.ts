import { programmeOf, siteOf, yearsOf } from '@vorrang/planning';
import { defineSection } from '../../section.ts';
import { metOnTheRoad } from './met-on-the-road.ts';

export const traffic = defineSection({
  name: 'traffic',
  number: 10,
  heading: { de: 'Verkehr und Belastung durch Baustellen', en: 'Traffic and disruption' },
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
    return [
      {
        kind: 'table',
        caption: say('Offene Baustellen und Belastung je Jahr', 'Open works and disruption by year'),
        columns: [
          { label: say('Jahr', 'Year') },
          { label: say('Baustellen', 'Works'), number: true },
          { label: say(`Belastung (Einheiten × ${many})`, `Disruption (units × ${many})`), number: true },
        ],
        rows: Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => [
          year(y),
          number(open(y).length),
          number(disruption(y), 1),
        ]),
        source: say(
          'Belastung der Varianten, wie sie im Szenario steht.',
          'Disruption of the options as it stands in the scenario.',
        ),
      },
      ...metOnTheRoad(input, tell),
    ];
  },
});
