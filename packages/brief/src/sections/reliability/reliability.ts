import { type Language, type Plan, inLanguage, isWithoutAnswer, proofOf } from '@vorrang/planning';
import type { BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

export const reliability = defineSection({
  name: 'reliability',
  heading: messages.texts.heading,
  withoutPlan: ({ plan, verdict }, { language, say }) => [
    ...lostOf(plan, language),
    paragraph(
      plan.status === 'infeasible'
        ? verdict.provesNone
          ? say(messages).noPlanProven
          : say(messages).noPlanClaimed
        : say(messages).planOpen,
    ),
  ],
  write(input, tell) {
    const { plan, verdict } = input;
    const { language, say, number, percent } = tell;
    const { solver } = plan;
    const { proven, best, claimed } = proofOf(plan, verdict.recomputed.certificateBound);
    const proof = best
      ? say(messages).bestProven
      : proven
        ? say(messages).bestFound({ percent: percent(proven.gap, 2) })
        : say(messages).bestWithoutBound;
    const rows: [string, string][] = [
      [say(messages).value, plan.objective === null ? '–' : number(plan.objective, 2)],
      [say(messages).bound, proven ? number(proven.bound, 2) : '–'],
      [say(messages).reComputation, verdict.valid ? say(messages).noObjection : say(messages).withObjections],
      [say(messages).solver, `${solver?.name ?? '–'} ${solver?.version ?? ''}`.trim()],
      [say(messages).seed, solver?.seed == null ? '–' : String(solver.seed)],
    ];
    return [
      paragraph(claimed ? `${proof} ${say(messages).claimed}` : proof),
      ...lostOf(plan, language),
      {
        kind: 'table',
        caption: say(messages).caption,
        columns: [{ label: say(messages).item }, { label: say(messages).content, number: true }],
        rows,
      },
      elsewhere(input, tell),
    ];
  },
});

/** How many of the proposed projects stand in the plans of other scenarios too. */
function elsewhere({ plan, alternatives }: BriefInput, { say, sectionNumber }: Formatter) {
  const others = alternatives.filter((other) => !isWithoutAnswer(other.plan.status));
  if (others.length === 0) return missing(say(messages).noOtherPlan);
  const inAll = plan.starts.filter(({ project }) =>
    others.every((other) => other.plan.starts.some((start) => start.project === project)),
  ).length;
  return paragraph(
    say(messages).elsewhere({
      inAll,
      projects: plan.starts.length,
      others: others.length,
      section: sectionNumber('alternatives'),
    }),
  );
}

/** A solver that was lost on the way is told: what stands here was found without it. */
function lostOf({ solver }: Plan, language: Language) {
  return solver?.lost ? [paragraph(inLanguage(solver.lost, language))] : [];
}
