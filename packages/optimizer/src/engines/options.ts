import type { Plan, Start, Text } from '@vorrang/planning';

/** Where a solve stands. Numbers are null until known; `seconds` is null where no clock may be read. */
export type Progress = {
  seconds: number | null;
  phase: 'lp' | 'search' | 'conflict' | 'done';
  objective: number | null;
  /** The lowest bound, proven or a solver's claim, and the gap by it: what the solve stops at. */
  bound: number | null;
  gap: number | null;
  /** The bound by certificate. */
  proven: number | null;
  /** How many projects the best plan so far starts. */
  started: number | null;
};

/** Engines that can be asked for. */
export const engines = ['auto', 'search', 'highs', 'javascript-lp-solver'] as const;
/** The name of an engine; `auto` takes what fits the size of the Scenario. */
export type Engine = (typeof engines)[number];

/** What a caller may ask of a solve. */
export type PlanOptions = {
  engine?: Engine;
  /** Wall seconds from the call to the answer. */
  timeLimitSeconds?: number;
  /** Stop at this gap. Without any limit: 0.001, a little patience beyond, and ten minutes at most, as wherever no proof can end a solve. */
  gap?: number;
  /** Nodes of HiGHS's search tree; our own search makes 500 + 100 · steps moves before it. Given steps, no clock is read and the answer is the same bit for bit. */
  steps?: number;
  seed?: number;
  /** Threads that may compute at the same time; with one the engines take turns. Default: as many as help. */
  threads?: number;
  /** Megabytes of JavaScript heap the thread of HiGHS may use. Default: what Node allows. Without enough of it the solve goes on without HiGHS. */
  solverHeapMegabytes?: number;
  /** Starts of a Plan to begin with, and its prices where it has any; what of it cannot be kept is left out. */
  start?: Pick<Plan, 'starts' | 'certificate'>;
  /** Starts of other Plans that are known, of this Scenario or of ones like it: no answer is worse than what of them can be kept; as many as a tenth of the time allows, in their order. */
  known?: readonly (readonly Start[])[];
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Hears the best Plan so far, verified, now and then: so often that writing it takes a twentieth of the time at most. Not with steps. */
  onPlan?: (plan: Plan) => void;
  /** Milliseconds on any clock that only goes forward. */
  now: () => number;
};

/** An engine says, in a sentence, that this Scenario is not for it. */
export class EngineRefusal extends Error {
  readonly sentence: Text;
  constructor(sentence: Text) {
    super(sentence.en);
    this.name = 'EngineRefusal';
    this.sentence = sentence;
  }
}
