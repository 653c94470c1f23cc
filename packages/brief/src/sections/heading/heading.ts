import { formatDate } from '@vorrang/planning';
import { defineSection, missing } from '../../section.ts';

export const heading = defineSection({
  name: 'heading',
  number: 1,
  heading: { de: 'Kopf', en: 'Header' },
  write: ({ city, scenario, plan, madeAt, locale }, { say, year }) => [
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
      ],
    },
    missing(
      say(
        'Geschäftszahl, Gremium, Sitzungstag und Berichterstattung trägt die Schriftführung ein; das System kennt sie noch nicht.',
        'File number, body, meeting date and reporter are entered by the clerk; the system does not know them yet.',
      ),
    ),
  ],
});
