import { type Project, leftOut, programmeOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type SectionDefinition, type Formatter, defineSection, paragraph } from '../../section.ts';
import { evidence } from './evidence.ts';
import { cannotBeFilled, conflictSentences, repairSentences } from '../../without-plan.ts';

/** Kinds shown by name; one row stands for all others. */
const most = 10;

export const reasons: SectionDefinition = defineSection({
  name: 'reasons',
  heading: { de: 'Sachverhalt und Begründung', en: 'Facts and reasons' },
  withoutPlan(input, tell) {
    const promises = conflictSentences(input, tell.language);
    const repairs = repairSentences(input, tell.language);
    if (promises.length === 0) return cannotBeFilled(input, tell);
    return [
      paragraph(
        tell.say(
          'Diese Vorgaben können nicht alle zugleich gelten; mindestens eine muss sich ändern:',
          'These requirements cannot all hold together; at least one has to change:',
        ),
      ),
      { kind: 'list', items: promises },
      ...(repairs.length > 0
        ? ([
            paragraph(
              tell.say(
                'Jeder dieser Wege macht einen Plan möglich; der mit der kleinsten Änderung steht zuerst:',
                'Each of these ways makes a plan possible; the one that changes least comes first:',
              ),
            ),
            { kind: 'list', items: repairs },
          ] as const)
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
        caption: say('Vorgeschlagene Projekte nach Art', 'Proposed projects by kind'),
        columns: [
          { label: say('Art', 'Kind') },
          { label: say('Projekte gesamt', 'Projects'), number: true },
          { label: say('vorgeschlagen', 'proposed'), number: true },
          { label: say('Kosten', 'Cost'), number: true },
        ],
        rows: [
          ...shown.map((row) => line(row.category, [row])),
          ...(rest.length
            ? [line(say(`weitere ${number(rest.length)} Arten`, `${number(rest.length)} other kinds`), rest)]
            : []),
        ],
        total: line(say('Summe', 'Total'), rows),
        source: say(
          'Projektliste des Szenarios; volle Kosten vor Einsparungen.',
          'Project list of the scenario; full cost before savings.',
        ),
      },
      duty.length
        ? paragraph(
            `${say('Im Szenario als Pflicht gekennzeichnet:', 'Marked mandatory in the scenario:')} ${duty.map(({ project }) => project.name).join('; ')}.`,
          )
        : paragraph(
            say(
              'Im Szenario ist kein vorgeschlagenes Projekt als Pflicht gekennzeichnet.',
              'In the scenario no proposed project is marked mandatory.',
            ),
          ),
      ...dutiesOfTheList(input, tell),
      ...evidence(input, tell),
    ];
  },
});

/** What a list calls a duty is one for the council to know, whether or not the scenario demands it. */
function dutiesOfTheList({ scenario, plan }: BriefInput, { say, number, count }: Formatter): Block[] {
  const left = new Set(leftOut(scenario, plan).map(({ id }) => id));
  const isDuty = ({ mandatory, listed }: Project) => !mandatory && (listed as { duty?: boolean } | undefined)?.duty;
  const duties = scenario.projects.filter(isDuty);
  if (duties.length === 0) return [];
  const waiting = duties.filter(({ id }) => left.has(id));
  const proposed = duties.length - waiting.length;
  const names = waiting.slice(0, most).map(({ name }) => name);
  const more = waiting.length - names.length;
  const who = (others: string) => [...names, ...(more > 0 ? [`${number(more)} ${others}`] : [])].join('; ');
  const list = (others: string) => (waiting.length > 0 ? `: ${who(others)}` : '');
  return [
    paragraph(
      say(
        `Pflichtaufgaben nennt die Liste ${count(duties.length, ['Projekt', 'Projekte'], ['', ''])}, ohne dass das Szenario sie verlangt: ${number(proposed)} ${proposed === 1 ? 'ist' : 'sind'} vorgeschlagen, ${number(waiting.length)} ${waiting.length === 1 ? 'wartet' : 'warten'}${list('weitere')}.`,
        `The list calls ${count(duties.length, ['', ''], ['project a duty', 'projects duties'])} that the scenario does not demand: ${number(proposed)} ${proposed === 1 ? 'is' : 'are'} proposed, ${number(waiting.length)} ${waiting.length === 1 ? 'waits' : 'wait'}${list('others')}.`,
      ),
    ),
  ];
}
