/** A row of the bench: how many projects, for how long, and the gap to the best bound known that is the goal, if there is one. */
export type Row = { projects: number; seconds: number; goal: number | null; generated?: boolean };

const row = (projects: number, seconds: number, goal: number | null = null): Row => ({ projects, seconds, goal });

/** Goals as shares; a row without one is there to be watched. */
export const allRows: Row[] = [
  row(2, 1),
  row(50, 20, 0.001),
  row(200, 1, 0.005),
  row(200, 60, 0.002),
  row(500, 1, 0.003),
  row(500, 10, 0.002),
  row(1000, 1, 0.005),
  row(1000, 10, 0.0025),
  row(2000, 10, 0.003),
  row(10_000, 10, 0.005),
];

/** Under a minute on two cores, with every peer: fit for every run of the checks. */
export const smokeRows: Row[] = [row(2, 1), row(50, 2), row(200, 2), { ...row(100, 2), generated: true }];

/** `1000@10`: 1,000 projects for 10 seconds; `1000` all its rows. A time that no row has makes a row without a goal. */
export function rowsNamed(names: string[]): Row[] {
  return names.flatMap((name) => {
    const [, projects, seconds] = /^(\d+)(?:@(\d+(?:\.\d+)?))?$/.exec(name) ?? [];
    if (projects === undefined || Number(projects) < 2)
      throw new Error(`--row ${name}: expected is e.g. 1000@10 or 1000`);
    const known = allRows.filter((one) => one.projects === Number(projects));
    if (seconds === undefined && known.length === 0)
      throw new Error(`--row ${name}: no row has ${projects} projects; with a time, as ${projects}@10, it makes one`);
    if (seconds === undefined) return known;
    return known.find((one) => one.seconds === Number(seconds)) ?? row(Number(projects), Number(seconds));
  });
}
