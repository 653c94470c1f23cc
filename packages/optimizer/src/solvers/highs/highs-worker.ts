import { parentPort, workerData } from 'node:worker_threads';
import type { Birth, Report } from './messages.ts';
import { serve } from './serve.ts';

const { stop } = workerData as Birth;
const flag = new Int32Array(stop);

parentPort?.on(
  'message',
  serve(
    (report: Report) => parentPort?.postMessage(report),
    () => Atomics.load(flag, 0) === 1,
  ),
);
