import { programmeOf } from '@vorrang/planning';
import { defineSection, missing } from '../../section.ts';

export const climate = defineSection({
  name: 'climate',
  number: 8,
  heading: { de: 'Klimacheck', en: 'Climate check' },
  write({ scenario, plan }, { say, number }) {
    const criteria = scenario.criteria.filter((criterion) =>
      /co\s*2|co₂|klima|climate/i.test(`${criterion.name} ${criterion.unit}`),
    );
    if (criteria.length === 0)
      return [
        missing(
          say(
            'Das Szenario führt kein Kriterium für Klima oder CO₂; Klimarelevanz kann nicht beurteilt werden.',
            'The scenario holds no criterion for climate or CO₂; climate relevance cannot be judged.',
          ),
        ),
      ];
    const programme = programmeOf(scenario, plan);
    const { periods } = scenario.calendar;
    const effect = (id: string) =>
      programme.reduce(
        (sum, { mode, end }) =>
          sum + (Object.hasOwn(mode.effects, id) ? mode.effects[id]! : 0) * Math.max(0, periods - end),
        0,
      );
    return [
      {
        kind: 'table',
        caption: say('Wirkung bis zum Ende des Planungszeitraums', 'Effect until the end of the horizon'),
        columns: [
          { label: say('Kriterium', 'Criterion') },
          { label: say('Wirkung', 'Effect'), number: true },
          { label: say('Einheit', 'Unit') },
        ],
        rows: criteria.map((criterion) => [criterion.name, number(effect(criterion.id), 1), criterion.unit]),
        source: say(
          'Wirkungen der Varianten je Periode nach Fertigstellung, nicht abgezinst.',
          'Effects of the options per period after completion, not discounted.',
        ),
      },
      missing(
        say(
          'Emissionen der Bauarbeiten selbst sind nicht erfasst.',
          'Emissions of the works themselves are not recorded.',
        ),
      ),
    ];
  },
});
