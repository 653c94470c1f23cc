import { costByDistrict } from '@vorrang/planning';
import { defineSection, missing, paragraph } from '../../section.ts';

export const districts = defineSection({
  name: 'districts',
  number: 9,
  heading: { de: 'Verteilung auf die Bezirke', en: 'Distribution over the districts' },
  write({ scenario, plan }, { say, money, number }) {
    if (scenario.districts.length === 0)
      return [missing(say('Das Szenario kennt keine Bezirke.', 'The scenario knows no districts.'))];
    const rows = costByDistrict(scenario, plan);
    const people = rows.reduce((sum, row) => sum + (row.population ?? 0), 0);
    const cost = rows.reduce((sum, row) => sum + row.costCents, 0);
    const perHead = (cents: number, population: number | null) =>
      population ? money(Math.round(cents / population)) : '–';
    return [
      {
        kind: 'table',
        caption: say('Kosten je Bezirk und je Kopf', 'Cost by district and per head'),
        columns: [
          { label: say('Bezirk', 'District') },
          { label: say('Bevölkerung', 'Population'), number: true },
          { label: say('Projekte', 'Projects'), number: true },
          { label: say('Kosten', 'Cost'), number: true },
          { label: say('je Kopf', 'per head'), number: true },
        ],
        rows: rows.map((row) => [
          row.name ?? say('ganze Stadt', 'city-wide'),
          row.population === null ? '–' : number(row.population),
          number(row.projects),
          money(row.costCents),
          perHead(row.costCents, row.population),
        ]),
        total: [
          say('Summe', 'Total'),
          people ? number(people) : '–',
          number(rows.reduce((sum, row) => sum + row.projects, 0)),
          money(cost),
          perHead(cost, people),
        ],
        source: say(
          'Volle Kosten vor Einsparung; je Kopf gerundet. Gezählt wird der Ort des Projekts.',
          'Full cost before savings; per head rounded. The place of the project counts.',
        ),
      },
      paragraph(
        say(
          'Eine Brücke oder ein Werk nützt auch Menschen anderer Bezirke; diese Tabelle zeigt den Ort, nicht die Begünstigten.',
          'A bridge or a plant also serves people of other districts; this table shows the place, not the beneficiaries.',
        ),
      ),
    ];
  },
});
