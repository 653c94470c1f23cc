import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { planFor } from '../../src/engines/plan-for.ts';
import { judgeScenario } from '../../src/instance/read-scenario.ts';
import { verify } from '../../src/evaluation/verify/verify.ts';
import { examine } from './examine.ts';
import { earliestStarts, greedyEnd, latestEnds } from './jobs.ts';
import * as mknap from './mknap.ts';
import * as psplib from './psplib.ts';
import { sampleOf } from './sample.ts';
import { filesInZip } from './zip.ts';

const now = () => performance.now();
/** The jobs 2 and 3 exclude each other by R 1, and 4 follows 2: four periods at best, and greedily too. */
const jobFile = `****
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           5
   4        1          1           5
   5        1          0
****
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------
  1      1     0       0    0
  2      1     1       2    0
  3      1     2       2    1
  4      1     3       1    0
  5      1     0       0    0
****
RESOURCEAVAILABILITIES:
  R 1  R 2
    3    1
****
`;

describe('PSPLIB', () => {
  const jobs = psplib.readJobs(jobFile);
  test('a file is read: durations, demand, successors, capacity', () => {
    expect(jobs.capacity).toEqual([3, 1]);
    expect(jobs.jobs.get(3)).toEqual({ duration: 2, demand: [2, 1], successors: [5] });
    expect([...jobs.jobs.keys()]).toEqual([1, 2, 3, 4, 5]);
  });
  test('windows of the precedences, and the end of the greedy schedule', () => {
    expect([...earliestStarts(jobs.jobs).values()]).toEqual([0, 0, 0, 1, 4]);
    expect([...latestEnds(jobs.jobs, 6).values()]).toEqual([2, 3, 6, 6, 6]);
    expect(greedyEnd(jobs)).toBe(4);
  });
  test('the plan of its Scenario has the shortest makespan, and verifies', async () => {
    const scenario = psplib.scenarioOf('three jobs', jobs);
    expect(judgeScenario(scenario)).toMatchObject({ ok: true });
    expect(scenario.projects.map(({ id }) => id)).toEqual(['j2', 'j3', 'j4', 'opening']);
    const plan = await planFor(scenario, { now, gap: 0 });
    expect(verify(scenario, plan).valid).toBe(true);
    expect(psplib.makespanOf(scenario, plan.starts)).toBe(4);
  });
  test('the best makespans known, by the names of columns', () => {
    const table = 'Title;J3\nID;Ref1;LB value;UB value;OPT value\n1;j3_1.sm;3;4;\n2;j3_2.sm;5;5;5\n';
    expect([...psplib.bestKnown(table)]).toEqual([
      ['j3_1.sm', 4],
      ['j3_2.sm', 5],
    ]);
  });
});

test('knapsacks: two of a file, the best of the first, and the best values known', async () => {
  const [first, second] = mknap.readKnapsacks(' 2 \n 3 1 0\n 5 4 3\n 2 2 2\n 4\n 1 2 9\n 7\n 1\n 2\n 3 4\n');
  expect(second).toEqual({ points: [7], takes: [[1], [2]], capacity: [3, 4] });
  const scenario = mknap.scenarioOf('three items', first!);
  const plan = await planFor(scenario, { now, gap: 0 });
  expect([plan.objective, verify(scenario, plan).valid]).toEqual([9, true]);
  const known = mknap.bestKnown(
    'Problem Name   Best\n\n5.100-00    24381\n\nProblem Name  LP optimal\n5.100-00   2.4e+04\n5.100-01  7\n',
  );
  expect([...known]).toEqual([['5.100-00', 24381]]);
});

test('an archive: one file deflated, one stored', () => {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  for (const [name, method] of [
    ['a/one.sm', 8],
    ['two.sm', 0],
  ] as const) {
    const content = method === 8 ? deflateRawSync(Buffer.from(name.repeat(9))) : Buffer.from(name);
    const at = Buffer.concat(parts).length;
    const local = Buffer.alloc(30);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), content);
    list.push(entry, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(Buffer.concat(parts).length, 16);
  const files = filesInZip(Buffer.concat([...parts, ...list, end]));
  expect([...files]).toEqual([
    ['a/one.sm', 'a/one.sm'.repeat(9)],
    ['two.sm', 'two.sm'],
  ]);
});

test('a sample takes one of each stretch, the same for the same seed', () => {
  const list = Array.from({ length: 40 }, (_, k) => k);
  const sample = sampleOf(list, 4, 1);
  expect(sample.map((k) => Math.floor(k / 10))).toEqual([0, 1, 2, 3]);
  expect(sampleOf(list, 4, 1)).toEqual(sample);
  expect(sampleOf(list, 50, 1)).toEqual(list);
});

test('where data is absent a line says so; what is there is marked, and without a plan no goal is reached', async () => {
  const said: string[] = [];
  const scenario = () => mknap.scenarioOf('one item', { points: [8], takes: [[1]], capacity: [1] });
  const impossible = () => {
    const one = scenario();
    one.projects[0]!.mandatory = true;
    one.resources[0]!.capacity = [0];
    return one;
  };
  const exam = { goal: 0.1, seconds: 1, sample: 9 };
  const { table, faults } = await examine(
    [
      { ...exam, name: 'gone', cases: () => 'nothing here' },
      { ...exam, name: 'easy', cases: () => [{ name: 'e1', scenario, behind: () => 0.05 }] },
      {
        ...exam,
        name: 'hard',
        cases: () => [
          { name: 'h1', scenario, behind: () => 0 },
          { name: 'h2', scenario: impossible, behind: () => 0 },
        ],
      },
    ],
    { all: false, threads: [1], tell: (line) => said.push(line) },
  );
  expect(faults).toEqual(['h2: says that no plan is possible']);
  expect(said).toContain('gone is skipped: nothing here.');
  expect(table).toMatch(/\| easy \| all 1 \| 1 s \| 1 \| 5.00 % \| 5.00 % \| 0 \| 1 \| 0 \| 10.00 % \| yes \|/);
  expect(table).toMatch(/\| hard \| all 2 \| .* \| 1 \| 1 \| 1 \| 10.00 % \| no \|/);
});
