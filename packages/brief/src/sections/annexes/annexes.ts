import { cheapestCost, isWithoutAnswer, optionName, programmeOf, proofOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';
import { type Waiting, waitingIn } from '../../waiting.ts';
import { weighedIn } from '../../weighed.ts';
import { noPlan } from '../../without-plan.ts';

export const annexes = defineSection({
  name: 'annexes',
  heading: { de: 'Anlagen', en: 'Annexes' },
  withoutPlan: (input, tell) => [
    missing(
      tell.say(
        `Anlagen A bis C sind ohne Plan nicht möglich: ${noPlan(input, tell)}.`,
        `Annexes A to C are not possible without a plan: ${noPlan(input, tell)}.`,
      ),
    ),
    colophon(input, tell),
  ],
  write: (input, tell) => [
    proposed(input, tell),
    waiting(input, tell),
    rules(input, tell),
    colophon(input, tell),
    ...claims(input, tell),
  ],
});

function proposed({ scenario, plan }: BriefInput, { say, money, period }: Formatter): Block {
  const programme = programmeOf(scenario, plan);
  return {
    kind: 'table',
    caption: say('Anlage A: vorgeschlagene Projekte', 'Annex A: proposed projects'),
    columns: [
      { label: say('Projekt', 'Project') },
      { label: say('Variante', 'Option') },
      { label: say('Beginn', 'Start') },
      { label: say('Bau bis einschließlich', 'works up to and including') },
      { label: say('Kosten', 'Cost'), number: true },
    ],
    rows: programme.map(({ project, mode, start, end, costCents }) => [
      project.name,
      optionName(project, mode) ?? '–',
      period(start),
      period(end - 1),
      money(costCents),
    ]),
    total: [say('Summe', 'Total'), '', '', '', money(programme.reduce((sum, { costCents }) => sum + costCents, 0))],
  };
}

function waiting(input: BriefInput, tell: Formatter): Block {
  const { say, money } = tell;
  const projects = waitingIn(input);
  if (projects.length === 0)
    return paragraph(say('Anlage B entfällt: Kein Projekt muss warten.', 'No Annex B: no project has to wait.'));
  return {
    kind: 'table',
    caption: say('Anlage B: Projekte, die warten müssen', 'Annex B: projects that have to wait'),
    columns: [
      { label: say('Projekt', 'Project') },
      { label: say('Art', 'Kind') },
      { label: say('Bekannter Grund', 'Known reason') },
      { label: say('Kosten ab', 'Cost from'), number: true },
    ],
    rows: projects.map((one) => [
      one.project.name,
      one.project.category,
      reason(one, tell),
      money(cheapestCost(one.project)),
    ]),
    total: [
      say('Summe', 'Total'),
      '',
      '',
      money(projects.reduce((sum, { project }) => sum + cheapestCost(project), 0)),
    ],
    source: say(
      `„–“: Die Auswahl ergab sich aus ${weighedIn(input.scenario, tell)} zusammen; ein einzelner Grund ist nicht gerechnet.`,
      `“–”: the choice followed from ${weighedIn(input.scenario, tell)} together; a single reason has not been computed.`,
    ),
  };
}

function reason({ because, by }: Waiting, { say }: Formatter): string {
  const name = by?.name ?? '';
  if (because === 'either-or') return say(`statt dessen „${name}“`, `“${name}” instead`);
  if (because === 'before') return say(`„${name}“ fehlt und müsste vorher fertig sein`, `needs “${name}” first`);
  if (because === 'window') return say('keine Variante passt in das Zeitfenster', 'no option fits its window');
  return '–';
}

function rules({ findings, scenario }: BriefInput, { say, language }: Formatter): Block {
  const state = {
    broken: say('verletzt', 'broken'),
    tight: say('genau eingehalten', 'kept exactly'),
    slack: say('eingehalten', 'kept'),
  };
  if (findings.length === 0)
    return paragraph(
      scenario.constraints.length === 0
        ? say(
            'Anlage C entfällt: Das Szenario hat keine weiteren Regeln, und keine Grenze ist ausgeschöpft.',
            'No Annex C: the scenario has no further rules, and no limit is used up.',
          )
        : say(
            'Anlage C entfällt: Keine Regel des Szenarios betrifft ein vorgeschlagenes Projekt, und keine Grenze ist ausgeschöpft.',
            'No Annex C: no rule of the scenario concerns a proposed project, and no limit is used up.',
          ),
    );
  return {
    kind: 'table',
    caption: say('Anlage C: Regeln und Grenzen', 'Annex C: rules and limits'),
    columns: [say('Feststellung', 'Finding'), say('Stand', 'State'), say('Quelle', 'Source')].map((label) => ({
      label,
    })),
    rows: findings.map((finding) => [finding.sentence[language], state[finding.state], finding.citation ?? '–']),
  };
}

/** What rests on the solver's word alone. */
function claims({ plan, verified }: BriefInput, { say, number, percent }: Formatter): Block[] {
  const { claimed } = proofOf(plan, verified.certificateBound);
  if (!claimed) return [];
  const better = claimed.best
    ? say('kein Plan sei besser als dieser', 'no plan is better than this one')
    : say(
        `höchstens ${percent(claimed.gap, 2)} besser sei möglich`,
        `at most ${percent(claimed.gap, 2)} better is possible`,
      );
  return [
    paragraph(
      say(
        `Anlage E: Der Löser behauptet eine engere Obergrenze von ${number(claimed.bound, 2)}: ${better}. Einen Nachweis, den andere nachrechnen können, hinterlässt er dafür nicht.`,
        `Annex E: the solver claims a tighter bound of ${number(claimed.bound, 2)}: ${better}. It leaves no proof of this that others can re-compute.`,
      ),
    ),
  ];
}

function colophon({ plan, verified }: BriefInput, { say }: Formatter): Block {
  const check = isWithoutAnswer(plan.status)
    ? ''
    : proofOf(plan, verified.certificateBound).proven
      ? say(
          ' Jeder kann Plan und Obergrenze mit „vorrang verify“ nachrechnen.',
          ' Anybody can re-compute plan and bound with “vorrang verify”.',
        )
      : say(
          ' Jeder kann den Plan mit „vorrang verify“ nachrechnen; eine bewiesene Obergrenze hat er nicht.',
          ' Anybody can re-compute the plan with “vorrang verify”; it has no proven bound.',
        );
  return paragraph(
    say(
      `Anlage D: Automatisch aus dem Ergebnis der Rechnung geschrieben – kein Mensch, keine generative KI. Szenario ${plan.scenario}.${check} Software: Vorrang, Lizenz EUPL-1.2.`,
      `Annex D: written automatically from the result of the computation – not a person, no generative AI. Scenario ${plan.scenario}.${check} Software: Vorrang, licence EUPL-1.2.`,
    ),
  );
}
