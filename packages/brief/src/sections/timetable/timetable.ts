import { type Programmed, programmeOf, yearsOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { gantt } from '../../gantt.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

const startsIn = ({ scenario, plan }: BriefInput, year: number) =>
  programmeOf(scenario, plan).filter(({ start }) => Math.floor(start / scenario.calendar.periodsPerYear) === year)
    .length;

export const timetable = defineSection({
  name: 'timetable',
  heading: messages.texts.heading,
  write(input: BriefInput, tell: Formatter) {
    const { scenario, plan } = input;
    const { say, number, year } = tell;
    const programme = programmeOf(scenario, plan);
    if (programme.length === 0) return [paragraph(say(messages).nothingStarts)];
    const years = Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => y);
    // What begins with its design is no beginning of works.
    const kind = programme.some(isPhased) ? 'phased' : 'works';
    return [
      {
        kind: 'table',
        caption: say(messages).startsByYear[kind],
        columns: [{ label: say(messages).year }, { label: say(messages).starts[kind], number: true }],
        rows: years.map((y) => [year(y), number(startsIn(input, y))]),
        total: [say(messages).total, number(programme.length)],
        source: say(messages).source,
      },
      {
        kind: 'figure',
        svg: gantt(input, programme),
        caption: say(messages).works,
        alt: say(messages).alt,
      },
      before(programme, tell),
    ];
  },
});

const isPhased = ({ mode }: Programmed): boolean => mode.phases?.some(({ site }) => !site) ?? false;

/** Whether concept, permit, design and tender are in the dates, by project. */
function before(programme: readonly Programmed[], { say }: Formatter): Block {
  const phased = programme.filter(isPhased).length;
  if (phased === 0) return missing(say(messages).noPhases);
  return paragraph(
    phased === programme.length
      ? say(messages).allPhased
      : say(messages).somePhased({ phased, programme: programme.length }),
  );
}
