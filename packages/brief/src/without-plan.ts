import type { Language } from '@vorrang/planning';
import type { Block, BriefInput } from './brief.ts';
import { type Formatter, missing } from './section.ts';

/** That there is no plan, as it stands after a colon: proven, said by the solver alone, or only not found in time. */
export const noPlan = ({ plan, verified }: Pick<BriefInput, 'plan' | 'verified'>, { say }: Formatter): string =>
  plan.status === 'infeasible'
    ? verified.provesNone
      ? say('Es gibt keinen Plan, der alle Regeln einhält', 'there is no plan that keeps every rule')
      : say(
          'Der Löser sagt, dass kein Plan alle Regeln einhält; bewiesen ist das nicht',
          'the solver says that no plan keeps every rule; that is not proven',
        )
    : say('Bis zum Ende der Rechenzeit wurde kein Plan gefunden', 'no plan was found before the time ran out');

/** The block of a section that needs a plan. */
export const cannotBeFilled = (input: BriefInput, tell: Formatter): Block[] => [
  missing(
    tell.say(
      `Ohne Plan nicht möglich: ${noPlan(input, tell)}.`,
      `Not possible without a plan: ${noPlan(input, tell)}.`,
    ),
  ),
];

/** The promises that cannot hold together, as the solve named them. */
export const conflictSentences = ({ plan }: Pick<BriefInput, 'plan'>, language: Language): string[] =>
  sentencesOf(plan.conflict, language);

/** What would make a plan possible, as the solve found it. */
export const repairSentences = ({ plan }: Pick<BriefInput, 'plan'>, language: Language): string[] =>
  sentencesOf(plan.repairs, language);

function sentencesOf(list: unknown, language: Language): string[] {
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const sentence = (one as { sentence?: Partial<Record<Language, unknown>> } | null)?.sentence?.[language];
    return typeof sentence === 'string' ? [sentence] : [];
  });
}
