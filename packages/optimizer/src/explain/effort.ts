import { type Scenario, withFunds } from '@vorrang/planning';
import type { StoppingCriterion } from '../search/anytime-search.ts';

/** How much an answer may cost: seconds all together, or moves for each plan it looks for, and then no clock is read. */
export type Effort = { seconds: number; now: () => number } | { moves: number };

/** The pace of one of so many searches. */
export const stoppingOf = (effort: Effort, searches: number): StoppingCriterion =>
  'moves' in effort
    ? { kind: 'steps', passes: 60, moves: effort.moves }
    : { kind: 'time', seconds: effort.seconds / searches, now: effort.now };

/**
 * The same Scenario with a share of its money in every source and year, in whole cents, rounded down.
 * Never fails for a share of 0 or more. Source: Geoffrion and Nauss 1977 (parametric integer programming).
 */
export const withBudgets = (scenario: Scenario, share: number): Scenario => ({
  ...scenario,
  fundingSources: scenario.fundingSources.map((source) => withFunds(source, (cents) => Math.floor(cents * share))),
});
