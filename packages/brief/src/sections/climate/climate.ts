import { type Calendar, type Programmed, languages, periodName as nameOfPeriod, programmeOf } from '@vorrang/planning';
import type { Block } from '../../brief.ts';
import { benefitHorizon } from '../../horizon.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';

export const climate = defineSection({
  name: 'climate',
  heading: { de: 'Klimacheck', en: 'Climate check' },
  write({ scenario, plan }, tell) {
    const { say, number, period, periodName } = tell;
    const criteria = scenario.criteria.filter((criterion) =>
      /co\s*2|co₂|klima|climate/i.test(`${criterion.name} ${criterion.unit}`),
    );
    const programme = programmeOf(scenario, plan);
    if (criteria.length === 0)
      return [
        missing(
          say(
            'Kein Kriterium des Szenarios nennt Klima oder CO₂; welche Wirkung die fertigen Projekte darauf haben, lässt sich daraus nicht sagen.',
            'No criterion of the scenario names climate or CO₂; what the finished projects do to it cannot be told from it.',
          ),
        ),
        ...emissionsOfWorks(programme, tell),
      ];
    const { evaluationPeriods } = scenario.calendar;
    const each = (id: string) =>
      programme.map(({ mode, end }) => ({
        perPeriod: Object.hasOwn(mode.effects, id) ? mode.effects[id]! : 0,
        periods: Math.max(0, evaluationPeriods - end),
      }));
    const [one, many] = periodName;
    const last = period(evaluationPeriods - 1);
    return [
      {
        kind: 'table',
        caption: say('Wirkung der fertigen Projekte', 'Effect of the finished projects'),
        columns: [
          { label: say('Kriterium', 'Criterion') },
          { label: say(`je ${one}, wenn alles fertig ist`, `per ${one}, once all is finished`), number: true },
          { label: say(`Summe aller ${many} bis ${last}`, `sum of all ${many} up to ${last}`), number: true },
        ],
        rows: criteria.map(({ id, name, unit }) => [
          name,
          `${number(
            each(id).reduce((sum, { perPeriod }) => sum + perPeriod, 0),
            1,
          )} ${unit}`,
          `${number(
            each(id).reduce((sum, { perPeriod, periods }) => sum + perPeriod * periods, 0),
            1,
          )} ${summedUnit(unit, scenario.calendar, many)}`,
        ]),
        source: `${benefitHorizon({ scenario }, tell)} ${say('Nicht abgezinst.', 'Not discounted.')}`,
      },
      ...emissionsOfWorks(programme, tell),
    ];
  },
});

/** What building causes, as far as the options say it. */
function emissionsOfWorks(programme: readonly Programmed[], { say, number }: Formatter): Block[] {
  if (programme.length === 0) return [];
  const known = programme.flatMap(({ mode }) => mode.co2Tonnes ?? []);
  const sum = number(
    known.reduce((all, tonnes) => all + tonnes, 0),
    1,
  );
  const of = `${known.length} ${say('von', 'of')} ${programme.length}`;
  if (known.length === 0)
    return [
      missing(
        say(
          'Emissionen der Bauarbeiten selbst nennt kein vorgeschlagenes Projekt.',
          'No proposed project states the emissions of the works themselves.',
        ),
      ),
    ];
  if (known.length < programme.length)
    return [
      missing(
        say(
          `Emissionen der Bauarbeiten sind für ${of} Projekten erfasst; bei ihnen sind es ${sum} t CO₂-Äquivalent.`,
          `Emissions of the works are recorded for ${of} projects; there they are ${sum} t of CO₂ equivalent.`,
        ),
      ),
    ];
  return [
    paragraph(
      say(`Die Bauarbeiten verursachen ${sum} t CO₂-Äquivalent.`, `The works cause ${sum} t of CO₂ equivalent.`),
    ),
  ];
}

/** A unit by period, summed over periods, is the unit alone; any other is counted in unit × periods. */
function summedUnit(unit: string, calendar: Calendar, many: string): string {
  const names = languages.map((language) => nameOfPeriod(calendar, language)[0]).join('|');
  const perPeriod = new RegExp(`(?:\\s+(?:je|pro|per)\\s+|\\s*/\\s*)(?:${names})\\s*$`, 'i');
  return perPeriod.test(unit) ? unit.replace(perPeriod, '') : `${unit} × ${many}`;
}
