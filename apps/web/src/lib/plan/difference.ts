import { type Plan, type Programmed, type Scenario, programmeOf } from '@vorrang/planning';

export type Planned = { scenario: Scenario; plan: Plan };

/** What becomes of a project from one plan to another. */
export const differences = ['goes', 'comes', 'option', 'moves', 'stays', 'waits'] as const;
export type Difference = (typeof differences)[number];

/** The works of every project that a plan starts. */
export const worksIn = ({ scenario, plan }: Planned): Map<string, Programmed> =>
  new Map(programmeOf(scenario, plan).map((entry) => [entry.project.id, entry]));

export function differenceOf(before: Programmed | null, now: Programmed | null): Difference {
  if (!now) return before ? 'goes' : 'waits';
  if (!before) return 'comes';
  if (before.mode.id !== now.mode.id) return 'option';
  return before.start === now.start ? 'stays' : 'moves';
}
