import { expect, test } from 'vitest';
import { type Answer, noAnswer } from './engines/engine.ts';
import { type Run, faultsOf, judged } from './judged.ts';

const plan = (objective: number | null, changes: Partial<Answer> = {}): Answer => ({
  ...noAnswer,
  objective,
  seconds: 9.9,
  ...changes,
});
const run = (name: string, answer: Answer, changes: Partial<Run> = {}): Run => ({
  row: { projects: 1000, seconds: 10, goal: 0.01 },
  instance: 'city',
  knownBound: null,
  engine: { name, ours: name === 'vorrang' },
  threads: 1,
  answer,
  ...changes,
});

test('the gap is taken to the best bound anybody proved, not to the own one; the certificate stands beside it', () => {
  const [ours] = judged([
    run('vorrang', plan(100, { bound: 103, certificateBound: 104 })),
    run('cbc', plan(90, { bound: 100.5 })),
  ]);

  expect(ours!.gap).toBeCloseTo(0.005);
  expect(ours!.certificateGap).toBeCloseTo(0.04);
  expect(ours!.reached).toBe(true);
});

test('a bound known from elsewhere counts, and only the own certificate where there is none', () => {
  const ours = run('vorrang', plan(100, { certificateBound: 104 }));

  expect(judged([{ ...ours, knownBound: 102 }])[0]!.gap).toBeCloseTo(0.02);
  expect(judged([ours])[0]!.gap).toBeCloseTo(0.04);
});

test('a goal is reached only in time, and only by a plan that verifies', () => {
  const reached = (changes: Partial<Answer>) =>
    judged([run('vorrang', plan(100, { bound: 100.1, ...changes }))])[0]!.reached;

  expect(reached({ seconds: 10.2 })).toBe(true);
  expect(reached({ seconds: 10.3 })).toBe(false);
  expect(reached({ fault: 'does not verify' })).toBe(false);
  expect(reached({ objective: null })).toBe(false);
});

test('a row without a goal is neither reached nor missed', () => {
  const watched = { projects: 200, seconds: 1, goal: null };

  expect(judged([run('vorrang', plan(100, { bound: 101 }), { row: watched })])[0]!.reached).toBe(null);
});

test('broken promises: a plan that does not verify, a limit overrun by more than a second, a bound below any plan', () => {
  const faults = (...runs: Run[]) => faultsOf(judged(runs));

  expect(faults(run('vorrang', plan(100, { bound: 101 })), run('cbc', plan(100.5)))).toEqual([]);
  expect(faults(run('vorrang', plan(null, { fault: 'does not verify: too dear' })))).toEqual([
    'city @ 10 s, vorrang, 1 thread: does not verify: too dear.',
  ]);
  expect(faults(run('vorrang', plan(100, { seconds: 11.5 })))).toEqual([
    'city @ 10 s, vorrang, 1 thread: the limit was overrun by 1.50 s.',
  ]);
  expect(faults(run('cbc', plan(100, { seconds: 15 })))).toEqual([]);
  expect(faults(run('vorrang', plan(100, { bound: 101 })), run('cbc', plan(102)))).toEqual([
    'city @ 10 s, vorrang, 1 thread: its bound 101 is below a plan worth 102.',
  ]);
  expect(faults(run('vorrang', plan(100, { bound: 103 }), { knownBound: 99 }))).toEqual([
    'city: the best bound known, 99, is below a plan worth 100.',
  ]);
});

test('a bound that a plan contradicts closes nobody’s gap', () => {
  const [ours] = judged([run('vorrang', plan(100, { bound: 103 })), run('cbc', plan(90, { bound: 95 }))]);

  expect(ours!.gap).toBeCloseTo(0.03);
});

test('what the host of a virtual machine took is not ours to make up for', () => {
  const late = (stolenSeconds: number) =>
    faultsOf(judged([run('vorrang', plan(100, { seconds: 11.5, stolenSeconds }))]));

  expect(late(0.4)).toEqual(['city @ 10 s, vorrang, 1 thread: the limit was overrun by 1.50 s.']);
  expect(late(0.6)).toEqual([]);
});
