import type { Asked } from '@vorrang/optimizer/questions';
import type { Plan, Scenario } from '@vorrang/planning';

/** What is asked of a plan: in words, or one of the questions that were offered. */
export type Question = { scenario: Scenario; plan: Plan; asked: string | Asked };
