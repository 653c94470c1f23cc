import { type Programmed, programmeOf, yearsOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { gantt } from '../../gantt.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';

const startsIn = ({ scenario, plan }: BriefInput, year: number) =>
  programmeOf(scenario, plan).filter(({ start }) => Math.floor(start / scenario.calendar.periodsPerYear) === year)
    .length;

export const timetable = defineSection({
  name: 'timetable',
  heading: { de: 'Zeitplan', en: 'Timetable' },
  write(input: BriefInput, tell: Formatter) {
    const { scenario, plan } = input;
    const { say, number, year } = tell;
    const programme = programmeOf(scenario, plan);
    if (programme.length === 0) return [paragraph(say('Nichts wird begonnen.', 'Nothing is started.'))];
    const years = Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => y);
    // What begins with its design is no beginning of works.
    const starts = programme.some(isPhased) ? say('Beginne', 'Starts') : say('Baubeginne', 'Starts');
    return [
      {
        kind: 'table',
        caption: say(`${starts} je Jahr`, `${starts} by year`),
        columns: [{ label: say('Jahr', 'Year') }, { label: starts, number: true }],
        rows: years.map((y) => [year(y), number(startsIn(input, y))]),
        total: [say('Summe', 'Total'), number(programme.length)],
        source: say('Beginn und Ende jedes Projekts in Anlage A.', 'Start and end of every project in Annex A.'),
      },
      {
        kind: 'figure',
        svg: gantt(input, programme),
        caption: say('Bauzeiten aller vorgeschlagenen Projekte', 'Works of all proposed projects'),
        alt: say(
          'Balkenplan; dieselben Angaben stehen als Tabelle in Anlage A.',
          'Bar chart; the same facts stand as a table in Annex A.',
        ),
      },
      before(programme, tell),
    ];
  },
});

const isPhased = ({ mode }: Programmed): boolean => mode.phases?.some(({ site }) => !site) ?? false;

/** Whether concept, permit, design and tender are in the dates, by project. */
function before(programme: readonly Programmed[], { say, number }: Formatter): Block {
  const phased = programme.filter(isPhased).length;
  if (phased === 0)
    return missing(
      say(
        'Planung, Bewilligung und Vergabe sind bei keinem dieser Projekte getrennt vom Bau geführt; die Termine meinen die Bauarbeiten.',
        'Design, permits and procurement are kept apart from works for none of these projects; the dates mean the works.',
      ),
    );
  return paragraph(
    phased === programme.length
      ? say(
          'Die Termine reichen bei allen Projekten von der ersten Phase vor dem Bau bis zu dessen Ende.',
          'For all projects the dates run from the first phase before the works to their end.',
        )
      : say(
          `Bei ${number(phased)} von ${number(programme.length)} Projekten reichen die Termine von der ersten Phase vor dem Bau bis zu dessen Ende; bei den anderen meinen sie die Bauarbeiten.`,
          `For ${number(phased)} of ${number(programme.length)} projects the dates run from the first phase before the works to their end; for the others they mean the works.`,
        ),
  );
}
