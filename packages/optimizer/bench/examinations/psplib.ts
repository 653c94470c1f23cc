import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Project, Scenario } from '@vorrang/planning';
import { reference } from '../instances.ts';
import type { Case, Examination } from './examination.ts';
import { type Jobs, earliestStarts, greedyEnd, latestEnds } from './jobs.ts';
import { filesInZip } from './zip.ts';

/** Reads a single-mode .sm file. Source: Kolisch and Sprecher, PSPLIB (1996). */
export function readJobs(text: string): Jobs {
  const rows = (title: string) => {
    const part = text.slice(text.indexOf(title)).split(/\r?\n\*/)[0]!;
    const numbers = part.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
    return numbers.filter((row) => row.every((x) => Number.isFinite(x)) && row.length > 0);
  };
  const successors = new Map(rows('PRECEDENCE RELATIONS').map(([job, , , ...after]) => [job!, after]));
  const jobs = new Map(
    rows('REQUESTS/DURATIONS').map(([job, , duration, ...demand]) => [
      job!,
      { duration: duration!, demand, successors: successors.get(job!) ?? [] },
    ]),
  );
  return { jobs, capacity: rows('RESOURCEAVAILABILITIES')[0] ?? [] };
}

/**
 * The shortest schedule as a Scenario: every job of some duration is mandatory, and an "opening" of one period after the last ones earns
 * a hundred points for every period that follows it. The horizon is that of a greedy schedule; windows are what the precedences leave of it.
 * Every job earns a point for every period that follows it: with the opening alone nearly all plans are worth the same, and what is
 * found has a longer makespan. With ten points for the opening the jobs' own points were worth a longer one (29 hard instances: 2.6 % and
 * 5.1 % behind instead of 1.2 % and 3.8 %). A plan proven best need not have the shortest makespan; only the makespan is marked.
 */
export function scenarioOf(name: string, { jobs, capacity }: Jobs): Scenario {
  const periods = greedyEnd({ jobs, capacity }) + 1;
  const [earliest, latest] = [earliestStarts(jobs), latestEnds(jobs, periods - 1)];
  const works = [...jobs].filter(([, { duration }]) => duration > 0);
  const resources = capacity.map((units, r) => ({
    id: `r${r}`,
    name: `R${r}`,
    unit: 'units',
    capacity: new Array<number>(periods).fill(units),
  }));
  const projectOf = (
    id: string,
    duration: number,
    demand: number[],
    [from, by]: [number, number],
    points: number,
  ): Project => ({
    id,
    name: id,
    category: 'job',
    district: null,
    fundingSources: [],
    mandatory: true,
    earliestStart: from,
    finishBy: by,
    modes: [
      {
        id: 'only',
        duration,
        cost: new Array<number>(duration).fill(0),
        demand: Object.fromEntries(
          demand.flatMap((units, r) => (units > 0 ? [[`r${r}`, new Array<number>(duration).fill(units)]] : [])),
        ),
        effects: points > 0 ? { early: points } : {},
        disruption: 0,
      },
    ],
  });
  const shortest = Math.max(...works.map(([j, { duration }]) => earliest.get(j)! + duration));
  const isWork = (j: number) => jobs.get(j)!.duration > 0;
  return {
    format: 'vorrang/scenario@1',
    name,
    currency: 'EUR',
    calendar: { start: '2027', periodsPerYear: 1, periods, evaluationPeriods: periods + 1 },
    discountRate: 0,
    criteria: [{ id: 'early', name: 'Early', unit: 'periods', weight: 1, pointsPerUnit: 1 }],
    disruptionWeight: 0,
    districts: [],
    fundingSources: [],
    resources,
    projects: [
      ...works.map(([j, { duration, demand }]) =>
        projectOf(`j${j}`, duration, demand, [earliest.get(j)!, latest.get(j)!], 1),
      ),
      projectOf('opening', 1, [], [shortest, periods], 100),
    ],
    constraints: works.flatMap(([j, { successors }]) => {
      const after = successors.filter(isWork).map((next) => `j${next}`);
      return (after.length > 0 ? after : ['opening']).map((next) => ({
        kind: 'precedence',
        before: `j${j}`,
        after: next,
        lag: 0,
      }));
    }),
  };
}

/** The last period of works, counted from 1, of a plan for such a Scenario. */
export function makespanOf({ projects }: Scenario, starts: readonly { project: string; period: number }[]): number {
  const duration = new Map(projects.map(({ id, modes }) => [id, modes[0]!.duration]));
  return Math.max(
    ...starts
      .filter(({ project }) => project !== 'opening')
      .map(({ project, period }) => period + duration.get(project)!),
  );
}

/** Best makespans known by file name, from a table with semicolons under some lines of description. */
export function bestKnown(table: string): Map<string, number> {
  const rows = table.split(/\r?\n/).map((line) => line.split(';'));
  const head = rows.findIndex(([first]) => first === 'ID');
  const [name, upper] = [rows[head]!.indexOf('Ref1'), rows[head]!.indexOf('UB value')];
  return new Map(
    rows
      .slice(head + 1)
      .filter((row) => row.length > upper)
      .map((row) => [row[name]!, Number(row[upper])]),
  );
}

const folder = join(reference, 'data/bench-psplib-rcpsp');
function casesOf(set: string, table: string): Case[] | string {
  const [archive, best] = [join(folder, 'j30-j60-sm.zip'), join(folder, table)];
  if (!existsSync(archive) || !existsSync(best)) return `${archive} or ${table} is not there`;
  const files = filesInZip(readFileSync(archive));
  const text = new Map([...files].map(([path, content]) => [basename(path), content]));
  return [...bestKnown(readFileSync(best, 'utf8'))].map(([file, known]): Case => {
    let scenario: Scenario | null = null;
    const told = () => (scenario ??= scenarioOf(file, readJobs(text.get(file)!)));
    return {
      name: `${set} ${file}`,
      scenario: told,
      behind: ({ starts }) => (makespanOf(told(), starts) - known) / known,
    };
  });
}

/** The resource-constrained project scheduling problem: 30 and 60 jobs, four renewable resources, the shortest schedule. */
export const psplib: Examination[] = [
  { name: 'PSPLIB J30', goal: 0.005, seconds: 5, sample: 48, cases: () => casesOf('J30', 'BKS_J30.csv') },
  { name: 'PSPLIB J60', goal: 0.01, seconds: 5, sample: 48, cases: () => casesOf('J60', 'BKS_J60_1.csv') },
];
