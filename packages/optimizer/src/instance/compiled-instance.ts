import { type Mode, type Scenario, fundsOf, siteOf, startWindow, yearsOf } from '@vorrang/planning';
import { activeRules } from './active-rules.ts';
import { pointsOf } from '../criteria/index.ts';

import { type Accounts, accountsOf } from '../money/accounts.ts';
import { type Relations, kindsAtHand, relationsOf } from './relations.ts';
import { type RowList, type SparseRows, sparseRowsOf } from './sparse-rows.ts';

/**
 * A city as flat arrays: what the search reads a million times a second. Projects and funding sources stand in the order of the Scenario;
 * starts are numbered project by project, mode by mode, period by period, as in the model. Can be copied to another thread as it is.
 */
export type CompiledInstance = Relations & {
  /** The Scenario itself where it has rules of kinds that these arrays hold as rows, or not at all. */
  scenario: Scenario | null;
  kindsInRows: string[];
  kindsAsked: string[];
  rows: SparseRows;
  rowLists: RowList[];
  projects: number;
  periods: number;
  periodsPerYear: number;
  years: number;
  resources: number;
  districts: number;
  /** Modes of project p are firstMode[p] ≤ m < firstMode[p + 1]. */
  firstMode: Int32Array;
  /** Starts of mode m are firstOfMode[m] ≤ j < firstOfMode[m + 1], in periods that follow one another. */
  firstOfMode: Int32Array;
  /** Full cost of a mode in cents. */
  cost: Float64Array;
  duration: Int32Array;
  /** Starts of project p are first[p] ≤ j < first[p + 1]. */
  first: Int32Array;
  projectOf: Int32Array;
  modeOf: Int32Array;
  periodOf: Int32Array;
  /** First period after the works. */
  endOf: Int32Array;
  /** The periods in which the building site is open, before siteUntil; from 0 until 0 for none. */
  siteFrom: Int32Array;
  siteUntil: Int32Array;
  yearOf: Int32Array;
  /** Points of a start; −∞ for one that a rule forbids. */
  value: Float64Array;
  /**
   * Dues of start j: due[k] cents of the funding class and year dueAt[k] + yearOf[j], for dueFirst[s] ≤ k < dueFirst[s + 1] with
   * s = dueOf[j]. A class and year are class · years + year. Where nothing depends on the start the dues of a mode are of one class, one entry for each
   * year from that of the start on.
   */
  dueOf: Int32Array;
  dueFirst: Int32Array;
  due: Float64Array;
  dueAt: Int32Array;
  /** 1 for projects whose dues depend on the start and may be of several classes: their sources have grant terms, or their costs rise. */
  duesByStart: Uint8Array;
  /**
   * Demand of mode m: runs k with demandFirst[m] ≤ k < demandFirst[m + 1]. A run is `units[k]` in each of `length[k]` cells from
   * cell[k] + period of the start; a cell is resource · periods + period.
   */
  demandFirst: Int32Array;
  cell: Int32Array;
  length: Int32Array;
  units: Float64Array;
  /** Units of each cell. */
  capacity: Float64Array;
  /** Units a cell may be used, half of the rule's tolerance within, so that sums in another order still pass. */
  room: Float64Array;
  /** The class of all own sources of a project, and the sources of each class. */
  classOf: Int32Array;
  sources: number[][];
  /** Cents that arrive, and the most carried on, by source · years + year. */
  budget: Float64Array;
  carryMost: Float64Array;
  /** 1 for projects that must start, by themselves or by a rule. */
  mandatory: Uint8Array;
};

/** Whether a start begins when another ends, or at most so many periods later. */
export function followsWithin(
  { endOf, periodOf }: CompiledInstance,
  first: number,
  second: number,
  within: number,
): boolean {
  const pause = periodOf[second]! - endOf[first]!;
  return pause >= 0 && pause <= within;
}

/**
 * Flattens a Scenario, start by start (time-indexed formulation: Pritsker, Watters and Wolfe 1969). Rules of kinds that are not at hand
 * are kept as rows, or asked.
 */
