import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Asked, askedIn, usage } from './asked.ts';
import { type Engine, noAnswer } from './engines/engine.ts';
import { engines } from './engines/index.ts';
import { examine } from './examinations/examine.ts';
import { examinations } from './examinations/index.ts';
import { type Instance, instancesOf, tinyTownSize } from './instances.ts';
import { type Run, faultsOf, judged } from './judged.ts';
import { disturbance, whereAndWhen } from './machine.ts';
import { endRunning } from './measured.ts';
import { editGoal, editRow } from './edit.ts';
import { packGoals, packRow } from './pack.ts';
import type { Row } from './rows.ts';
import { tableOf } from './table.ts';

const tell = (line: string) => process.stderr.write(`${line}\n`);
const print = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'vorrang-bench-'));
process.on('exit', () => {
  endRunning();
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

const asked = readOrExplain();
const chosen = engines.filter(({ name }) => asked.engines?.includes(name) ?? true);
const disturbed = disturbance();
if (disturbed) tell(disturbed);
if (asked.examinations) process.exit(await examined());
await warmUp();
const results = judged(await allRuns(asked));
const sentences = await sentencesIfAsked(asked);
report();

function readOrExplain(): Asked {
  try {
    return askedIn(
      process.argv.slice(2),
      engines.map(({ name }) => name),
    );
  } catch (error) {
    tell(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

/** Published instances in this process, and nothing else; the exit code. */
async function examined(): Promise<number> {
  const all = asked.examinations === 'all';
  const { table, faults } = await examine(examinations, { all, threads: asked.threads, tell });
  if (asked.markdown) print(`Measured ${whereAndWhen()}${disturbed ? `; ${disturbed}` : ''}.\n`);
  print(table);
  for (const fault of faults) tell(`broken: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

/** Cold means: nothing about the city is in memory. That Node has compiled its files once before, as after every start, is not counted. */
async function warmUp(): Promise<void> {
  const [instance] = instancesOf(tinyTownSize, 1, folder);
  for (const engine of chosen)
    if (engine.ours) await engine.run({ instance: instance!, seconds: 1, threads: 1, folder });
}

async function allRuns({ rows, threads, seeds }: Asked): Promise<Run[]> {
  const runs: Run[] = [];
  const sizes = Map.groupBy(rows, ({ projects, generated }) => `${projects} ${generated ?? false}`);
  for (const ofSize of sizes.values()) {
    const [{ projects, generated }] = ofSize as [Row];
    for (const instance of instancesOf(projects, seeds, folder, generated)) {
      for (const row of ofSize)
        for (const count of threads)
          for (const engine of chosen)
            if (engine.threads || count === threads[0]) runs.push(await oneRun(row, instance, engine, count));
      instance.close();
    }
  }
  return runs;
}

/** What is measured in one process, with the rows of its size, where our own solver is measured. */
async function sentencesIfAsked({ smoke, rows, seeds }: Asked): Promise<string[]> {
  if (smoke || !chosen.some(({ ours }) => ours)) return [];
  const sentences: string[] = [];
  const each = async (projects: number, about: string, measure: (instance: Instance) => Promise<string>) => {
    if (!rows.some((row) => row.projects === projects)) return;
    for (const instance of instancesOf(projects, seeds, folder)) {
      tell(`${instance.name} ${about} …`);
      sentences.push(await measure(instance));
      instance.close();
    }
  };
  await each(editGoal.projects, 'after an edit', editRow);
  for (const goal of packGoals) await each(goal.projects, 'explanation pack', (instance) => packRow(instance, goal));
  return sentences;
}

/** One process at a time: whoever is measured has the machine for itself. */
async function oneRun(row: Row, instance: Instance, engine: Engine, threads: number): Promise<Run> {
  const missing = engine.missing({ instance });
  if (missing === null)
    tell(`${instance.name} @ ${row.seconds} s, ${engine.name}, ${threads} thread${threads === 1 ? '' : 's'} …`);
  const answer =
    missing === null
      ? await engine.run({ instance, seconds: row.seconds, threads, folder })
      : { ...noAnswer, remark: missing };
  return { row, instance: instance.name, knownBound: instance.knownBound, engine, threads, answer };
}

function report(): void {
  const colours = process.stdout.isTTY && !asked.markdown;
  if (asked.markdown) print(`Measured ${whereAndWhen()}${disturbed ? `; ${disturbed}` : ''}.\n`);
  for (const count of asked.threads) {
    print(`\`--threads ${count}\`\n`);
    print(
      `${tableOf(
        results.filter(({ threads }) => threads === count),
        { colours },
      )}\n`,
    );
  }
  for (const sentence of sentences) print(`${sentence}\n`);
  const faults = faultsOf(results);
  for (const fault of faults) tell(`broken: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
