import type { LinearModel } from '../../model/linear-model.ts';
import type { Cut, Limits, News, Relaxed, Searched } from '../outcome.ts';

/** What the worker is born with. `stop` is one shared Int32: 1 asks a running solve to end and keep what it has. */
export type Birth = { stop: SharedArrayBuffer };
export type Task =
  | { kind: 'load'; model: LinearModel; seed: number }
  | { kind: 'relax'; seconds: number | null }
  | { kind: 'search'; limits: Limits; start: number[] | null; cuts: Cut[] };
export type Report =
  | News
  | { kind: 'ready'; version: string }
  | { kind: 'loaded' }
  | { kind: 'relaxed'; relaxed: Relaxed }
  | { kind: 'searched'; searched: Searched }
  | { kind: 'failed'; message: string };
