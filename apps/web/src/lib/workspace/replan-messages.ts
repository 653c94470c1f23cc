import type { Change, Finding, Plan, Scenario } from '@vorrang/planning';

/** What the page asks of the re-planner; a newer turn replaces the one that is being answered. */
export type Asked =
  | { kind: 'open'; turn: number; scenario: Scenario; plan: Plan }
  | { kind: 'change'; turn: number; changes: readonly Change[] };

/** What the re-planner tells of a turn: verified plans, each better than the one before, until it rests or fails. */
export type Told =
  | { kind: 'answer'; turn: number; plan: Plan; findings: Finding[]; seconds: number }
  | { kind: 'rests'; turn: number }
  | { kind: 'failed'; turn: number };
