import { costByDistrict } from '@vorrang/planning';
import { given, lacking } from '../../knowledge.ts';
import { defineSection, missing, paragraph } from '../../section.ts';

export const districts = defineSection({
  name: 'districts',
  heading: { de: 'Verteilung auf die Bezirke', en: 'Distribution over the districts' },
  write(input, tell) {
    const { scenario, plan } = input;
    const { say, money, number } = tell;
    const served = given(input)?.served ?? null;
    const nearOf = new Map(served?.byDistrict.map(({ district, people }) => [district, people]));
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
          ...(served ? [{ label: say('wohnen nahe', 'live near'), number: true }] : []),
        ],
        rows: rows.map((row) => [
          row.name ?? say('ganze Stadt', 'city-wide'),
          row.population === null ? '–' : number(row.population),
          number(row.projects),
          money(row.costCents),
          perHead(row.costCents, row.population),
          ...(served ? [row.district === null ? '–' : number(nearOf.get(row.district) ?? 0)] : []),
        ]),
        total: [
          say('Summe', 'Total'),
          people ? number(people) : '–',
          number(rows.reduce((sum, row) => sum + row.projects, 0)),
          money(cost),
          perHead(cost, people),
          ...(served ? [number(served.byDistrict.reduce((sum, one) => sum + one.people, 0))] : []),
        ],
        source: say(
          'Volle Kosten vor Einsparung; je Kopf gerundet. Gezählt wird der Ort des Projekts.',
          'Full cost before savings; per head rounded. The place of the project counts.',
        ),
      },
      served
        ? paragraph(
            say(
              `„Wohnen nahe“: Menschen des Bezirks, die höchstens ${number(served.nearMetres)} m von einem vorgeschlagenen Projekt wohnen, gleich in welchem Bezirk es liegt. Wer weiter weg wohnt und es nutzt, ist nicht gezählt.`,
              `“Live near”: people of the district who live within ${number(served.nearMetres)} m of a proposed project, in whichever district it lies. Whoever lives farther away and uses it is not counted.`,
            ),
          )
        : missing(
            [
              say(
                'Die Tabelle zeigt den Ort, nicht die Begünstigten: Eine Brücke oder ein Werk nützt auch Menschen anderer Bezirke.',
                'The table shows the place, not the beneficiaries: a bridge or a plant also serves people of other districts.',
              ),
              lacking(input, tell, ['address']) ??
                say(
                  'Wie viele Menschen in der Nähe wohnen, lässt sich nicht sagen, weil Bezirksgrenzen oder Einwohnerzahlen fehlen.',
                  'How many people live near cannot be told, because borders or populations of the districts are missing.',
                ),
            ].join(' '),
          ),
    ];
  },
});
