import type { Explanation, PinPrice, Question } from '@vorrang/optimizer/explain';
import type { Constraint, Plan, Scenario } from '@vorrang/planning';

/** What is asked about one project in a plan of a Scenario. */
export type AskedWhy = { scenario: Scenario; plan: Plan; project: string; question: Question };
/** A pin whose price is asked; `instead` is the one it takes the place of. */
export type AskedPrice = { scenario: Scenario; plan: Plan; pin: Constraint; instead: Constraint | null };
export type Asked = AskedWhy | AskedPrice;
/** What is told when that is asked. */
export type AnswerTo<A extends Asked> = A extends AskedPrice ? PinPrice : Explanation;
/** The answer; null where something broke. */
export type Told = AnswerTo<Asked> | null;
