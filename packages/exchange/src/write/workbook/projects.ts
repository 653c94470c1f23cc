import {
  type Language,
  type Mode,
  type Project,
  type Scenario,
  cheapestCost,
  costOf,
  firstDayOf,
  lastDayBefore,
} from '@vorrang/planning';
import type { WrittenTable } from '../../formats/format.ts';
import { spread } from '../../assemble/profile.ts';
import { messages } from './messages.ts';

/** Columns of amounts name their currency, so that nothing comes back as another. */
const amounts = ['Gesamtkosten', 'total cost', 'schon bezahlt', 'paid'];
const units = (cents: number): number => cents / 100;

/** A list says one option of a project: the cheapest, of several equal ones the first. */
export const listedMode = (project: Project): Mode =>
  project.modes.find((mode) => costOf(mode) === cheapestCost(project))!;

/** Works in progress: pinned to the first period, whatever else happens. */
export const isInWorks = ({ constraints }: Scenario, { id }: Project): boolean =>
  constraints.some((rule) => isWorkPin(rule) && rule['project'] === id);
export const isWorkPin = (rule: Scenario['constraints'][number]): boolean =>
  rule.kind === 'pin' && rule['from'] === 0 && rule['to'] === 0 && rule['mode'] === 'listed';

/** First and last day of the works if they begin as early as they may. */
function daysOf({ calendar }: Scenario, project: Project): [start: string, end: string] {
  const first = project.earliestStart ?? 0;
  const { duration } = listedMode(project);
  return [firstDayOf(calendar, first), lastDayBefore(calendar, first + duration)];
}

/** One row a project; where it has one criterion only, its points by it. */
export function projectsTable(scenario: Scenario, language: Language): WrittenTable {
  const names = new Map([...scenario.districts, ...scenario.fundingSources].map(({ id, name }) => [id, name]));
  const [criterion, ...more] = scenario.criteria;
  return {
    name: messages[language].projects,
    columns: messages[language].columns.projects.map((head) =>
      amounts.includes(head) ? `${head} (${scenario.currency})` : head,
    ),
    rows: scenario.projects.map((project) => {
      const [start, end] = daysOf(scenario, project);
      const mode = listedMode(project);
      const [source, ...others] = project.fundingSources;
      const geometry = project.geometry ?? null;
      const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
      return {
        cells: [
          project.id,
          project.name,
          project.category,
          project.district === null ? null : (names.get(project.district) ?? project.district),
          source !== undefined && others.length === 0 ? (names.get(source) ?? source) : null,
          units(costOf(mode) + (project.sunkCostCents ?? 0)),
          project.sunkCostCents ? units(project.sunkCostCents) : null,
          start,
          end,
          isInWorks(scenario, project) ? messages[language].inWorks : null,
          criterion && more.length === 0 ? (mode.effects[criterion.id] ?? 0) : null,
          lat ?? null,
          lon ?? null,
        ],
        geometry,
      };
    }),
  };
}

/** What each project costs in which year, for those whose years are spread evenly over their periods: as a list would be read again. */
export function costsTable(scenario: Scenario, language: Language): WrittenTable {
  const { periodsPerYear, start } = scenario.calendar;
  const year = Number(start.slice(0, 4));
  const names = new Map(scenario.fundingSources.map(({ id, name }) => [id, name]));
  const rows = scenario.projects.flatMap((project) => {
    const { cost } = listedMode(project);
    const years = Array.from({ length: Math.ceil(cost.length / periodsPerYear) }, (_, y) =>
      cost.slice(y * periodsPerYear, (y + 1) * periodsPerYear).reduce((sum, cents) => sum + cents, 0),
    );
    const evenly = years.flatMap((cents) => spread(cents, periodsPerYear));
    if (years.length < 2 || evenly.length !== cost.length || evenly.some((cents, i) => cents !== cost[i])) return [];
    const [source, ...others] = project.fundingSources;
    const payer = source !== undefined && others.length === 0 ? (names.get(source) ?? source) : null;
    return years.map((cents, y) => ({ cells: [project.id, year + y, units(cents), payer] }));
  });
  return {
    name: messages[language].costsByYear,
    columns: [...messages[language].columns.costs],
    rows,
  };
}

/** The parts of the works, one after the other. */
export function phasesTable(scenario: Scenario, language: Language): WrittenTable {
  const { calendar } = scenario;
  const rows = scenario.projects.flatMap((project) => {
    let from = project.earliestStart ?? 0;
    return (listedMode(project).phases ?? []).map(({ name, periods }) => {
      const row = { cells: [project.id, name, firstDayOf(calendar, from), lastDayBefore(calendar, from + periods)] };
      from += periods;
      return row;
    });
  });
  return {
    name: messages[language].phases,
    columns: [...messages[language].columns.phases],
    rows,
  };
}
