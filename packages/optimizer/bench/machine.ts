import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** When, what and where was measured: without it a table of times says nothing. */
export function whereAndWhen(): string {
  const git = (...words: string[]) =>
    spawnSync('git', words, { encoding: 'utf8', cwd: import.meta.dirname }).stdout?.trim();
  const changed = git('status', '--porcelain') ? ' with changes' : '';
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB`;
  return `${new Date().toISOString().slice(0, 10)}, commit \`${git('rev-parse', '--short', 'HEAD') || 'unknown'}\`${changed}, ${machine}, Node ${process.version}`;
}

/** What else the machine was doing in the last minute; above half a core the times are not to be believed. */
export function disturbance(): string | null {
  const [load = 0] = loadavg();
  return load > 0.5 ? `the machine is not idle (load ${load.toFixed(1)} in the last minute)` : null;
}
