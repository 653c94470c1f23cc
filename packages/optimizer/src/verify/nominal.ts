import { type Mode, type Project, type Scenario, ppm } from '@vorrang/planning';

/** The cost index of a project in a year, in millionths: of the first entry that names its category, else of the first that names none, else 1. */
function indexOf(scenario: Scenario, project: Project, year: number): bigint {
  const entries = scenario.costIndex ?? [];
  const entry =
    entries.find(({ categories }) => categories?.includes(project.category)) ??
    entries.find(({ categories }) => categories === undefined);
  return BigInt(ppm(entry?.byYear[year] ?? 1));
}

/** Whether the costs of a project change from year to year. */
export const isIndexed = ({ costIndex = [] }: Scenario, { category }: Project): boolean =>
  costIndex.some(({ categories = [category] }) => categories.includes(category));

const yearOf = ({ calendar }: Scenario, period: number) => Math.floor(period / calendar.periodsPerYear);

/** What falls due in the k-th period of the works at the prices of its year: the cost times the index, half a cent rounded up. */
export const billIn = (scenario: Scenario, project: Project, mode: Mode, start: number, k: number): bigint =>
  (BigInt(mode.cost[k]!) * indexOf(scenario, project, yearOf(scenario, start + k)) + 500_000n) / 1_000_000n;

/** A saving at the prices of the year of the start, rounded down. */
export const savingIn = (scenario: Scenario, project: Project, saving: number, start: number): bigint =>
  (BigInt(saving) * indexOf(scenario, project, yearOf(scenario, start))) / 1_000_000n;
