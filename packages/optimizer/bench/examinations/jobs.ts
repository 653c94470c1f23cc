/** A job by its number in the file, from 1: periods, units of every resource, and which jobs wait for it. */
export type Job = { duration: number; demand: number[]; successors: number[] };
export type Jobs = { jobs: Map<number, Job>; capacity: number[] };

type All = ReadonlyMap<number, Job>;

/** First possible start of every job by the precedences alone. */
export function earliestStarts(jobs: All): Map<number, number> {
  const starts = new Map([...jobs.keys()].map((j) => [j, 0]));
  for (const j of inOrder(jobs)) {
    const { duration, successors } = jobs.get(j)!;
    for (const next of successors) starts.set(next, Math.max(starts.get(next)!, starts.get(j)! + duration));
  }
  return starts;
}

/** Last possible end of every job by the precedences alone, where everything ends by `end`. */
export function latestEnds(jobs: All, end: number): Map<number, number> {
  const ends = new Map([...jobs.keys()].map((j) => [j, end]));
  for (const j of inOrder(jobs).reverse()) {
    const after = jobs.get(j)!.successors.map((next) => ends.get(next)! - jobs.get(next)!.duration);
    ends.set(j, Math.min(end, ...after));
  }
  return ends;
}

/** The end of a schedule in which the job with the earliest latest end comes next, each as soon as it fits. */
export function greedyEnd({ jobs, capacity }: Jobs): number {
  const latest = latestEnds(jobs, 0);
  const free = capacity.map(() => new Map<number, number>());
  const ready = new Map([...jobs.keys()].map((j) => [j, 0]));
  const fits = ({ duration, demand }: Job, t: number) =>
    demand.every((units, r) => {
      for (let s = t; s < t + duration; s++) if ((free[r]!.get(s) ?? capacity[r]!) < units) return false;
      return true;
    });
  let end = 0;
  for (const j of inOrder(jobs, (job) => latest.get(job)!)) {
    const job = jobs.get(j)!;
    let t = ready.get(j)!;
    while (!fits(job, t)) t++;
    job.demand.forEach((units, r) => {
      for (let s = t; s < t + job.duration; s++) free[r]!.set(s, (free[r]!.get(s) ?? capacity[r]!) - units);
    });
    for (const next of job.successors) ready.set(next, Math.max(ready.get(next)!, t + job.duration));
    end = Math.max(end, t + job.duration);
  }
  return end;
}

/** Every job after all it waits for; of those that may come next, the one with the least rank. */
function inOrder(jobs: All, rank: (job: number) => number = (job) => job): number[] {
  const waits = new Map([...jobs.keys()].map((j) => [j, 0]));
  for (const { successors } of jobs.values()) for (const next of successors) waits.set(next, waits.get(next)! + 1);
  const order: number[] = [];
  const open = [...jobs.keys()].filter((j) => waits.get(j) === 0);
  while (open.length > 0) {
    open.sort((a, b) => rank(a) - rank(b) || a - b);
    const j = open.shift()!;
    order.push(j);
    for (const next of jobs.get(j)!.successors) {
      waits.set(next, waits.get(next)! - 1);
      if (waits.get(next) === 0) open.push(next);
    }
  }
  return order;
}
