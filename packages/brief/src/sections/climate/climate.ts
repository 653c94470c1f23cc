import { type Calendar, type Programmed, languages, periodName as nameOfPeriod, programmeOf } from '@vorrang/planning';
import type { Block } from '../../brief.ts';
import { benefitHorizon } from '../../horizon.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

export const climate = defineSection({
  name: 'climate',
  heading: messages.texts.heading,
  write({ scenario, plan }, tell) {
    const { say, number, period, periodName } = tell;
    const criteria = scenario.criteria.filter((criterion) =>
      /co\s*2|co₂|klima|climate/i.test(`${criterion.name} ${criterion.unit}`),
    );
    const programme = programmeOf(scenario, plan);
    if (criteria.length === 0) return [missing(say(messages).noCriterion), ...emissionsOfWorks(programme, tell)];
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
        caption: say(messages).caption,
        columns: [
          { label: say(messages).criterion },
          { label: say(messages).perPeriod({ period: one }), number: true },
          { label: say(messages).sum({ periods: many, last }), number: true },
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
        source: `${benefitHorizon({ scenario }, tell)} ${say(messages).notDiscounted}`,
      },
      ...emissionsOfWorks(programme, tell),
    ];
  },
});

/** What building causes, as far as the options say it. */
function emissionsOfWorks(programme: readonly Programmed[], { say, number }: Formatter): Block[] {
  if (programme.length === 0) return [];
  const known = programme.flatMap(({ mode }) => mode.co2Tonnes ?? []);
  const tonnes = number(
    known.reduce((all, one) => all + one, 0),
    1,
  );
  if (known.length === 0) return [missing(say(messages).noEmissions)];
  if (known.length < programme.length)
    return [missing(say(messages).someEmissions({ known: known.length, projects: programme.length, tonnes }))];
  return [paragraph(say(messages).emissions({ tonnes }))];
}

/** A unit by period, summed over periods, is the unit alone; any other is counted in unit × periods. */
function summedUnit(unit: string, calendar: Calendar, many: string): string {
  const names = languages.map((language) => nameOfPeriod(calendar, language)[0]).join('|');
  const perPeriod = new RegExp(`(?:\\s+(?:je|pro|per)\\s+|\\s*/\\s*)(?:${names})\\s*$`, 'i');
  return perPeriod.test(unit) ? unit.replace(perPeriod, '') : `${unit} × ${many}`;
}
