import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@vorrang/planning';
import { reference } from '../instances.ts';
import { project } from '../../src/testing/tiny-scenario.ts';
import type { Case, Examination } from './examination.ts';

/** A multidimensional knapsack: points of every item, what every item takes of every resource, and what there is. */
export type Knapsack = { points: number[]; takes: number[][]; capacity: number[] };

/** Reads a file of the OR-Library: how many problems; for each items, rows and a best value (or 0), points, rows, capacities. Source: Beasley (1990). */
export function readKnapsacks(text: string): Knapsack[] {
  const numbers = text.trim().split(/\s+/).map(Number);
  let at = 0;
  const take = (count: number) => numbers.slice(at, (at += count));
  const [count] = take(1) as [number];
  return Array.from({ length: count }, () => {
    const [items, rows] = take(3) as [number, number];
    const points = take(items);
    return { points, takes: Array.from({ length: rows }, () => take(items)), capacity: take(rows) };
  });
}

/** One period; every item is a project of one mode, every row a resource. */
export function scenarioOf(name: string, { points, takes, capacity }: Knapsack): Scenario {
  return {
    format: 'vorrang/scenario@1',
    name,
    currency: 'EUR',
    calendar: { start: '2027', periodsPerYear: 1, periods: 1, evaluationPeriods: 2 },
    discountRate: 0,
    criteria: [{ id: 'points', name: 'Points', unit: 'points', weight: 1, pointsPerUnit: 1 }],
    disruptionWeight: 0,
    districts: [],
    fundingSources: [],
    resources: capacity.map((units, r) => ({ id: `r${r}`, name: `R${r}`, unit: 'units', capacity: [units] })),
    projects: points.map((worth, k) =>
      project(`i${k}`, {
        fundingSources: [],
        modes: [
          {
            id: 'only',
            duration: 1,
            cost: [0],
            demand: Object.fromEntries(takes.map((row, r) => [`r${r}`, [row[k]!]])),
            effects: { points: worth },
            disruption: 0,
          },
        ],
      }),
    ),
    constraints: [],
  };
}

/** The first table: best values known by rows, items and number, `5.100-00`. */
export function bestKnown(text: string): Map<string, number> {
  const first = text.split('LP optimal')[0]!;
  return new Map(
    [...first.matchAll(/^\s*(\d+\.\d+-\d+)\s+(\d+)\s*$/gm)].map(([, name, value]) => [name!, Number(value)]),
  );
}

const folder = join(reference, 'data/bench-orlib-mknap');
const files = ['mknapcb1.txt', 'mknapcb2.txt', 'mknapcb4.txt', 'mknapcb5.txt'].map((name) => join(folder, name));

function cases(): Case[] | string {
  const table = join(folder, 'mkcbres.txt');
  const absent = [...files, table].find((file) => !existsSync(file));
  if (absent !== undefined) return `${absent} is not there`;
  const best = bestKnown(readFileSync(table, 'utf8'));
  return files.flatMap((file) =>
    readKnapsacks(readFileSync(file, 'utf8')).map((knapsack, k): Case => {
      const name = `${knapsack.capacity.length}.${knapsack.points.length}-${String(k).padStart(2, '0')}`;
      const known = best.get(name)!;
      return {
        name: `knapsack ${name}`,
        scenario: () => scenarioOf(name, knapsack),
        behind: ({ starts }) =>
          (known - starts.reduce((sum, { project: id }) => sum + knapsack.points[Number(id.slice(1))]!, 0)) / known,
      };
    }),
  );
}

/** Multidimensional knapsacks with 100 and 250 items and 5 and 10 rows. Best results: Chu and Beasley (1998). */
export const mknap: Examination = { name: 'OR-Library knapsack', goal: 0.002, seconds: 5, sample: 30, cases };
