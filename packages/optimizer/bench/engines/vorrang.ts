import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanText } from '@vorrang/planning';
import type { Verdict } from '@vorrang/planning';
import { type Measured, measured } from '../measured.ts';
import { type Answer, type Engine, type Task, noAnswer } from './engine.ts';

/** The command line as it is called every day; its sources where this is not run by `npm run bench`. */
const command = process.env['VORRANG_COMMAND'] ?? join(import.meta.dirname, '../../../../apps/cli/src/main.ts');

/** `vorrang solve`, as anybody would call it; its file is then judged by `vorrang verify`, in a process of its own. */
const vorrang = (name: string, threads: boolean, ...words: string[]): Engine => ({
  name,
  ours: true,
  threads,
  missing: () => null,
  async run(task) {
    const file = join(task.folder, `${name}.plan.json`);
    rmSync(file, { force: true });
    const limits = ['--threads', String(task.threads), '--time-limit', String(task.seconds)];
    const run = await measured(
      process.execPath,
      [command, 'solve', task.instance.file, ...limits, ...words, '--out', file, '--language', 'en'],
      { cwd: task.folder, endAfter: 2 * task.seconds + 60 },
    );
    return existsSync(file) ? answerIn(file, run, task) : withoutFile(run);
  },
});

export const engines = [
  vorrang('vorrang', true),
  vorrang('highs', false, '--engine', 'highs'),
  vorrang('javascript-lp-solver', false, '--engine', 'javascript-lp-solver'),
];

function answerIn(file: string, run: Measured, { instance }: Task): Answer {
  // The change time is the moment of renaming: the file is there. The modification time is when its text was written beside it.
  const taken = { seconds: (statSync(file).ctimeMs - run.from) / 1000, ...usageOf(run) };
  const reading = readPlanText(readFileSync(file, 'utf8'));
  if (!reading.ok)
    return { ...noAnswer, ...taken, fault: `its file cannot be read: ${reading.problems[0]!.message.en}` };
  const plan = reading.value;
  const verdict = verdictOn(instance.file, file);
  const bounds = { bound: plan.bound ?? null, boundBy: plan.boundBy ?? null };
  if (typeof verdict === 'string') return { ...noAnswer, ...taken, ...bounds, fault: verdict };
  if (plan.status === 'unknown') return { ...noAnswer, ...taken, ...bounds, remark: 'no plan in time' };
  if (plan.status === 'infeasible') return { ...noAnswer, ...taken, fault: 'says that no plan is possible' };
  const { objective, certificateBound } = verdict.recomputed;
  return { ...noAnswer, ...taken, ...bounds, objective, certificateBound };
}

/** What `vorrang verify` recomputed, or the sentence why the plan does not hold. */
function verdictOn(scenario: string, plan: string): Verdict | string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'verify', scenario, plan, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 && status !== 1) return `vorrang verify failed: ${stderr.trim()}`;
  const verdict = JSON.parse(stdout) as Verdict;
  return verdict.valid ? verdict : `does not verify: ${verdict.violations[0]?.sentence.en}`;
}

/** An engine that refuses says so in a sentence and with exit code 2; anything else without a file is a crash. */
function withoutFile(run: Measured): Answer {
  const said =
    run.err
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^vorrang: /, '')
      .slice(0, 300) ?? '';
  if (run.code === 2) return { ...noAnswer, remark: `refused: ${said}` };
  return { ...noAnswer, ...usageOf(run), fault: run.ended ? 'did not end' : `ended with ${run.code}: ${said}` };
}

const usageOf = ({ cpuSeconds, megabytes, stolenSeconds }: Measured) => ({ cpuSeconds, megabytes, stolenSeconds });
