import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { childSecondsIn, measured } from './measured.ts';

const node = (script: string, endAfter = 20) => measured(process.execPath, ['-e', script], { cwd: tmpdir(), endAfter });

test('a process that computes for 0.3 s in a thread of its own has 0.3 s of CPU time, although its first thread sleeps', async () => {
  const busy = 'const t = process.cpuUsage(); while (process.cpuUsage(t).user < 3e5);';
  const found = await node(`new (require('node:worker_threads').Worker)(${JSON.stringify(busy)}, { eval: true })`);

  expect(found.code).toBe(0);
  expect(found.cpuSeconds).toBeGreaterThan(0.29);
  expect(found.seconds).toBeGreaterThan(0.29);
});

test('what it says and how it ends is kept', async () => {
  const found = await node('console.log("plan"); console.error("progress"); process.exit(3)');

  expect(found).toMatchObject({ code: 3, out: 'plan\n', err: 'progress\n', ended: false });
});

test('a process that does not end is ended', async () => {
  const found = await node('setInterval(() => {}, 1000)', 0.3);

  expect(found.ended).toBe(true);
  expect(found.seconds).toBeLessThan(5);
});

test('the times of a shell that writes decimal commas are read too', () => {
  expect(childSecondsIn('0m0.00s 0m0.00s\n1m2.50s 0m0.25s\n')).toBe(62.75);
  expect(childSecondsIn('0m0,000s 0m0,000s\n0m0,500s 0m0,250s\n')).toBe(0.75);
  expect(childSecondsIn('')).toBe(null);
});
