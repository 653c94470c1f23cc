import type { ShadowPrices } from '@vorrang/optimizer/explain';
import type { Change, Finding, Plan, Scenario } from '@vorrang/planning';

/** What more money and crews would bring at most. */
export type Prices = Pick<ShadowPrices, 'money' | 'capacity'>;

/** What the page asks of the re-planner; a newer turn replaces the one that is being answered. */
export type Asked =
  | { kind: 'open'; turn: number; scenario: Scenario; plan: Plan }
  | { kind: 'change'; turn: number; changes: readonly Change[] };

/**
 * What the re-planner tells of a turn: verified plans, each better than the one before, until it rests or fails. Of the plan it is opened
 * with it tells the prices.
 */
export type Told =
  | { kind: 'answer'; turn: number; plan: Plan; findings: Finding[]; prices: Prices; seconds: number }
  | { kind: 'opened'; prices: Prices }
  | { kind: 'rests'; turn: number }
  | { kind: 'failed'; turn: number };
