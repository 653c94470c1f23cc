import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generatedCity } from '../city/generated-city.ts';
import { instancesOf } from '../instances.ts';
import { cbc } from './cbc.ts';
import { glpk } from './glpk.ts';
import { engines } from './index.ts';
import { isInstalled } from './peer.ts';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [tiny] = instancesOf(2, 1, folder);
const answerOf = (name: string) =>
  engines.find((one) => one.name === name)!.run({ instance: tiny!, seconds: 5, threads: 1, folder });
const vorrang = answerOf('vorrang');

describe.each([
  ['cbc', 'coinor-cbc'],
  ['glpsol', 'glpk-utils'],
])('%s', (name, debian) => {
  const installed = isInstalled(name);
  if (!installed) process.stdout.write(`skipped: ${name} is not installed (Debian: apt-get install ${debian})\n`);
  test.skipIf(!installed)(
    'agrees with vorrang on the tiny town: the same worth, and nothing better exists',
    async () => {
      const [ours, theirs] = [await vorrang, await answerOf(name)];

      expect(ours.fault).toBe(null);
      expect(theirs.remark).toBe(null);
      expect(theirs.objective).toBeCloseTo(ours.objective!, 6);
      expect(theirs.bound).toBeCloseTo(ours.bound!, 6);
    },
  );
});

test('javascript-lp-solver takes the tiny town, and refuses fifty projects in a sentence', async () => {
  const refuses = engines.find((one) => one.name === 'javascript-lp-solver')!;
  const [fifty] = instancesOf(50, 1, folder, true);

  expect((await answerOf('javascript-lp-solver')).objective).toBeCloseTo((await vorrang).objective!, 6);
  const answer = await refuses.run({ instance: fifty!, seconds: 5, threads: 1, folder });
  expect(answer).toMatchObject({ objective: null, fault: null });
  expect(answer.remark).toMatch(/^refused: /);
});

test("CBC's words: stopped by time with a bound, and its plan", () => {
  const printed =
    'Result - Stopped on time limit\n\nObjective value:                -8969.8\nLower bound:                    -9032.8\n';
  const solution =
    'Stopped on time - objective value -8969.8\n      3 c3                     1                      -2\n** 4 c7 0.9999 -1\n';

  expect(cbc.leastIn(printed, solution)).toBe(-9032.8);
  expect(cbc.valuesIn(solution)).toEqual(new Map([[3, 1], [7, 0.9999]])); // prettier-ignore
  expect(cbc.leastIn('Result - Optimal solution found\n\nObjective value:                -4.0\n', '')).toBe(-4);
  expect(cbc.leastIn('Result - Stopped on time limit\nLower bound:   -1.797e+308\n', '')).toBe(null);
  expect(
    cbc.valuesIn('Stopped on time (no integer solution - continuous used) - objective value -9\n 0 c0 0.5 1'),
  ).toBe(null);
});

test("GLPK's words: a bound without a plan, and a proof", () => {
  expect(glpk.leastIn('+ 99: mip =     not found yet >=  -9.0e+03        (1; 0)\n', 's mip 2 3 u 0\n')).toBeCloseTo(
    -9000,
    4,
  );
  expect(glpk.leastIn('+ 9: mip = not found yet >=  -inf (1; 0)\n', 's mip 2 3 u 0\n')).toBe(null);
  expect(glpk.leastIn('', 's mip 2 3 o -4\nj 1 1\n')).toBe(-4);
  expect(glpk.valuesIn('s mip 2 3 u 0\nj 1 0\n')).toBe(null);
  expect(glpk.valuesIn('s mip 2 3 f -4\ni 1 3\nj 1 1\nj 2 0\n')).toEqual(new Map([[0, 1], [1, 0]])); // prettier-ignore
});

test('what a generated city is called says how to make it again', () => {
  expect(instancesOf(50, 2, folder, true).map(({ name }) => name)).toEqual(
    [1, 2].map((seed) => generatedCity(50, 20, seed).scenario.name),
  );
});