export function compileInstance(scenario: Scenario, kinds = kindsAtHand): CompiledInstance {
  const { calendar, resources, projects } = scenario;
  const accounts = accountsOf(scenario);
  const starts = compileStarts(scenario);
  const dues = compileDues(scenario, accounts, starts);
  const sparse = sparseRowsOf(scenario, kinds, starts.value.length);
  const mandatory = mustStart(scenario);
  return {
    scenario: sparse.kindsInRows.length + sparse.kindsAsked.length === 0 ? null : scenario,
    ...sparse,
    projects: projects.length,
    periods: calendar.periods,
    periodsPerYear: calendar.periodsPerYear,
    years: yearsOf(calendar),
    resources: resources.length,
    districts: scenario.districts.length,
    ...starts,
    ...dues,
    ...compileDemand(scenario),
    ...amountsOf(scenario),
    classOf: Int32Array.from(accounts.base),
    duesByStart: Uint8Array.from(accounts.byStart, Number),
    mandatory,
    ...relationsOf(scenario, kinds, mandatory, accounts),
    sources: [...accounts.sources],
  };
}

/** Mandatory projects, and those a rule says must start. */
function mustStart(scenario: Scenario): Uint8Array {
  const pinned = new Set(
    activeRules(scenario).flatMap(({ rule, settings }) => rule.fixes?.(scenario, settings).must ?? []),
  );
  return Uint8Array.from(scenario.projects, ({ id, mandatory }) => Number(mandatory || pinned.has(id)));
}

/** What there is of money and crews, of every source in every year and of every resource in every period. */
export function amountsOf({
  fundingSources,
  resources,
}: Scenario): Pick<CompiledInstance, 'capacity' | 'room' | 'budget' | 'carryMost'> {
  const funds = fundingSources.map(fundsOf);
  const capacity = Float64Array.from(resources.flatMap((resource) => resource.capacity));
  return {
    capacity,
    room: capacity.map((most) => most + 5e-10 * Math.max(1, most)),
    budget: Float64Array.from(funds.flatMap(({ arriving }) => arriving)),
    carryMost: Float64Array.from(funds.flatMap(({ carryMost }) => carryMost)),
  };
}

type CompiledStarts = Pick<
  CompiledInstance,
  | 'firstMode'
  | 'firstOfMode'
  | 'cost'
  | 'duration'
  | 'first'
  | 'projectOf'
  | 'modeOf'
  | 'periodOf'
  | 'endOf'
  | 'siteFrom'
  | 'siteUntil'
  | 'yearOf'
  | 'value'
  | 'dueOf'
>;

function compileStarts(scenario: Scenario): CompiledStarts {
  const { projects, calendar } = scenario;
  const { periodsPerYear } = calendar;
  const modes = projects.flatMap((project, p) => project.modes.map((mode) => ({ project, p, mode })));
  const windows = modes.map(({ project, mode }) => startWindow(scenario, project, mode));
  const firstOfMode = new Int32Array(modes.length + 1);
  windows.forEach(({ first, last }, m) => (firstOfMode[m + 1] = firstOfMode[m]! + Math.max(0, last - first + 1)));
  const starts = firstOfMode[modes.length]!;
  const [projectOf, modeOf, periodOf, endOf, siteFrom, siteUntil, yearOf, dueOf] = Array.from(
    { length: 8 },
    () => new Int32Array(starts),
  );
  const value = new Float64Array(starts);
  const points = pointsOf(scenario);
  const forbidden = forbiddenStarts(scenario);
  modes.forEach(({ project, p, mode }, m) => {
    for (let j = firstOfMode[m]!, t = windows[m]!.first; j < firstOfMode[m + 1]!; j++, t++) {
      projectOf![j] = p;
      modeOf![j] = m;
      periodOf![j] = t;
      endOf![j] = t + mode.duration;
      const site = siteOf(mode, t);
      siteFrom![j] = site.from;
      siteUntil![j] = site.until;
      yearOf![j] = Math.floor(t / periodsPerYear);
      dueOf![j] = m * periodsPerYear + (t % periodsPerYear);
      value[j] = forbidden[p]!.some((when) => when(mode, t)) ? -Infinity : points(mode, t, project.id);
    }
  });
  const firstMode = new Int32Array(projects.length + 1);
  projects.forEach((project, p) => (firstMode[p + 1] = firstMode[p]! + project.modes.length));
  return {
    firstMode,
    firstOfMode,
    cost: Float64Array.from(modes, ({ mode }) => mode.cost.reduce((sum, cents) => sum + cents, 0)),
    duration: Int32Array.from(modes, ({ mode }) => mode.duration),
    first: firstMode.map((m) => firstOfMode[m]!),
    projectOf: projectOf!,
    modeOf: modeOf!,
    periodOf: periodOf!,
    endOf: endOf!,
    siteFrom: siteFrom!,
    siteUntil: siteUntil!,
    yearOf: yearOf!,
    value,
    dueOf: dueOf!,
  };
}

