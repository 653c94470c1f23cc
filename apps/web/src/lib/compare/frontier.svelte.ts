import type { FrontierPoint } from '@vorrang/optimizer/explain';
import type { Asked, Told } from './frontier-messages.ts';

type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>;
const startWorker = (): Thread =>
  new Worker(new URL('./frontier-worker.ts', import.meta.url), { type: 'module', name: 'frontier' });

/** What more and less money would bring, point by point, in a thread of its own; it can be stopped, and what is known stays. */
export class FrontierFinder {
  readonly #start: () => Thread;
  #worker: Thread | null = null;
  state = $state<'still' | 'working' | 'done' | 'stopped' | 'failed'>('still');
  points = $state.raw<readonly FrontierPoint[]>([]);

  constructor(start: () => Thread = startWorker) {
    this.#start = start;
  }
  find({ scenario, plan }: Asked): void {
    this.forget();
    this.state = 'working';
    const worker = this.#start();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (worker !== this.#worker) return;
      if (data.kind === 'points') this.points = data.points;
      else this.#end(data.kind);
    };
    worker.postMessage({ scenario, plan } satisfies Asked);
  }
  stop(): void {
    if (this.state === 'working') this.#end('stopped');
  }
  forget(): void {
    this.#end('still');
    this.points = [];
  }
  #end(state: typeof this.state): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.state = state;
  }
}
