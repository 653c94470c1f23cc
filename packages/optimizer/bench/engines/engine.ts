import type { Instance } from '../instances.ts';

/** One run to be made. Files go into `folder`. */
export type Task = { instance: Instance; seconds: number; threads: number; folder: string };

/** What a run brought, judged by others than the one who ran. */
export type Answer = {
  /** Points of the plan, re-computed exactly; null without a plan that holds. */
  objective: number | null;
  /** The engine's own claim that no plan is worth more. */
  bound: number | null;
  boundBy: string | null;
  /** The bound re-computed from the plan's certificate; peers have none. */
  certificateBound: number | null;
  /** From the start of the process to the written file; to its end where it writes none. */
  seconds: number | null;
  cpuSeconds: number | null;
  megabytes: number | null;
  /** What the host of a virtual machine took meanwhile. */
  stolenSeconds: number | null;
  /** What is to be said beside the numbers. */
  remark: string | null;
  /** Why this answer is wrong: a plan that does not verify, a crash. */
  fault: string | null;
};

export type Engine = {
  name: string;
  /** Whether it is our command, whose limits and plans are promises of ours. */
  ours: boolean;
  /** Whether more threads change anything. */
  threads: boolean;
  /** A sentence why it is not run, or null. */
  missing: (task: Pick<Task, 'instance'>) => string | null;
  run: (task: Task) => Promise<Answer>;
};

export const noAnswer: Answer = {
  objective: null,
  bound: null,
  boundBy: null,
  certificateBound: null,
  seconds: null,
  cpuSeconds: null,
  megabytes: null,
  stolenSeconds: null,
  remark: null,
  fault: null,
};
