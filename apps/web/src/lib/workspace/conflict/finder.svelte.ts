import type { ConstraintReference } from '@vorrang/optimizer/infeasibility';
import type { Plan } from '@vorrang/planning';
import { startConflictFinder } from '../start-workers.ts';
import type { Asked, Offer, Told } from './conflict-messages.ts';

/** A council chooses between so many. */
const most = 3;
type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>;

/** Finds which promises collide, and what would mend that, for one Scenario at a time; a newer one replaces it. */
export class ConflictFinder {
  readonly #start: () => Thread;
  #worker: Thread | null = null;
  #began = 0;
  /** What is asked about; null where there is a plan. */
  asked = $state.raw<Asked | null>(null);
  /** `open`: it was not found out whether there is a plan. `stopped` by whoever reads it. */
  state = $state<'still' | 'working' | 'done' | 'open' | 'stopped' | 'failed'>('still');
  conflict = $state.raw<readonly ConstraintReference[] | null>(null);
  /** Whether anybody can see or re-compute that there is no plan; else the solver says so. */
  isProven = $state(false);
  /** The cheapest first. */
  repairs = $state.raw<readonly Offer[]>([]);
  /** Seconds until all was known that is. */
  seconds = $state<number | null>(null);

  constructor(start: () => Thread = startConflictFinder) {
    this.#start = start;
  }
  /** `found` hears of a plan that there is after all. */
  find(asked: Asked, found: (plan: Plan) => void): void {
    this.forget();
    this.asked = asked;
    this.state = 'working';
    this.#began = performance.now();
    const worker = this.#start();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (worker === this.#worker) this.#hear(data, found);
    };
    worker.postMessage(asked);
  }
  /** What is known so far stays. */
  stop(): void {
    if (this.state === 'working') this.#end('stopped');
  }
  forget(): void {
    this.#end('still');
    [this.asked, this.conflict, this.isProven, this.repairs, this.seconds] = [null, null, false, [], null];
  }

  #hear(told: Told, found: (plan: Plan) => void): void {
    if (told.kind === 'conflict') [this.conflict, this.isProven] = [told.conflict, told.isProven];
    else if (told.kind === 'repair')
      this.repairs = [...this.repairs, told.offer].sort((a, b) => a.repair.change - b.repair.change).slice(0, most);
    else if (told.kind === 'plan') {
      this.#end('done');
      found(told.plan);
    } else if (told.kind === 'done') {
      if (this.state === 'working') this.#end('done');
    } else this.#end(told.kind);
  }
  #end(state: typeof this.state): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.state = state;
    this.seconds = (performance.now() - this.#began) / 1000;
  }
}
