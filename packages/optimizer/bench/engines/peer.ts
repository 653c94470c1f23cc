import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../measured.ts';
import type { Instance } from '../instances.ts';
import { type Answer, type Engine, type Task, noAnswer } from './engine.ts';

/** A solver that reads MPS as a process: how it is called, and how its words are read. */
export type Peer = {
  name: string;
  /** The Debian package it comes in. */
  debian: string;
  threads: boolean;
  words: (model: string, solution: string, task: Task) => string[];
  /** The proven least value of the negated objective, from what it printed and wrote. */
  leastIn: (printed: string, solution: string) => number | null;
  /** Values by column; null without a solution. */
  valuesIn: (solution: string) => Map<number, number> | null;
};

/** Above this the file of the model alone has several hundred megabytes, and none of them ends its first relaxation. */
export const mostProjects = 2000;

export const isInstalled = (program: string): boolean =>
  spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;

export const engineOf = (peer: Peer): Engine => {
  const installed = isInstalled(peer.name);
  return {
    name: peer.name,
    ours: false,
    threads: peer.threads,
    missing: ({ instance }) => {
      if (!installed) return `not installed (Debian: apt-get install ${peer.debian})`;
      return instance.projects > mostProjects ? `not run above ${mostProjects} projects` : null;
    },
    run: (task) => runPeer(peer, task),
  };
};

/** Its plan is judged by our exact arithmetic: a choice that is right only within its tolerance is no plan. */
async function runPeer(peer: Peer, task: Task): Promise<Answer> {
  const { instance, folder, seconds } = task;
  const model = instance.modelFile();
  const file = join(folder, `${peer.name}.solution`);
  rmSync(file, { force: true });
  const run = await measured(peer.name, peer.words(model, file, task), { cwd: folder, endAfter: 2 * seconds + 60 });
  const solution = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const taken = {
    seconds: run.seconds,
    cpuSeconds: run.cpuSeconds,
    megabytes: run.megabytes,
    stolenSeconds: run.stolenSeconds,
  };
  const least = run.ended ? null : peer.leastIn(run.out, solution);
  const bound = least === null ? null : -least * instance.city().point;
  const judged = judge(instance, run.ended ? null : peer.valuesIn(solution));
  const remark = run.ended ? `did not end in ${2 * seconds + 60} s` : judged.remark;
  return {
    ...noAnswer,
    ...taken,
    objective: judged.objective,
    bound,
    boundBy: bound === null ? null : peer.name,
    remark,
  };
}

function judge(instance: Instance, values: Map<number, number> | null): Pick<Answer, 'objective' | 'remark'> {
  if (!values) return { objective: null, remark: 'no plan in time' };
  const { decisions } = instance.city().model;
  const columns = [...values].filter(([column, value]) => column < decisions && value > 0.5).map(([column]) => column);
  const exact = instance.judge(columns);
  return exact.ok
    ? { objective: exact.objective, remark: null }
    : { objective: null, remark: `its plan breaks a rule: ${exact.broken}` };
}

/** Solvers print ±1e308 and the like for "nothing yet". */
export const finite = (text: string | undefined): number | null =>
  text !== undefined && Math.abs(Number(text)) < 1e30 ? Number(text) : null;
