import type { Scenario, Subject, Text } from '@vorrang/planning';
import type { RuleAtWork } from '../constraints/index.ts';

/** One of the promises that cannot hold together, as a sentence, and what it speaks of. */
export type Pledge = { rule: string; position?: number; subject: Subject; sentence: Text };

/** A rule as a pledge about a subject. */
export const pledge = (scenario: Scenario, { rule, settings, position }: RuleAtWork, subject: Subject): Pledge => ({
  rule: rule.kind,
  ...(position === undefined ? {} : { position }),
  subject,
  sentence: rule.sentence(scenario, settings),
});

/** The duty to start a project. */
export const mandatory = ({ id, name }: { id: string; name: string }): Pledge => ({
  rule: 'once',
  subject: { project: id },
  sentence: { de: `„${name}“ ist ein Pflichtprojekt.`, en: `“${name}” is a mandatory project.` },
});
