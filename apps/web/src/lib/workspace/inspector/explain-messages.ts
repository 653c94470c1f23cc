import type { Explanation, Question } from '@vorrang/optimizer/explain';
import type { Plan, Scenario } from '@vorrang/planning';

/** What is asked about one project in a plan of a Scenario. */
export type Asked = { scenario: Scenario; plan: Plan; project: string; question: Question };
/** The answer; null where something broke. */
export type Told = Explanation | null;
