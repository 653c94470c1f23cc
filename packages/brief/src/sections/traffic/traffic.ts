import { programmeOf, siteOf, yearsOf } from '@vorrang/planning';
import { defineSection, missing } from '../../section.ts';
import { metOnTheRoad } from './met-on-the-road.ts';

export const traffic = defineSection({
  name: 'traffic',
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
    // Nought in every option is a column that nobody filled.
    const stated = scenario.projects.some(({ modes }) => modes.some((mode) => mode.disruption !== 0));
    return [
      {
        kind: 'table',
        caption: stated
          ? say('Offene Baustellen und Belastung je Jahr', 'Open works and disruption by year')
          : say('Offene Baustellen je Jahr', 'Open works by year'),
        columns: [
          { label: say('Jahr', 'Year') },
          { label: say('Baustellen', 'Works'), number: true },
          ...(stated
            ? [{ label: say(`Belastung (Einheiten × ${many})`, `Disruption (units × ${many})`), number: true }]
            : []),
        ],
        rows: Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => [
          year(y),
          number(open(y).length),
          ...(stated ? [number(disruption(y), 1)] : []),
        ]),
        ...(stated && {
          source: say(
            'Belastung der Varianten, wie sie im Szenario steht.',
            'Disruption of the options as it stands in the scenario.',
          ),
        }),
      },
      ...(stated
        ? []
        : [
            missing(
              say(
                'Wie sehr Baustellen stören, nennt keine Variante des Szenarios.',
                'How much works disturb stands in no option of the scenario.',
              ),
            ),
          ]),
      ...metOnTheRoad(input, tell),
    ];
  },
});
