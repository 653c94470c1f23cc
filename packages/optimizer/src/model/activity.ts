import type { Mode, Project } from '@vorrang/planning';

/** A project that a Plan starts, scheduled in one of its modes. `end` is the first period after its last. */
export type Activity = {
  project: Project;
  mode: Mode;
  period: number;
  end: number;
  /** The periods in which its building site is open. */
  site: { from: number; until: number };
};

/** Cents less to pay for one project in one year. */
export type Saving = { project: string; year: number; cents: number };
