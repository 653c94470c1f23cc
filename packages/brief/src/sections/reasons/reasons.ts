import { type Project, leftOut, programmeOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type SectionDefinition, type Formatter, defineSection, paragraph } from '../../section.ts';
import { evidence } from './evidence.ts';
import { cannotBeFilled, conflictSentences, repairSentences } from '../../without-plan.ts';
import { messages } from './messages.ts';

/** Kinds shown by name; one row stands for all others. */
const most = 10;

export const reasons: SectionDefinition = defineSection({
  name: 'reasons',
  heading: messages.texts.heading,
  withoutPlan(input, tell) {
    const promises = conflictSentences(input, tell.language);
    const repairs = repairSentences(input, tell.language);
    if (promises.length === 0) return cannotBeFilled(input, tell);
    return [
      paragraph(tell.say(messages).conflict),
      { kind: 'list', items: promises },
      ...(repairs.length > 0
        ? ([paragraph(tell.say(messages).repairs), { kind: 'list', items: repairs }] as const)
        : []),
    ];
  },
  write(input, tell) {
    const { scenario, plan } = input;
    const { say, money, number } = tell;
    const programme = programmeOf(scenario, plan);
    const categories = [...new Set(scenario.projects.map((project) => project.category))];
    const rows = categories.map((category) => {
      const all = scenario.projects.filter((project) => project.category === category);
      const chosen = programme.filter(({ project }) => project.category === category);
      return {
        category,
        all: all.length,
        chosen: chosen.length,
        cost: chosen.reduce((sum, { costCents }) => sum + costCents, 0),
      };
    });
    // Where every project has a kind of its own, the table would be the project list.
    const ranked = rows.toSorted((a, b) => b.cost - a.cost || b.all - a.all);
    const [shown, rest] = rows.length > most + 1 ? [ranked.slice(0, most), ranked.slice(most)] : [rows, []];
    const sum = (part: typeof rows, key: 'all' | 'chosen' | 'cost') => part.reduce((total, row) => total + row[key], 0);
    const line = (label: string, part: typeof rows) => [
      label,
      number(sum(part, 'all')),
      number(sum(part, 'chosen')),
      money(sum(part, 'cost')),
    ];
    const duty = programme.filter(({ project }) => project.mandatory);
    return [
      {
        kind: 'table',
        caption: say(messages).caption,
        columns: [
          { label: say(messages).kind },
          { label: say(messages).projects, number: true },
          { label: say(messages).proposed, number: true },
          { label: say(messages).cost, number: true },
        ],
        rows: [
          ...shown.map((row) => line(row.category, [row])),
          ...(rest.length ? [line(say(messages).otherKinds({ n: rest.length }), rest)] : []),
        ],
        total: line(say(messages).total, rows),
        source: say(messages).source,
      },
      duty.length
        ? paragraph(say(messages).mandatory({ projects: duty.map(({ project }) => project.name).join('; ') }))
        : paragraph(say(messages).noneMandatory),
      ...dutiesOfTheList(input, tell),
      ...evidence(input, tell),
    ];
  },
});

/** What a list calls a duty is one for the council to know, whether or not the scenario demands it. */
function dutiesOfTheList({ scenario, plan }: BriefInput, { say }: Formatter): Block[] {
  const left = new Set(leftOut(scenario, plan).map(({ id }) => id));
  const isDuty = ({ mandatory, listed }: Project) => !mandatory && (listed as { duty?: boolean } | undefined)?.duty;
  const duties = scenario.projects.filter(isDuty);
  if (duties.length === 0) return [];
  const waiting = duties.filter(({ id }) => left.has(id));
  const proposed = duties.length - waiting.length;
  const names = waiting.slice(0, most).map(({ name }) => name);
  const more = waiting.length - names.length;
  const list = [...names, ...(more > 0 ? [say(messages).others({ n: more })] : [])].join('; ');
  return [paragraph(say(messages).dutiesOfList({ duties: duties.length, proposed, waiting: waiting.length, list }))];
}
