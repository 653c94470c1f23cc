import { quartersBetween } from '../parse/days.ts';
import type { DraftProject } from './draft.ts';

/** The years of a plan, and how long works take where nobody says. */
type Horizon = {
  firstYear: number;
  years: number;
  quartersWithoutDates: number;
  moneyBefore?: 'paid' | undefined;
};
type PeriodsPerYear = 1 | 4 | 12;
/** Cents in each period of the works; whether the list says so, or their length is assumed, and whether they were made to fit. */
export type Profile = { cost: number[]; listed: boolean; shortened: boolean };

/** Evenly over the parts, to the cent; what does not divide goes to the first. */
export function spread(cents: number, parts: number): number[] {
  const each = Math.floor(cents / parts);
  return Array.from({ length: parts }, (_, k) => each + (k < cents - each * parts ? 1 : 0));
}

/** Quarters of works by the dates of the list, of works in progress those that are left; null where it has none that fit together. */
export function listedQuarters(
  { start, end, inWorks }: Pick<DraftProject, 'start' | 'end' | 'inWorks'>,
  firstYear: number,
): number | null {
  const begin = inWorks && end !== null ? `${firstYear}-01-01` : start;
  if (inWorks && end !== null && end < begin!) return 1;
  return begin !== null && end !== null && end >= begin ? quartersBetween(begin, end) : null;
}

/** A project as it stands when the plan begins: of works in progress, and where a person said so, what came before is paid. */
export function fromFirstYear(
  project: DraftProject,
  { firstYear, moneyBefore }: Pick<Horizon, 'firstYear' | 'moneyBefore'>,
) {
  if (!project.inWorks && moneyBefore !== 'paid') return project;
  const before = project.years.filter(({ year }) => year < firstYear);
  const cents = before.reduce((sum, one) => sum + one.cents, 0);
  return {
    ...project,
    years: project.years.filter(({ year }) => year >= firstYear),
    costCents: Math.max(0, project.costCents - cents),
    paidCents: project.paidCents + cents,
  };
}

/**
 * What a project costs in each period from its start: by the years of the list where it has them, otherwise evenly over the works. What
 * was to be paid before the plan's first year is no cost of works in progress any more.
 */
export function profileOf(project: DraftProject, horizon: Horizon, perYear: PeriodsPerYear = 4): Profile {
  const byYear = yearly(project, horizon);
  if (byYear.length > 0) {
    const most = horizon.years;
    const kept = byYear.slice(0, most);
    kept[kept.length - 1]! += byYear.slice(most).reduce((sum, cents) => sum + cents, 0);
    return {
      cost: kept.flatMap((cents) => spread(cents, perYear)),
      listed: true,
      shortened: byYear.length > most,
    };
  }
  const quarters = listedQuarters(project, horizon.firstYear);
  const wanted = quarters ?? horizon.quartersWithoutDates;
  const periods = Math.ceil((Math.min(wanted, horizon.years * 4) * perYear) / 4);
  return {
    cost: spread(project.costCents, periods),
    listed: quarters !== null,
    shortened: wanted > horizon.years * 4,
  };
}

/** Cents by year from the first to the last that the list names, and in one more what comes after them. */
function yearly({ years, costCents, inWorks }: DraftProject, { firstYear }: Horizon): number[] {
  const named = years.filter(({ year }) => !inWorks || year >= firstYear);
  if (named.length === 0) return [];
  const [first, last] = [Math.min(...named.map(({ year }) => year)), Math.max(...named.map(({ year }) => year))];
  const from = inWorks ? firstYear : first;
  const sums = Array<number>(last - from + 1).fill(0);
  for (const { year, cents } of named) sums[year - from]! += cents;
  const after = costCents - years.reduce((sum, { cents }) => sum + cents, 0);
  return after > 0 ? [...sums, after] : sums;
}

/** The same by year of a plan in which the works go on from its first period. */
export function yearsFromStart(project: DraftProject, horizon: Horizon): number[] {
  const { cost } = profileOf(project, horizon);
  return Array.from({ length: horizon.years }, (_, y) =>
    cost.slice(y * 4, y * 4 + 4).reduce((sum, cents) => sum + cents, 0),
  );
}
