import { yearsOf } from './calendar.ts';
import { paymentDueOf } from './cost-index.ts';
import { type Cents, sumOf } from './money.ts';
import type { Plan } from './plan.ts';
import type { Mode, Project, Scenario } from './scenario.ts';

/** A project a Plan starts, as its readers need it. `end` is the first period after the works. */
export type Programmed = { project: Project; mode: Mode; start: number; end: number; costCents: Cents };

/**
 * What an option is called beside others.
 * Failure: null for the only one of a project that nobody has named, whose id says nothing to a reader.
 * Source: packages/planning/README.md, "mode".
 */
export const optionName = ({ modes }: Pick<Project, 'modes'>, { id, name }: Pick<Mode, 'id' | 'name'>): string | null =>
  name ?? (modes.length > 1 ? id : null);

/**
 * Cents of a mode over all its periods, Σ_k cost_k, at the prices of the first. Never fails.
 * Source: packages/planning/scenario-format.md, "Scenario" (Mode).
 */
export const costOf = (mode: Mode): Cents => sumOf(mode.cost);
/**
 * Cents of a project's cheapest mode, at the prices of the first period.
 * Failure: ∞ without a mode, which the format refuses. Source: packages/planning/scenario-format.md, "Scenario" (Mode).
 */
export const cheapestCost = (project: Project): Cents => Math.min(...project.modes.map(costOf));

/**
 * The started projects in order of their start. Never fails: a start the Scenario does not know is left out (`verify` names it).
 * Source: packages/planning/scenario-format.md, "Plan" (`starts`).
 */
export function programmeOf(scenario: Scenario, plan: Plan): Programmed[] {
  const projects = new Map(scenario.projects.map((project) => [project.id, project]));
  return plan.starts
    .flatMap(({ project: id, mode: modeId, period }) => {
      const project = projects.get(id);
      const mode = project?.modes.find((candidate) => candidate.id === modeId);
      return project && mode
        ? [{ project, mode, start: period, end: period + mode.duration, costCents: costOf(mode) }]
        : [];
    })
    .sort((a, b) => a.start - b.start || a.project.name.localeCompare(b.project.name));
}

/** Projects the Plan does not start, in the order of the Scenario. Never fails. Source: packages/planning/scenario-format.md, "Plan" (`starts`). */
export function leftOut(scenario: Scenario, plan: Plan): Project[] {
  const started = new Set(plan.starts.map((start) => start.project));
  return scenario.projects.filter((project) => !started.has(project.id));
}

/**
 * What is paid, in cents: a row for each funding source of the Scenario, a column for each year. Never fails: a payment by a source the
 * Scenario does not know is left out.
 * Source: packages/planning/scenario-format.md, "Plan" (`payments`).
 */
export function paidBySourceAndYear(
  scenario: Scenario,
  plan: Pick<Plan, 'payments'>,
): { fundingSource: string; name: string; years: Cents[]; total: Cents }[] {
  const years = yearsOf(scenario.calendar);
  return scenario.fundingSources.map(({ id, name }) => {
    const row = new Array<Cents>(years).fill(0);
    for (const payment of plan.payments)
      if (payment.fundingSource === id) row[payment.year] = (row[payment.year] ?? 0) + payment.cents;
    return { fundingSource: id, name, years: row, total: sumOf(row) };
  });
}

/**
 * What a table of money by year adds up to under each of its years; a row may end earlier. Never fails.
 * Source: packages/planning/README.md, "cents".
 *
 * @example
 * sumsByYear([[100, 200], [30]], 3); // [130, 200, 0]
 */
export const sumsByYear = (rows: readonly (readonly Cents[])[], years: number): Cents[] =>
  Array.from({ length: years }, (_, y) => sumOf(rows.map((row) => row[y] ?? 0)));

/**
 * What is paid in each year, of all funding sources together, in cents. Never fails: a payment by a source the Scenario does not know is
 * left out.
 * Source: packages/planning/scenario-format.md, "Plan" (`payments`).
 */
export const paidByYear = (scenario: Scenario, plan: Pick<Plan, 'payments'>): Cents[] =>
  sumsByYear(
    paidBySourceAndYear(scenario, plan).map((row) => row.years),
    yearsOf(scenario.calendar),
  );

/** What payments come to: those of a whole Plan, or some of them. Never fails. Source: packages/planning/scenario-format.md, "Plan" (`payments`). */
export const paidCents = (payments: readonly { cents: Cents }[]): Cents => sumOf(payments.map(({ cents }) => cents));

/**
 * Cost of the started projects by district, before savings, at the prices of the first period; `null` is the whole city, told where a
 * project is its own. Never fails; starts that are not known are left out.
 * Source: packages/planning/scenario-format.md, `district-share` (full cost).
 */
export function costByDistrict(
  scenario: Scenario,
  plan: Plan,
): { district: string | null; name: string | null; population: number | null; projects: number; costCents: Cents }[] {
  const programme = programmeOf(scenario, plan);
  const districts = [
    ...scenario.districts.map(({ id, name, population }) => ({ id, name, population: population ?? null })),
    { id: null, name: null, population: null },
  ];
  return districts
    .map(({ id, name, population }) => {
      const here = programme.filter(({ project }) => project.district === id);
      return {
        district: id,
        name,
        population,
        projects: here.length,
        costCents: sumOf(here.map((entry) => entry.costCents)),
      };
    })
    .filter((row) => row.district !== null || row.projects > 0);
}

/**
 * What the works of a Plan cost at the prices of the years in which they are paid, before savings: Σ `paymentDueOf`. Never fails; starts
 * that are not known are left out.
 * Source: packages/planning/scenario-format.md, "Cost index".
 */
export const nominalCost = (scenario: Scenario, plan: Plan): Cents =>
  sumOf(
    programmeOf(scenario, plan).flatMap(({ project, mode, start }) =>
      mode.cost.map((_, k) => paymentDueOf(scenario, project, mode, start, k)),
    ),
  );

/**
 * What bundles and shared closures save: nominal cost less what is paid. Never fails; what a Plan fails to pay counts as saved, and
 * `verify` objects to it.
 * Source: packages/planning/scenario-format.md, `bundle`, `one-closure`.
 */
export const savedCents = (scenario: Scenario, plan: Plan): Cents =>
  nominalCost(scenario, plan) - paidCents(plan.payments);
