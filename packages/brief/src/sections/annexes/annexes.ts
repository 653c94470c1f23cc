import { cheapestCost, inLanguage, isWithoutAnswer, optionName, programmeOf, proofOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';
import { type Waiting, waitingIn } from '../../waiting.ts';
import { weighedIn } from '../../weighed.ts';
import { noPlan } from '../../without-plan.ts';
import { messages } from './messages.ts';

export const annexes = defineSection({
  name: 'annexes',
  heading: messages.texts.heading,
  withoutPlan: (input, tell) => [
    missing(tell.say(messages).needPlan({ noPlan: noPlan(input, tell) })),
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
    caption: say(messages).annexA,
    columns: [
      { label: say(messages).project },
      { label: say(messages).option },
      { label: say(messages).start },
      { label: say(messages).worksUntil },
      { label: say(messages).cost, number: true },
    ],
    rows: programme.map(({ project, mode, start, end, costCents }) => [
      project.name,
      optionName(project, mode) ?? '–',
      period(start),
      period(end - 1),
      money(costCents),
    ]),
    total: [say(messages).total, '', '', '', money(programme.reduce((sum, { costCents }) => sum + costCents, 0))],
  };
}

function waiting(input: BriefInput, tell: Formatter): Block {
  const { say, money } = tell;
  const projects = waitingIn(input);
  if (projects.length === 0) return paragraph(say(messages).noAnnexB);
  return {
    kind: 'table',
    caption: say(messages).annexB,
    columns: [
      { label: say(messages).project },
      { label: say(messages).kind },
      { label: say(messages).knownReason },
      { label: say(messages).costFrom, number: true },
    ],
    rows: projects.map((one) => [
      one.project.name,
      one.project.category,
      reason(one, tell),
      money(cheapestCost(one.project)),
    ]),
    total: [say(messages).total, '', '', money(projects.reduce((sum, { project }) => sum + cheapestCost(project), 0))],
    source: say(messages).choiceSource({ limits: weighedIn(input.scenario, tell) }),
  };
}

function reason({ because, by }: Waiting, { say }: Formatter): string {
  const name = by?.name ?? '';
  if (because === 'either-or') return say(messages).instead({ name });
  if (because === 'before') return say(messages).needsFirst({ name });
  if (because === 'window') return say(messages).noOptionFits;
  return '–';
}

function rules({ findings, scenario, switchedOff }: BriefInput, { say, language }: Formatter): Block {
  const { states } = say(messages);
  if (findings.length + switchedOff.length === 0)
    return paragraph(scenario.constraints.length === 0 ? say(messages).noRules : say(messages).noRuleConcerned);
  return {
    kind: 'table',
    caption: say(messages).annexC,
    columns: [say(messages).finding, say(messages).state, say(messages).source].map((label) => ({
      label,
    })),
    rows: [
      ...findings.map((finding) => [
        inLanguage(finding.sentence, language),
        states[finding.state],
        finding.citation ?? '–',
      ]),
      ...switchedOff.map((sentence) => [inLanguage(sentence, language), say(messages).switchedOff, '–']),
    ],
  };
}

/** What rests on the solver's word alone. */
function claims({ plan, verdict }: BriefInput, { say, number, percent }: Formatter): Block[] {
  const { claimed } = proofOf(plan, verdict.recomputed.certificateBound);
  if (!claimed) return [];
  const bound = number(claimed.bound, 2);
  return [paragraph(say(messages).annexE({ bound, best: claimed.best, gap: percent(claimed.gap, 2) }))];
}

function colophon({ plan, verdict }: BriefInput, { say }: Formatter): Block {
  const { proven } = proofOf(plan, verdict.recomputed.certificateBound);
  const check = isWithoutAnswer(plan.status) ? 'none' : proven ? 'both' : 'plan';
  return paragraph(say(messages).annexD({ scenario: plan.scenario, check }));
}
