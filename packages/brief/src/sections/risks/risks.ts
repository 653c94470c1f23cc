import { type Finding, inLanguage, leftOut, programmeOf, yearsOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { actingBy, given, lacking } from '../../knowledge.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

/** Longer lists of one kind of risk are cut, and say so. */
const most = 5;

export const risks = defineSection({
  name: 'risks',
  heading: messages.texts.heading,
  write(input, tell) {
    const { say } = tell;
    const items = [...deadlines(input, tell), ...crews(input, tell), ...sources(input, tell)];
    return [
      ...(items.length
        ? [paragraph(say(messages).noRoom), { kind: 'list', items } satisfies Block]
        : [paragraph(say(messages).nothingTight)]),
      ...worn(input, tell),
      missing(say(messages).noRegister),
    ];
  },
});

/** Assets that should be acted on within the programme, and whose projects wait. */
function worn(input: BriefInput, tell: Formatter): Block[] {
  const { say, percent } = tell;
  const known = given(input);
  const none = lacking(input, tell, ['asset', 'inspection']);
  const { calendar } = input.scenario;
  const last = Number(calendar.start.slice(0, 4)) + yearsOf(calendar) - 1;
  const waits = new Set(leftOut(input.scenario, input.plan).map(({ id }) => id));
  const due = (known?.conditions ?? [])
    .filter(({ project, actBy }) => waits.has(project) && actBy !== null && actBy <= last)
    .sort((a, b) => a.actBy! - b.actBy! || a.health - b.health);
  const more = due.length - most;
  const listed = due.length
    ? [
        paragraph(say(messages).wornAndWaiting({ projects: due.length })),
        {
          kind: 'list',
          items: [
            ...due.slice(0, most).map(({ asset, actBy, health, failsWithinFive: fails }) => {
              return say(messages).wornAsset({
                asset,
                year: actingBy(actBy!, input, tell),
                condition: percent(health, 0),
                forecast: fails !== null,
                fails: percent(fails ?? 0, 0),
              });
            }),
            ...(more > 0 ? [say(messages).andMore({ n: more })] : []),
          ],
        } satisfies Block,
      ]
    : [];
  return [...listed, ...(none ? [missing(none)] : [])];
}

const tightOf = ({ findings }: BriefInput, constraint: string): Finding[] =>
  findings.filter((finding) => finding.state === 'tight' && finding.constraint === constraint);

/** Works that end in the last period their deadline allows, and those that only end with the horizon. */
function deadlines(input: BriefInput, { say, language }: Formatter): string[] {
  const { periods } = input.scenario.calendar;
  const programme = new Map(programmeOf(input.scenario, input.plan).map((one) => [one.project.id, one]));
  const tight = tightOf(input, 'window');
  const due = (finding: Finding) => {
    const work = programme.get(finding.subject.project ?? '');
    return work !== undefined && typeof work.project.finishBy === 'number' && work.project.finishBy <= periods;
  };
  const [dated, last] = [tight.filter(due), tight.filter((finding) => !due(finding)).length];
  const more = dated.length - most;
  return [
    ...dated.slice(0, most).map((finding) => inLanguage(finding.sentence, language)),
    ...(more > 0 ? [say(messages).otherDeadlines({ projects: more })] : []),
    ...(last > 0 ? [say(messages).lastOfAll({ projects: last })] : []),
  ];
}

function crews(input: BriefInput, { say, period, periods }: Formatter): string[] {
  return grouped(tightOf(input, 'capacity'), input.scenario.resources, 'resource').map(({ name, findings }) => {
    const when = listed(findings.map(({ subject }) => period(subject.period ?? 0)));
    return say(messages).fullyUsed({ name, periods: periods(findings.length), when });
  });
}

function sources(input: BriefInput, { say, year }: Formatter): string[] {
  return grouped(tightOf(input, 'money'), input.scenario.fundingSources, 'fundingSource').map(({ name, findings }) => {
    const when = listed(findings.map(({ subject }) => year(subject.year ?? 0)));
    return say(messages).usedUp({ name, years: findings.length, when });
  });
}

function grouped(findings: Finding[], owners: { id: string; name: string }[], key: 'resource' | 'fundingSource') {
  return owners
    .map(({ id, name }) => ({ name, findings: findings.filter(({ subject }) => subject[key] === id) }))
    .filter((group) => group.findings.length > 0);
}

/** The first of many, and that there are more. */
const listed = (times: string[]): string =>
  times.length > 2 * most ? `${times.slice(0, 2 * most).join(', ')} …` : times.join(', ');
