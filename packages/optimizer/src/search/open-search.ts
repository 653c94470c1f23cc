import { Worker } from 'node:worker_threads';
import type { FlatCity } from './flat-city.ts';
import type { Find, Lead } from './hunt.ts';
import type { Birth, Offer, Report } from './messages.ts';

/** A search in a thread of its own, from birth to `end`. */
export type SearchSession = {
  /** Resolves when the search has ended by itself, was stopped, or was ended; rejects if it failed. */
  over: Promise<void>;
  /** A choice found elsewhere. */
  offer: (offer: Offer) => void;
  stop: () => void;
  /** Ends the thread, whatever it does. Must always be called. */
  end: () => Promise<void>;
};

/** Sends a search on its way. `onFind` hears of every better bound and choice. */
export function openSearch(
  city: FlatCity,
  pace: Birth['pace'],
  seed: number,
  lead: Lead,
  onFind: (find: Find) => void,
): SearchSession {
  const stop = new SharedArrayBuffer(4);
  const birth: Birth = { city, pace, seed, lead, stop };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: birth });
  const over = new Promise<void>((ended, failed) => {
    worker.on('message', (report: Report) => {
      if (report.kind === 'ended') ended();
      else if (report.kind === 'failed') failed(new Error(`search: ${report.message}`));
      else onFind(report);
    });
    worker.on('error', (error) =>
      failed(new Error(`search: ${error instanceof Error ? error.message.slice(0, 500) : 'failed'}`)),
    );
    worker.on('exit', () => ended());
  });
  over.catch(() => undefined);
  return {
    over,
    offer: (offer) => worker.postMessage(offer),
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    end: async () => void (await worker.terminate()),
  };
}
