import { parentPort, workerData } from 'node:worker_threads';
import { type ListFile, readList } from './read-list.ts';

parentPort?.postMessage(readList(workerData as ListFile));
