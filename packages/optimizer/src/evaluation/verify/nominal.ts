import { type Mode, type Project, type Scenario, ppm } from '@vorrang/planning';

/** The cost index of a project in a year, in millionths: of the first entry that names its category, else of the first that names none, else 1. */
export function indexOf(scenario: Scenario, project: Project, year: number): number {
  const entries = scenario.costIndex ?? [];
  const entry =
    entries.find(({ categories }) => categories?.includes(project.category)) ??
    entries.find(({ categories }) => categories === undefined);
  return ppm(entry?.byYear[year] ?? 1);
}

/** floor((a · b + plus) / c) for whole numbers from 0 to 2^53: in doubles where the product is exact in them – the floor then is, too –, else in integers. */
export function floorOf(a: number, b: number, c: number, plus = 0): number {
  const whole = a * b + plus;
  if (whole <= Number.MAX_SAFE_INTEGER) return Math.floor(whole / c);
  return Number((BigInt(a) * BigInt(b) + BigInt(plus)) / BigInt(c));
}

/** A cost at an index in millionths: half a cent is rounded up. */
export const billAt = (cost: number, index: number): number => floorOf(cost, index, 1e6, 5e5);

/** Whether the costs of a project change from year to year. */
export const isIndexed = ({ costIndex = [] }: Scenario, { category }: Project): boolean =>
  costIndex.some(({ categories = [category] }) => categories.includes(category));

const yearOf = ({ calendar }: Scenario, period: number) => Math.floor(period / calendar.periodsPerYear);

/** What falls due in the k-th period of the works at the prices of its year. */
export const billIn = (scenario: Scenario, project: Project, mode: Mode, start: number, k: number): bigint =>
  BigInt(billAt(mode.cost[k]!, indexOf(scenario, project, yearOf(scenario, start + k))));

/** A saving at the prices of the year of the start, rounded down. */
export const savingIn = (scenario: Scenario, project: Project, saving: number, start: number): bigint =>
  BigInt(floorOf(saving, indexOf(scenario, project, yearOf(scenario, start)), 1e6));
