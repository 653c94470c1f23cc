import type { Explanation, PinPrice, Question } from '@vorrang/optimizer/explain';
import type { Constraint, Plan, Scenario } from '@vorrang/planning';

/** What is asked about one project in a plan of a Scenario. */
export type AskedWhy = { scenario: Scenario; plan: Plan; project: string; question: Question };
/** A pin whose price is asked; `instead` is the one it takes the place of. */
export type AskedPrice = { scenario: Scenario; plan: Plan; pin: Constraint; instead: Constraint | null };
/** A rule of the Scenario, by its position, of which is asked what it costs at most. */
export type AskedRule = { scenario: Scenario; plan: Plan; rule: number };
export type Asked = AskedWhy | AskedPrice | AskedRule;
/** The most points a rule costs, and what is open anyway; `most` is null where nothing is proven. */
export type RulePrice = { most: number | null; gap: number };
/** What is told when that is asked. */
export type AnswerTo<A extends Asked> = A extends AskedPrice ? PinPrice : A extends AskedRule ? RulePrice : Explanation;
