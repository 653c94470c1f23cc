import { expect, test } from 'vitest';
import { noAnswer } from './engines/engine.ts';
import { type Run, judged } from './judged.ts';
import { tableOf } from './table.ts';

const row = { projects: 1000, seconds: 10, goal: 0.01 };
const run = (name: string, seed: number, objective: number | null, fault: string | null = null): Run => ({
  row,
  instance: `city-g${seed}`,
  knownBound: 100,
  engine: { name, ours: name === 'vorrang' },
  threads: 1,
  answer: { ...noAnswer, objective, fault, seconds: 9.9, cpuSeconds: 9.5, megabytes: 200.4 },
});
const cellsOf = (runs: Run[], colours = false) =>
  tableOf(judged(runs), { colours })
    .split('\n')
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim())); // prettier-ignore

test('a reader sees in one line what was asked, what came, and how many times wider another gap is', () => {
  const [head, , ours, theirs] = cellsOf([run('vorrang', 1, 99.5), run('cbc', 1, 98)]);

  expect(head!.slice(0, 6)).toEqual(['instance', 'limit', 'engine', 'objective', 'gap to best bound', '× vorrang']);
  expect(ours!.slice(0, 6)).toEqual(['city-g1', '10 s', 'vorrang', '99.500', '0.50 %', '–']);
  expect(theirs!.slice(2, 6)).toEqual(['cbc', '98.000', '2.04 %', '4.1']);
  expect(ours!.slice(8, 13)).toEqual(['9.90', '9.50', '200', '1.00 %', 'yes']);
  expect(theirs![12]).toBe('no');
});

test('several seeds end in their median and their worst; a seed without a plan is the worst', () => {
  const lines = cellsOf([run('vorrang', 1, 99.5), run('vorrang', 2, 99.8), run('vorrang', 3, null)]);

  expect(lines.slice(-2).map((cells) => [cells[0], cells[4], cells[12]])).toEqual([
    ['median of 3', '0.50 %', 'yes'],
    ['worst of 3', '–', 'no'],
  ]);
});

test('a plan that does not verify is a red row and says why', () => {
  const text = tableOf(judged([run('vorrang', 1, null, 'does not verify: too dear')]), { colours: true });

  expect(text).toContain('\u001b[31m| city-g1');
  expect(text).toContain('✗ does not verify: too dear');
});
