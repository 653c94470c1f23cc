import { type Finding, leftOut, programmeOf, yearsOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { actingBy, given, lacking } from '../../knowledge.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';

/** Longer lists of one kind of risk are cut, and say so. */
const most = 5;

export const risks = defineSection({
  name: 'risks',
  heading: { de: 'Risiken', en: 'Risks' },
  write(input, tell) {
    const { say } = tell;
    const items = [...deadlines(input, tell), ...crews(input, tell), ...sources(input, tell)];
    return [
      ...(items.length
        ? [
            paragraph(
              say(
                'Hier ist kein Spielraum; eine Verzögerung oder höhere Kosten können anderes verdrängen:',
                'There is no room here; a delay or a higher cost can push something else out:',
              ),
            ),
            { kind: 'list', items } satisfies Block,
          ]
        : [
            paragraph(
              say(
                'Keine Frist ist knapp, keine Kapazität voll ausgelastet und keine Geldquelle ausgeschöpft.',
                'No deadline is tight, no capacity is fully used and no funding source is used up.',
              ),
            ),
          ]),
      ...worn(input, tell),
      missing(
        say(
          'Wie wahrscheinlich Verzögerungen sind und wie weit Kosten streuen, steht in keinem Projekt des Szenarios; ein Risikoregister gehört nicht zu den Daten dieser Vorlage.',
          'How probable delays are and how far cost may spread stands in no project of the scenario; a risk register is not part of this brief’s data.',
        ),
      ),
    ];
  },
});

/** Assets that should be acted on within the programme, and whose projects wait. */
function worn(input: BriefInput, tell: Formatter): Block[] {
  const { say, count, percent } = tell;
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
        paragraph(
          say(
            `${count(due.length, ['Projekt wartet', 'Projekte warten'], ['', ''])}, obwohl an der Anlage vor dem Ende des Programms zu handeln wäre:`,
            `${count(due.length, ['', ''], ['project waits', 'projects wait'])} although the asset should be acted on before the programme ends:`,
          ),
        ),
        {
          kind: 'list',
          items: [
            ...due.slice(0, most).map(({ asset, actBy, health, failsWithinFive: fails }) => {
              const chance =
                fails === null
                  ? ''
                  : `, ${say('Ausfall in fünf Jahren', 'failure within five years')} ${percent(fails, 0)}`;
              return say(
                `${asset}: handeln bis ${actingBy(actBy!, input, tell)}, Zustand ${percent(health, 0)}${chance}`,
                `${asset}: act by ${actingBy(actBy!, input, tell)}, condition ${percent(health, 0)}${chance}`,
              );
            }),
            ...(more > 0 ? [say(`und ${count(more, ['weitere', 'weitere'], ['', ''])}`, `and ${more} more`)] : []),
          ],
        } satisfies Block,
      ]
    : [];
  return [...listed, ...(none ? [missing(none)] : [])];
}

const tightOf = ({ findings }: BriefInput, constraint: string): Finding[] =>
  findings.filter((finding) => finding.state === 'tight' && finding.constraint === constraint);

/** Works that end in the last period their deadline allows, and those that only end with the horizon. */
function deadlines(input: BriefInput, { say, language, count }: Formatter): string[] {
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
    ...dated.slice(0, most).map((finding) => finding.sentence[language]),
    ...(more > 0
      ? [
          say(
            `${count(more, ['weiteres Projekt mit Frist beginnt', 'weitere Projekte mit Frist beginnen'], ['', ''])} zum letztmöglichen Zeitpunkt (Anlage C).`,
            `${count(more, ['', ''], ['other project with a deadline starts', 'other projects with deadlines start'])} in the last possible period (Annex C).`,
          ),
        ]
      : []),
    ...(last > 0
      ? [
          say(
            `${count(last, ['Projekt wird', 'Projekte werden'], ['', ''])} erst mit dem Ende des Planungszeitraums fertig; eine Verzögerung reicht darüber hinaus.`,
            `${count(last, ['', ''], ['project is', 'projects are'])} finished only with the end of the planning period; a delay reaches beyond it.`,
          ),
        ]
      : []),
  ];
}

function crews(input: BriefInput, { say, period, periods }: Formatter): string[] {
  return grouped(tightOf(input, 'capacity'), input.scenario.resources, 'resource').map(({ name, findings }) => {
    const when = listed(findings.map(({ subject }) => period(subject.period ?? 0)));
    return say(
      `„${name}“ ist ${periods(findings.length)} lang voll ausgelastet: ${when}.`,
      `“${name}” is fully used for ${periods(findings.length)}: ${when}.`,
    );
  });
}

function sources(input: BriefInput, { say, year, count }: Formatter): string[] {
  return grouped(tightOf(input, 'money'), input.scenario.fundingSources, 'fundingSource').map(({ name, findings }) => {
    const when = listed(findings.map(({ subject }) => year(subject.year ?? 0)));
    return say(
      `„${name}“ ist in ${count(findings.length, ['Jahr', 'Jahren'], ['', ''])} ausgeschöpft: ${when}.`,
      `“${name}” is used up in ${count(findings.length, ['', ''], ['year', 'years'])}: ${when}.`,
    );
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
