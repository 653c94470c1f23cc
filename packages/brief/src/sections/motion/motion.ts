import { paidBySourceAndYear, programmeOf, savedCents } from '@vorrang/planning';
import { defineSection, paragraph } from '../../section.ts';
import { becauseSaved } from '../../saving.ts';
import { noPlan } from '../../without-plan.ts';

export const motion = defineSection({
  name: 'motion',
  heading: { de: 'Beschlussvorschlag', en: 'Motion' },
  withoutPlan: (input, tell) => [
    paragraph(
      tell.say(
        `Es liegt nichts zum Beschluss vor: ${noPlan(input, tell)}.`,
        `There is nothing to resolve: ${noPlan(input, tell)}.`,
      ),
    ),
  ],
  write(input, tell) {
    const { scenario, plan } = input;
    const { say, money, count, year } = tell;
    const programme = programmeOf(scenario, plan);
    if (programme.length === 0)
      return [
        paragraph(say('Es wird kein Projekt zur Umsetzung vorgeschlagen.', 'No project is proposed for construction.')),
      ];
    const sources = paidBySourceAndYear(scenario, plan).filter((source) => source.total > 0);
    const total = sources.reduce((sum, source) => sum + source.total, 0);
    const later = sources.reduce((sum, source) => sum + source.years.slice(1).reduce((a, b) => a + b, 0), 0);
    const saved = savedCents(scenario, plan);
    const projects = count(programme.length, ['Projekt', 'Projekten'], ['project', 'projects']);
    return [
      paragraph(say('Der Gemeinderat möge beschließen:', 'The council is asked to resolve:')),
      {
        kind: 'list',
        ordered: true,
        items: [
          say(
            `Das Bauprogramm aus ${projects} laut Anlage A wird mit Gesamtzahlungen von ${money(total)} beschlossen.`,
            `The programme of ${projects} in Annex A is adopted, with total payments of ${money(total)}.`,
          ),
          ...sources.map((source) =>
            say(
              `Davon werden ${money(source.total)} aus „${source.name}“ bedeckt.`,
              `Of this, ${money(source.total)} are paid from “${source.name}”.`,
            ),
          ),
          ...(later > 0
            ? [
                say(
                  `Die Vorbelastung der Jahre ab ${year(1)} in Höhe von ${money(later)} wird genehmigt.`,
                  `The commitment of the years from ${year(1)} on, ${money(later)}, is authorised.`,
                ),
              ]
            : []),
        ],
      },
      ...(saved > 0
        ? [
            paragraph(
              say(
                `Die Zahlungen liegen um ${money(saved)} unter den Einzelkosten${becauseSaved(input, tell)}.`,
                `Payments are ${money(saved)} below the single costs${becauseSaved(input, tell)}.`,
              ),
            ),
          ]
        : []),
    ];
  },
});
