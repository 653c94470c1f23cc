import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlanOptions, Progress } from '@vorrang/optimizer/plan-for';
import type { Plan, Scenario } from '@vorrang/planning';
import { type Fault, faultSentence } from './faults.ts';

export type Options = Omit<PlanOptions, 'now' | 'signal' | 'onProgress' | 'onPlan'>;
export type Order = { scenario: Scenario; options: Options } | 'cancel';
export type Message = { progress: Progress } | { soFar: Plan } | { plan: Plan };
/** The process of a solve: its script, and the megabytes of heap it may use (Node's own limit, where none are named). */
export type Runner = { script?: URL; heapMegabytes?: number };
/** A plan, and why it is only the best so far, where that is so. */
export type Solved = { plan: Plan; fault: Fault | null };
/** Milliseconds between being asked to stop and being stopped. */
const grace = 10_000;

export class SolverDied extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, why: string) {
    super(why);
    this.fault = fault;
  }
}

/**
 * A plan from a process of its own: a thread that runs out of memory takes the whole server along, a process leaves its best plan so far.
 */
export async function solveInProcess(
  scenario: Scenario,
  options: Options,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
  runner: Runner = {},
): Promise<Solved> {
  const child = begin(runner);
  const said = lastWords(child);
  let plan: Plan | null = null;
  let soFar: Plan | null = null;
  child.on('message', (message: Message) => {
    if ('plan' in message) plan = message.plan;
    else if ('soFar' in message) soFar = message.soFar;
    else onProgress(message.progress);
  });
  const order = (one: Order) => void (child.connected && child.send(one, () => undefined));
  let killer: NodeJS.Timeout | undefined;
  const cancel = () => {
    order('cancel');
    killer = setTimeout(() => child.kill('SIGKILL'), grace);
  };
  order({ scenario, options });
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  const killed = await ended(child);
  clearTimeout(killer);
  signal.removeEventListener('abort', cancel);
  if (plan) return { plan, fault: null };
  if (signal.aborted && soFar) return { plan: soFar, fault: null };
  const fault = isOutOfMemory(said(), killed) ? 'solver-memory' : 'solver-ended';
  if (!soFar) throw new SolverDied(fault, `the solver ended without an answer: ${said().slice(-300)}`);
  console.error('solve:', said().slice(-300));
  return { plan: lostIn(soFar, fault), fault };
}

const begin = ({ script = new URL('./solve-process.ts', import.meta.url), heapMegabytes }: Runner): ChildProcess =>
  fork(fileURLToPath(script), {
    execArgv: heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** What the process wrote about its end: V8 says there that memory is out. */
function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-10_000)));
  return () => /^FATAL ERROR.*$/m.exec(words)?.[0] ?? words.trim();
}

/** Resolves with its signal when the process is gone and everything it said has been heard. */
async function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  const quiet = new Promise<void>((heard) => child.once('disconnect', heard));
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, by) => resolve(by));
    child.once('error', () => child.pid === undefined && resolve(null));
  });
  if (child.connected) await quiet;
  return signal;
}

/** A system short of memory kills without a word. */
const isOutOfMemory = (words: string, killed: NodeJS.Signals | null): boolean =>
  killed === 'SIGKILL' || /out of memory|allocation failed/i.test(words);

/** The plan says itself that its solve did not end by itself. */
const lostIn = (plan: Plan, fault: Fault): Plan => ({
  ...plan,
  ...(plan.solver && { solver: { ...plan.solver, lost: faultSentence(fault, true) } }),
});
