// How long from the start of the process to the first line of progress, from the sources and from the bundle: node apps/cli/bundle/measure-start.ts SCENARIO.json
import { spawn } from 'node:child_process';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '@vorrang/bundle';
import { commandLine } from './bundle.ts';

const [scenario] = process.argv.slice(2);
if (!scenario) throw new Error('Expected: node apps/cli/bundle/measure-start.ts SCENARIO.json');
const out = join(tmpdir(), `vorrang-start-${process.pid}.json`);

/** Milliseconds to the first progress. The process is asked to end by its own limit, so that Node keeps what it compiled. */
const first = (main: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, [main, 'solve', scenario, '--time-limit', '0.5', '--out', out]);
    let milliseconds = NaN;
    child.stderr.once('data', () => (milliseconds = performance.now() - from));
    child.once('error', reject);
    child.once('close', () => resolve(milliseconds));
  });

const cli = join(import.meta.dirname, '..');
for (const main of [join(cli, 'src/main.ts'), await built(join(cli, 'build'), commandLine)]) {
  await first(main);
  const taken: number[] = [];
  for (let i = 0; i < 10; i++) taken.push(await first(main));
  taken.sort((a, b) => a - b);
  const [best, middle] = [taken[0]!, taken[5]!].map((milliseconds) => milliseconds.toFixed(0));
  console.log(`${main}: best of 10 ${best} ms, median ${middle} ms, load ${loadavg()[0]!.toFixed(1)}`);
}