/** For every project, what says of a start that a rule forbids it. */
function forbiddenStarts(scenario: Scenario): ((mode: Mode, period: number) => boolean)[][] {
  const position = new Map(scenario.projects.map(({ id }, p) => [id, p]));
  const forbidden = scenario.projects.map((): ((mode: Mode, period: number) => boolean)[] => []);
  for (const { rule, settings } of activeRules(scenario))
    for (const { project, when } of rule.fixes?.(scenario, settings).forbids ?? [])
      forbidden[position.get(project)!]!.push(when);
  return forbidden;
}

/**
 * What falls due year by year depends on the mode and on the quarter (or month) in which it starts, not on the year: starts of a mode in
 * the same quarter share their dues. Where they depend on the start every start has dues of its own; they take their place in `dueOf`.
 */
function compileDues(
  { projects, calendar }: Scenario,
  accounts: Accounts,
  { firstMode, firstOfMode, periodOf, yearOf, dueOf }: CompiledStarts,
): Pick<CompiledInstance, 'dueFirst' | 'due' | 'dueAt'> {
  const { periodsPerYear } = calendar;
  const years = yearsOf(calendar);
  const dueFirst = [0];
  const due: number[] = [];
  const dueAt: number[] = [];
  projects.forEach(({ modes }, p) => {
    for (const { cost } of modes)
      for (let phase = 0; phase < periodsPerYear; phase++) {
        const from = due.length;
        cost.forEach((cents, k) => {
          const year = Math.floor((phase + k) / periodsPerYear);
          due[from + year] = (due[from + year] ?? 0) + cents;
          dueAt[from + year] = accounts.base[p]! * years + year;
        });
        dueFirst.push(due.length);
      }
  });
  projects.forEach(({ modes }, p) => {
    if (!accounts.byStart[p]) return;
    modes.forEach((mode, m) => {
      const at = firstMode[p]! + m;
      for (let j = firstOfMode[at]!; j < firstOfMode[at + 1]!; j++) {
        dueOf[j] = dueFirst.length - 1;
        for (const { group, year, cents } of accounts.duesOf(p, mode, periodOf[j]!)) {
          due.push(cents);
          dueAt.push(group * years + year - yearOf[j]!);
        }
        dueFirst.push(due.length);
      }
    });
  });
  return { dueFirst: Int32Array.from(dueFirst), due: Float64Array.from(due), dueAt: Int32Array.from(dueAt) };
}

function compileDemand({
  projects,
  resources,
  calendar,
}: Scenario): Pick<CompiledInstance, 'demandFirst' | 'cell' | 'length' | 'units'> {
  const position = new Map(resources.map(({ id }, r) => [id, r]));
  const demandFirst = [0];
  const [cell, length, units]: number[][] = [[], [], []];
  for (const { modes } of projects)
    for (const { demand } of modes) {
      for (const [id, wanted] of Object.entries(demand)) {
        const from = position.get(id)! * calendar.periods;
        wanted.forEach((needed, k) => {
          if (needed === 0) return;
          if (k > 0 && wanted[k - 1] === needed) return void (length![length!.length - 1]! += 1);
          cell!.push(from + k);
          length!.push(1);
          units!.push(needed);
        });
      }
      demandFirst.push(cell!.length);
    }
  return {
    demandFirst: Int32Array.from(demandFirst),
    cell: Int32Array.from(cell!),
    length: Int32Array.from(length!),
    units: Float64Array.from(units!),
  };
}
