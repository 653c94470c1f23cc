import { type Scenario, carryCap, yearsOf } from '@vorrang/planning';
import type { CityModel } from '../build-model.ts';
import { fundingClasses } from '../model/book.ts';
import { type Relations, relationsOf } from './relations.ts';

/**
 * A city as flat arrays: what the search reads a million times a second. Start j is column j of the model, projects and funding sources
 * stand in the order of the Scenario. Copied to the search's thread as it is.
 */
export type FlatCity = Relations & {
  scenario: Scenario;
  projects: number;
  periods: number;
  years: number;
  /** Starts of project p are first[p] ≤ j < first[p + 1]. */
  first: Int32Array;
  projectOf: Int32Array;
  /** Modes are counted through all projects. */
  modeOf: Int32Array;
  periodOf: Int32Array;
  /** First period after the works. */
  endOf: Int32Array;
  yearOf: Int32Array;
  /** Points of a start. */
  value: Float64Array;
  /** Full cost of a start in cents. */
  cost: Float64Array;
  /** Dues of start j: due[dueFirst[j]] in the year of its start, and so on year by year. */
  dueFirst: Int32Array;
  due: Float64Array;
  /** Demand of mode m at a start in period t: units[k] in cell cell[k] + t, for demandFirst[m] ≤ k < demandFirst[m + 1]. */
  demandFirst: Int32Array;
  cell: Int32Array;
  units: Float64Array;
  /** Units a cell (resource · periods + period) may be used, the rule's tolerance within. */
  room: Float64Array;
  /** Funding class of a project, and the sources of each class. */
  classOf: Int32Array;
  sources: number[][];
  /** Cents by source · years + year. */
  budget: Float64Array;
  carryMost: Float64Array;
  mandatory: Uint8Array;
};

/** Flattens the model of a city. */
export function flatten(city: CityModel): FlatCity {
  const { scenario, starts } = city;
  const { periods } = scenario.calendar;
  const years = yearsOf(scenario.calendar);
  const { of, sources } = fundingClasses(scenario);
  const byYear = scenario.fundingSources.flatMap(({ budget }) => budget);
  return {
    scenario,
    projects: scenario.projects.length,
    periods,
    years,
    first: Int32Array.from(starts.first),
    ...flatStarts(city),
    ...flatDemand(scenario),
    // Half of the tolerance, so that sums in another order still pass.
    room: Float64Array.from(
      scenario.resources.flatMap(({ capacity }) => capacity.map((most) => most + 5e-10 * Math.max(1, most))),
    ),
    classOf: Int32Array.from(of),
    sources,
    budget: Float64Array.from(byYear),
    carryMost: Float64Array.from(
      scenario.fundingSources.flatMap(({ budget, carryOverShare }) =>
        budget.map((cents, year) => (year + 1 < years ? carryCap(carryOverShare, cents) : 0)),
      ),
    ),
    mandatory: Uint8Array.from(scenario.projects, ({ mandatory }) => Number(mandatory)),
    ...relationsOf(scenario),
  };
}

type FlatStarts = Pick<
  FlatCity,
  'projectOf' | 'modeOf' | 'periodOf' | 'endOf' | 'yearOf' | 'value' | 'cost' | 'dueFirst' | 'due'
>;

function flatStarts({ scenario, starts }: CityModel): FlatStarts {
  const { periodsPerYear } = scenario.calendar;
  const modesBefore = [0];
  for (const { modes } of scenario.projects) modesBefore.push(modesBefore.at(-1)! + modes.length);
  const year = (period: number) => Math.floor(period / periodsPerYear);
  const modeOf = (j: number) => scenario.projects[starts.list[j]!.project]!.modes[starts.list[j]!.mode]!;
  const dueFirst = [0];
  const due: number[] = [];
  const cost = Float64Array.from(starts.list, ({ period }, j) => {
    const from = due.length;
    let sum = 0;
    modeOf(j).cost.forEach((cents, k) => {
      const at = from + year(period + k) - year(period);
      while (due.length <= at) due.push(0);
      due[at]! += cents;
      sum += cents;
    });
    dueFirst.push(due.length);
    return sum;
  });
  return {
    projectOf: Int32Array.from(starts.list, ({ project }) => project),
    modeOf: Int32Array.from(starts.list, ({ project, mode }) => modesBefore[project]! + mode),
    periodOf: Int32Array.from(starts.list, ({ period }) => period),
    endOf: Int32Array.from(starts.list, ({ period }, j) => period + modeOf(j).duration),
    yearOf: Int32Array.from(starts.list, ({ period }) => year(period)),
    value: Float64Array.from(starts.list, ({ value }) => value),
    cost,
    dueFirst: Int32Array.from(dueFirst),
    due: Float64Array.from(due),
  };
}

function flatDemand({ projects, resources, calendar }: Scenario): Pick<FlatCity, 'demandFirst' | 'cell' | 'units'> {
  const position = new Map(resources.map(({ id }, r) => [id, r]));
  const demandFirst = [0];
  const cell: number[] = [];
  const units: number[] = [];
  for (const { modes } of projects)
    for (const { demand } of modes) {
      for (const [id, wanted] of Object.entries(demand))
        wanted.forEach((needed, k) => {
          if (needed === 0) return;
          cell.push(position.get(id)! * calendar.periods + k);
          units.push(needed);
        });
      demandFirst.push(cell.length);
    }
  return {
    demandFirst: Int32Array.from(demandFirst),
    cell: Int32Array.from(cell),
    units: Float64Array.from(units),
  };
}
