import type { PromisedAmount } from '@vorrang/optimizer';
import type { ShadowPrices } from '@vorrang/optimizer/explain';
import type { Change, Finding, Plan, Scenario } from '@vorrang/planning';

/**
 * What is known of a plan: what it does to every rule (`position` counts the rules of its Scenario), by position what it makes of the
 * amount a rule promises, and what more money and crews would bring at most.
 */
export type Evaluation = {
  findings: readonly Finding[];
  amounts: ReadonlyMap<number, PromisedAmount>;
  prices: Pick<ShadowPrices, 'money' | 'capacity'>;
};

/**
 * What the page asks of the re-planner; a newer turn replaces the one that is being answered. `isCurrent` where the plan is one of the
 * Scenario, and not of an earlier revision; a change goes on `from` a plan of what it makes, where one is at hand; with `improve` a better plan, found elsewhere, is taken for what stands now.
 */
export type Asked =
  | { kind: 'open'; turn: number; scenario: Scenario; plan: Plan; isCurrent: boolean }
  | { kind: 'change'; turn: number; changes: readonly Change[]; from?: Plan | undefined }
  | { kind: 'improve'; turn: number; plan: Plan; seconds: number };

/**
 * What the re-planner tells of a turn: verified plans, each better than the one before, until it rests or fails; of a current plan it is
 * opened with, what is known of it.
 */
export type Told =
  | { kind: 'opened'; turn: number; evaluation: Evaluation }
  | { kind: 'answer'; turn: number; plan: Plan; evaluation: Evaluation; seconds: number }
  | { kind: 'rests'; turn: number }
  | { kind: 'failed'; turn: number };
