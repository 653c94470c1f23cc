import { parentPort, workerData } from 'node:worker_threads';
import type { LinearModel } from '../../model/linear-model.ts';
import { type Searched, chosen } from '../outcome.ts';
import { askJavascriptLpSolver } from './ask.ts';

const model = workerData as LinearModel;
const answer = askJavascriptLpSolver(model);
const searched: Searched = answer.feasible
  ? {
      status: answer.bounded ? 'optimal' : 'stopped',
      columns: answer.bounded ? chosen(model, answer.values) : null,
      bound: Infinity,
    }
  : { status: 'infeasible', columns: null, bound: -Infinity };
parentPort?.postMessage(searched);
