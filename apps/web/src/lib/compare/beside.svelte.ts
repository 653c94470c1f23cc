import type { Plan, Scenario } from '@vorrang/planning';
import type { Asked, Searches, Told } from './beside-messages.ts';

type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>;
const startWorker = (): Thread =>
  new Worker(new URL('./beside-worker.ts', import.meta.url), { type: 'module', name: 'compare' });

/** Looks for something beside a plan in a thread of its own, and tells it one by one; it can be stopped, and what is known stays. */
export class Beside<Kind extends keyof Searches> {
  readonly #kind: Kind;
  readonly #start: () => Thread;
  #worker: Thread | null = null;
  state = $state<'still' | 'working' | 'done' | 'stopped' | 'failed'>('still');
  found = $state.raw<readonly Searches[Kind][]>([]);

  constructor(kind: Kind, start: () => Thread = startWorker) {
    this.#kind = kind;
    this.#start = start;
  }
  find({ scenario, plan }: { scenario: Scenario; plan: Plan }): void {
    this.forget();
    this.state = 'working';
    const worker = this.#start();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Told<Searches[Kind]>>) => {
      if (worker !== this.#worker) return;
      if (data.kind === 'found') this.found = data.found;
      else this.#end(data.kind);
    };
    worker.postMessage($state.snapshot({ kind: this.#kind, scenario, plan }) satisfies Asked);
  }
  stop(): void {
    if (this.state === 'working') this.#end('stopped');
  }
  forget(): void {
    this.#end('still');
    this.found = [];
  }
  #end(state: typeof this.state): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.state = state;
  }
}
