import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Birth, Report, Task } from './messages.ts';
import { Search } from './search.ts';

const { city, profit, seed, stop } = workerData as Birth;
const flag = new Int32Array(stop);
const say = (report: Report) => parentPort?.postMessage(report);
const search = new Search(city, profit, seed);
const movesAtOnce = 500;

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'reprice') search.reprice(task.profit);
  else if (task.kind === 'run') void run(task.moves).catch(fail);
  else if (!search.best || task.value > search.best.value) search.load(task.columns);
});

/** In small pieces, so that messages get through in between. */
async function run(moves: number | null): Promise<void> {
  let told = search.best;
  if (!told) search.construct();
  for (let left = moves ?? Infinity; left > 0 && Atomics.load(flag, 0) === 0; left -= movesAtOnce) {
    search.run(Math.min(left, movesAtOnce));
    if (search.best && search.best !== told) say({ kind: 'improved', columns: search.best.columns });
    told = search.best;
    await setImmediate();
  }
  say({ kind: 'ended' });
}

function fail(error: unknown): void {
  say({ kind: 'failed', message: error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500) });
}
