import type { Scenario, Subject, Text } from '@vorrang/planning';
import type { ActiveRule } from '../constraints/index.ts';
import { messages } from './messages.ts';

/** One of the promises that cannot hold together, as a sentence, and what it speaks of. */
export type ConstraintReference = { rule: string; position?: number; subject: Subject; sentence: Text };

/** A rule as a constraint reference about a subject. */
export const reference = (
  scenario: Scenario,
  { rule, settings, position }: ActiveRule,
  subject: Subject,
): ConstraintReference => ({
  rule: rule.kind,
  ...(position === undefined ? {} : { position }),
  subject,
  sentence: rule.sentence(scenario, settings),
});

/** That a project must start. */
export const mandatory = ({ id, name }: { id: string; name: string }): ConstraintReference => ({
  rule: 'once',
  subject: { project: id },
  sentence: messages.texts.mandatory({ name }),
});
