import type { CityModel } from './build-model.ts';
import type { Deadline } from './deadline.ts';
import type { Ledger } from './ledger.ts';
import type { PlanOptions, Progress } from './options.ts';

/** How an engine's work ended. */
export type Ended = {
  found: 'infeasible' | 'open';
  stoppedBy: 'proof' | 'gap' | 'time' | 'steps' | 'cancel';
  engine: { name: string; version: string };
  conflict?: unknown[];
};

/** One solve: what every engine works with. */
export type Solve = {
  city: CityModel;
  ledger: Ledger;
  deadline: Deadline;
  options: PlanOptions;
  tell: (phase: Progress['phase']) => void;
};
