import { formatDate } from '@vorrang/planning';
import { defineSection, missing } from '../../section.ts';

export const heading = defineSection({
  name: 'heading',
  heading: { de: 'Kopf', en: 'Header' },
  withoutPlan: 'same',
  write: ({ city, scenario, plan, madeAt, locale, language, decisions }, { say, year, day }) => [
    {
      kind: 'table',
      caption: say('Angaben zur Vorlage', 'About this brief'),
      columns: [{ label: say('Angabe', 'Item') }, { label: say('Inhalt', 'Content') }],
      rows: [
        [say('Stadt', 'City'), city.name],
        [say('Szenario', 'Scenario'), scenario.name],
        [
          say('Zeitraum', 'Years'),
          `${year(0)}–${year(Math.ceil(scenario.calendar.periods / scenario.calendar.periodsPerYear) - 1)}`,
        ],
        [say('Stand', 'As of'), madeAt ? formatDate(madeAt, locale, city.timeZone) : '–'],
        [say('Prüfsumme des Szenarios', 'Fingerprint of the scenario'), plan.scenario],
        ...decisions.map(({ body, decidedOn, responsible }) => [
          say('Behandelt von', 'Dealt with by'),
          `${body}, ${day(decidedOn)} (${responsible})`,
        ]),
      ],
      ...((city.language ?? 'de') === language
        ? {}
        : {
            source: say(
              'Namen, Einheiten und Quellen aus den Daten der Stadt stehen in der Sprache der Stadt.',
              'Names, units and sources that come from the city’s data are in the city’s own language.',
            ),
          }),
    },
    missing(
      decisions.length > 0
        ? say('Die Geschäftszahl trägt die Schriftführung ein.', 'The clerk enters the file number.')
        : say(
            'Geschäftszahl, Gremium, Sitzungstag und Berichterstattung trägt die Schriftführung ein; ein Beschluss zu diesem Plan ist nicht erfasst.',
            'The clerk enters file number, body, meeting date and reporter; no decision on this plan is recorded.',
          ),
    ),
  ],
});
