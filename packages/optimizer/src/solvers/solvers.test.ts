import { describe, expect, test } from 'vitest';
import type { LinearModel } from '../model/linear-model.ts';
import { RowBuilder } from '../model/linear-model.ts';
import { openHighs } from './highs/highs.ts';
import { searchWithJavascriptLpSolver } from './javascript-lp-solver/javascript-lp-solver.ts';
import type { Searched } from './outcome.ts';

type Row = [coefficients: number[], most: number];
function modelOf(values: number[], rows: Row[]): LinearModel {
  const builder = new RowBuilder(values);
  for (const [coefficients, most] of rows) {
    const row = builder.row(-Infinity, most);
    coefficients.forEach((coefficient, column) => builder.put(row, column, coefficient));
  }
  return builder.finish();
}

/** The third witness: every choice tried. */
function bestByTrying(values: number[], rows: Row[]): number | null {
  const choices = Array.from({ length: 2 ** values.length }, (_, bits) =>
    values.map((_, column) => (bits >> column) & 1),
  );
  const sum = (weights: number[], choice: number[]) =>
    choice.reduce((total, taken, column) => total + taken * weights[column]!, 0);
  const allowed = choices.filter((choice) =>
    rows.every(([coefficients, most]) => sum(coefficients, choice) <= most + 1e-9),
  );
  return allowed.length ? Math.max(...allowed.map((choice) => sum(values, choice))) : null;
}

async function highs(model: LinearModel): Promise<Searched> {
  const session = openHighs(model, 1);
  try {
    await session.relax(null);
    return await session.search({ seconds: null, gap: 0, steps: null }, null, [], () => undefined);
  } finally {
    await session.end();
  }
}

const examination: [string, number[], Row[]][] = [
  ['three projects and money for two', [5, 4, 3], [[[2, 2, 1], 3]]],
  ['nothing is worth doing', [-1, -2], [[[1, 1], 2]]],
  ['everything is worth doing', [1, 2, 3], [[[1, 1, 1], 3]]],
  ['at least one of two must start', [-1, -2], [[[-1, -1], -1]]],
  ['no choice is allowed', [1, 1], [[[1, 1], -1]]],
  [
    'cents beside thousands',
    [3, 2, 2],
    [
      [[1e4, 9999, 1], 1e4],
      [[1, 1, 0], 1],
    ],
  ],
  [
    'a precedence without the first',
    [0, 9],
    [
      [[-1, 1], 0],
      [[1, 0], 0],
    ],
  ],
  [
    'eight starts under two limits',
    [8, 7, 6, 5, 4, 3, 2, 1],
    [
      [[5, 4, 4, 3, 3, 2, 1, 1], 11],
      [[1, 1, 1, 1, 1, 1, 1, 1], 4],
    ],
  ],
];

describe.each([
  ['HiGHS', highs],
  ['javascript-lp-solver', (model: LinearModel) => searchWithJavascriptLpSolver(model, 10)],
] as const)('%s', (_, solve) => {
  test.each(examination)('%s', async (_name, values, rows) => {
    const found = await solve(modelOf(values, rows));
    const best = bestByTrying(values, rows);
    if (best === null) expect(found.status).toBe('infeasible');
    else expect(found.columns!.reduce((sum, column) => sum + values[column]!, 0)).toBeCloseTo(best, 6);
  });
});

describe('the guard in front of javascript-lp-solver', () => {
  test('nine possible starts are refused with one sentence', () => {
    expect(() =>
      searchWithJavascriptLpSolver(
        modelOf(
          Array.from({ length: 9 }, () => 1),
          [],
        ),
        1,
      ),
    ).toThrow(/at most 8 possible starts; this scenario has 9/);
  });
  test('when the time is over the thread is ended, whatever the library does', async () => {
    const began = performance.now();
    expect(await searchWithJavascriptLpSolver(modelOf([1], [[[1], 1]]), 0)).toMatchObject({
      status: 'stopped',
      columns: null,
    });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a HiGHS session', () => {
  const values = Array.from({ length: 60 }, (_, j) => 100 + ((j * 7919) % 101));
  const long = modelOf(
    values,
    Array.from({ length: 20 }, (_, i): Row => [values.map((_, j) => 20 + ((i * 31 + j * 17 * (i + 1)) % 83)), 900]),
  );
  test('ended in the middle of its work answers "stopped" instead of staying silent', async () => {
    const session = openHighs(long, 1);
    const searching = session.search({ seconds: null, gap: 0, steps: null }, null, [], () => void session.end());
    expect(await searching).toMatchObject({ status: 'stopped' });
  });
  test('that is over stops no other one, although both use the same thread', async () => {
    const first = openHighs(modelOf([1], [[[1], 1]]), 1);
    await first.relax(null);
    await first.end();
    const second = openHighs(long, 1);
    first.stop();
    const searched = await second.search({ seconds: null, gap: 0.05, steps: null }, null, [], () => undefined);
    await second.end();
    expect(searched.status).toBe('optimal');
  });
  test('ended before its model was read leaves no answer behind for the next one', async () => {
    const before = openHighs(modelOf([1], [[[1], 1]]), 1);
    await before.relax(null);
    await before.end();
    const broken = openHighs({ ...modelOf([1], [[[1], 1]]), columnStart: new Int32Array() }, 1);
    await broken.end();
    const next = openHighs(modelOf([7], [[[1], 1]]), 1);
    expect(await next.relax(null)).toMatchObject({ status: 'optimal', objective: 7 });
    await next.end();
  });
});
