import { parentPort, workerData } from 'node:worker_threads';
import { type Work, analyses } from './analyses.ts';

const { name, given } = workerData as Work;
parentPort!.postMessage((analyses[name] as (...given: unknown[]) => unknown)(...given));
