import { type Language, type Text, inLanguage } from '@vorrang/planning';
import type { Block, BriefInput } from './brief.ts';
import { type Formatter, missing } from './section.ts';
import { messages } from './messages.ts';

/** That there is no plan, as it stands after a colon: proven, said by the solver alone, or only not found in time. */
export const noPlan = ({ plan, verdict }: Pick<BriefInput, 'plan' | 'verdict'>, { say }: Formatter): string =>
  plan.status === 'infeasible'
    ? verdict.provesNone
      ? say(messages).noPlanProven
      : say(messages).noPlanClaimed
    : say(messages).noPlanFound;

/** The block of a section that needs a plan. */
export const cannotBeFilled = (input: BriefInput, tell: Formatter): Block[] => [
  missing(tell.say(messages).needsPlan({ noPlan: noPlan(input, tell) })),
];

/**
 * The promises that cannot hold together, as the solve named them. Never fails: what has no sentence in the language is left out.
 * Source: packages/planning/scenario-format.md, "Plan" (`conflict`).
 */
export const conflictSentences = ({ plan }: Pick<BriefInput, 'plan'>, language: Language): string[] =>
  sentencesOf(plan.conflict, language);

/**
 * What would make a plan possible, as the solve found it. Never fails: as `conflictSentences`.
 * Source: packages/planning/scenario-format.md, "Additions to `vorrang/plan@1`" (`repairs`).
 */
export const repairSentences = ({ plan }: Pick<BriefInput, 'plan'>, language: Language): string[] =>
  sentencesOf(plan.repairs, language);

function sentencesOf(list: unknown, language: Language): string[] {
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const said = (one as { sentence?: Text } | null)?.sentence;
    const sentence: unknown = inLanguage(said, language);
    return typeof sentence === 'string' ? [sentence] : [];
  });
}
