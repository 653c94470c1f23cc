import { Worker } from 'node:worker_threads';
import type { Certificate } from '@vorrang/planning';
import type { CityModel } from '../build-model.ts';
import { flatten } from './flat-city.ts';
import type { Birth, Report, Task } from './messages.ts';
import { reducedProfits } from './reduced-profits.ts';

/** A search in a thread of its own, from birth to `end`. */
export type SearchSession = {
  /** Searches: so many moves, or (null) until stopped. Resolves when it ends; `onImproved` hears columns of the model. */
  run: (moves: number | null, onImproved: (columns: number[]) => void) => Promise<void>;
  /** Better prices for the search to be guided by. */
  reprice: (certificate: Certificate) => void;
  /** A plan found elsewhere. */
  offer: (columns: number[], value: number) => void;
  stop: () => void;
  /** Ends the thread, whatever it does; a run under way resolves. Must always be called. */
  end: () => Promise<void>;
};

/** Opens a search of a city, guided by the prices of a certificate. */
export function openSearch(city: CityModel, certificate: Certificate, seed: number): SearchSession {
  const stop = new SharedArrayBuffer(4);
  const flat = flatten(city);
  const birth: Birth = { city: flat, profit: reducedProfits(flat, certificate), seed, stop };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: birth });
  let running: { improved: (columns: number[]) => void; ended: () => void; failed: (error: Error) => void } | null =
    null;
  let over: Error | null = null;
  const fail = (error: Error) => {
    over = error;
    running?.failed(error);
  };
  worker.on('message', (report: Report) => {
    if (report.kind === 'improved') running?.improved(report.columns);
    else if (report.kind === 'ended') running?.ended();
    else fail(new Error(`search: ${report.message}`));
  });
  worker.on('error', (error) =>
    fail(new Error(`search: ${error instanceof Error ? error.message.slice(0, 500) : 'failed'}`)),
  );
  worker.on('exit', () => running?.ended());
  const tell = (task: Task) => worker.postMessage(task);
  return {
    run: (moves, improved) =>
      new Promise((ended, failed) => {
        if (over) return failed(over);
        running = { improved, ended, failed };
        tell({ kind: 'run', moves });
      }),
    reprice: (better) => tell({ kind: 'reprice', profit: reducedProfits(flat, better) }),
    offer: (columns, value) => tell({ kind: 'offer', columns, value }),
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    end: async () => void (await worker.terminate()),
  };
}
