import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { hunt } from './hunt.ts';
import type { Birth, Offer, Report } from './messages.ts';

const { city, pace, seed, lead, stop } = workerData as Birth;
const flag = new Int32Array(stop);
const say = (report: Report) => parentPort?.postMessage(report);
const now = () => performance.now() / 1000;
const breath = 0.02;

parentPort?.on('message', (offer: Offer) => void (lead.offer = offer));

/** In small pieces, so that messages get through in between. */
async function run(): Promise<void> {
  let breathed = now();
  for (const find of hunt(
    city,
    'passes' in pace ? { kind: 'steps', ...pace } : { kind: 'time', now, ...pace },
    seed,
    lead,
  )) {
    if (find) say(find);
    if (Atomics.load(flag, 0) === 1) break;
    if ('passes' in pace || now() < breathed + breath) continue;
    await setImmediate();
    breathed = now();
  }
}

run().then(
  () => {
    say({ kind: 'ended' });
    parentPort?.close();
  },
  (error: unknown) =>
    say({
      kind: 'failed',
      message: error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500),
    }),
);
