import { randomFrom } from '@vorrang/planning';
import type { CompiledInstance } from '../instance/compiled-instance.ts';
import { NeighbourhoodOperator, isTimetable } from './neighbourhood-operator.ts';
import { type Opinion, otherRules } from './other-rules.ts';
import { Ranking } from './ranking.ts';
import { between, logarithm } from './deterministic-math.ts';
import { SearchState } from './search-state.ts';
import { totalsOf } from './totals.ts';

/** A choice: numbers of its starts, in the order of the projects, and its points. */
export type Choice = { starts: number[]; value: number };
/** R of every start at good prices, and how much of each start the linear relaxation takes (about). */
export type LpGuidance = { profit: Float64Array; taken: Float64Array };

/**
 * Improves a choice by simulated annealing over ejection moves: a project is forced in, what stands in its way is taken out and put back
 * elsewhere. Reads no clock; the same seed and the same calls give the same choices. What it finds still has to pass the exact
 * judgement.
 * Sources: Kirkpatrick, Gelatt and Vecchi 1983 (simulated annealing), Glover 1996 (ejection chains).
 */
export class Search {
  readonly #instance: CompiledInstance;
  readonly #state: SearchState;
  readonly #random: () => number;
  readonly #others: ((startOf: Int32Array) => Opinion) | null;
  /** Rows are kept as sums of fractions; what is recorded has to pass the rules themselves. */
  readonly #inRows: ((startOf: Int32Array) => Opinion) | null;
  #neighbourhood: NeighbourhoodOperator;
  #profit: Float64Array;
  readonly #parameters: SearchParameters;
  #penalty: number;
  readonly #leastPenalty: number;
  #moves = 0;
  /** The best starts so far by project, −1 for none, and their points. */
  readonly #kept: Int32Array;
  #value = -Infinity;

  constructor(instance: CompiledInstance, guidance: LpGuidance, seed: number) {
    this.#instance = instance;
    this.#state = new SearchState(instance);
    this.#kept = new Int32Array(instance.projects).fill(-1);
    this.#random = randomFrom(seed * 7919 + 17);
    this.#others = otherRules(instance, instance.kindsAsked);
    this.#inRows = otherRules(instance, instance.kindsInRows);
    const { points, cents } = totalsOf(instance);
    this.#parameters = parametersOf(instance, points / Math.max(1, instance.projects) || 1);
    this.#leastPenalty = points > 0 && cents > 0 ? points / cents : 1e-6;
    this.#penalty = 2 * this.#leastPenalty;
    this.#profit = guidance.profit;
    this.#neighbourhood = this.#neighbourhoodFor(guidance);
  }
  #neighbourhoodFor({ profit, taken }: LpGuidance): NeighbourhoodOperator {
    const { near, far, typical, leaning } = this.#parameters;
    const leaned = leaning === 0 ? profit : profit.map((points, j) => points + leaning * taken[j]!);
    const ranking = new Ranking(this.#instance, leaned);
    return new NeighbourhoodOperator(this.#state, ranking, this.#random, { near, far, typical });
  }
  /** Points of the best choice so far; −∞ before the first. */
  get value(): number {
    return this.#value;
  }
  /** The best choice so far. */
  get best(): Choice | null {
    if (this.#value === -Infinity) return null;
    return { starts: Array.from(this.#kept).filter((start) => start >= 0), value: this.#value };
  }
  /** Better prices: the order of all starts changes, the choice stays. */
  updateGuidance(guidance: LpGuidance): void {
    this.#profit = guidance.profit;
    this.#neighbourhood = this.#neighbourhoodFor(guidance);
  }
  /** Goes on from these starts; what of them does not fit is left out, mandatory projects last and the least promising first. */
  load(starts: readonly number[]): void {
    const state = this.#state;
    const { instance, started } = state;
    state.begin();
    for (const p of started.slice()) state.lift(p);
    const rank = (start: number) => this.#profit[start]! + (instance.must[instance.projectOf[start]!] === 1 ? 1e12 : 0);
    let open = [...starts].sort((a, b) => rank(b) - rank(a) || a - b);
    for (let again = true; again && open.length > 0;) {
      const left = open.filter((start) => state.startOf[instance.projectOf[start]!]! >= 0 || !state.start(start));
      again = left.length < open.length;
      open = left;
    }
    state.refresh();
    this.#record();
  }
  /**
   * A choice in which a project starts, reached from the choice at hand by making room for it; null if no try came off. The choice at hand
   * stays what it was.
   */
  choiceWith(p: number, tries: number): Choice | null {
    const state = this.#state;
    let best: Choice | null = null;
    for (let i = 0; i < tries; i++) {
      state.begin();
      if (
        this.#neighbourhood.bringIn(p, i) &&
        state.missing === 0 &&
        state.sharesKept() &&
        !(best && best.value >= state.value)
      )
        best = { starts: Array.from(state.startOf).filter((start) => start >= 0), value: state.value };
      state.undo();
    }
    return best;
  }
  /** Goes on from these starts, filled up, if that is better than what stands. */
  compare(starts: readonly number[]): void {
    const [value, before] = [this.#value, this.#state.started.map((p) => this.#state.startOf[p]!)];
    this.load(starts);
    if (value > -Infinity && this.#state.value < value - hopeful * Math.abs(value)) return this.load(before);
    this.construct();
    if (this.#value <= value && value > -Infinity) this.load(before);
  }
  /** Goes back to the best choice. */
  reload(): void {
    if (this.#value > -Infinity) this.load(Array.from(this.#kept).filter((start) => start >= 0));
  }
  /** Begins afresh, and goes back to the best choice where that is better; true if it is not. */
  renew(): boolean {
    const before = this.#value;
    this.load([]);
    this.construct();
    if (this.#value > before) return true;
    this.reload();
    return false;
  }
  /** Fills an empty or thin choice by the ranking: mandatory projects first. */
  construct(): void {
    this.#state.begin();
    this.#record();
    this.#neighbourhood.fill();
    this.#rescue();
    this.#record();
  }
  /** Before anything is improved: what must start, and what districts must get. */
  #rescue(): void {
    const state = this.#state;
    for (let tries = 0; tries < maxRescues && (state.missing > 0 || state.shortfall() > 1e-6); tries++) {
      state.begin();
      const [missing, short] = [state.missing, state.shortfall()];
      const came = this.#neighbourhood.rescue();
      if (!came || state.missing > missing || (state.missing === missing && state.shortfall() > short)) state.undo();
    }
  }
  /** Makes so many moves at the heat of a moment between 0 (hot; below 0 hotter still) and 1 (cold); true if the best choice is a better one now. */
  run(moves: number, progress: number): boolean {
    const before = this.#value;
    const state = this.#state;
    const { hot, cold } = this.#parameters;
    const temperature = between(hot, cold, progress);
    this.#adapt();
    let score = this.#score();
    for (let i = 0; i < moves; i++) {
      this.#moves += 1;
      if (this.#moves % 4096 === 0) {
        state.refresh();
        score = this.#score();
      }
      state.begin();
      const missed = state.missing;
      const after = this.#neighbourhood.move() ? this.#score() : -Infinity;
      if (state.missing <= missed && after >= score + temperature * logarithm(1 - this.#random())) {
        score = after;
        this.#record();
      } else state.undo();
    }
    return this.#value > before;
  }
  #adapt(): void {
    const [least, largest] = [0.5 * this.#leastPenalty, 100 * this.#leastPenalty];
    const short = this.#state.shortfall() > 1e-6;
    this.#penalty = short ? Math.min(largest, this.#penalty * 1.05) : Math.max(least, this.#penalty * 0.995);
  }
  #score(): number {
    const state = this.#state;
    const opinion = this.#others?.(state.startOf) ?? nothing;
    const broken = state.missing + opinion.broken;
    return state.value + opinion.earned - this.#penalty * state.shortfall() - broken * 1000 * this.#parameters.typical;
  }
  /** Keeps the choice if it is better than the best and misses nothing. */
  #record(): void {
    const state = this.#state;
    if (state.missing > 0 || (state.value <= this.#value + 1e-9 && !this.#others)) return;
    const opinion = this.#others?.(state.startOf) ?? nothing;
    const value = state.value + opinion.earned;
    if (opinion.broken > 0 || value <= this.#value + 1e-9 || !state.sharesKept()) return;
    if (this.#inRows && this.#inRows(state.startOf).broken > 0) return;
    this.#kept.set(state.startOf);
    this.#value = value;
  }
}

const maxRescues = 2000;
/** What is left of an old plan is filled up only if it comes so near, as a part of the points. */
const hopeful = 0.003;
const nothing: Opinion = { broken: 0, earned: 0 };
/** Below, a city is small. */
const fewProjects = 300;

/**
 * How the search goes about a city, in points: how far from a project's best start most moves look and some do, the heat at first and at
 * last, and how much it leans to what the relaxation takes. In large cities the relaxation leaves little open; in small ones it
 * misleads, and what stands in the way of a better choice is higher: they begin hot, and most moves look near.
 */
type SearchParameters = { typical: number; near: number; far: number; hot: number; cold: number; leaning: number };

/** Measured: decisions/0004. */
function parametersOf(instance: CompiledInstance, typical: number): SearchParameters {
  const projects = Math.max(1, instance.projects);
  const isSmall = projects < fewProjects;
  const isHot = isSmall && !isTimetable(instance);
  const hot = (isHot ? 0.08 : Math.min(0.02, Math.max(0.003, 2 / projects))) * typical;
  const far = Math.min(0.5, Math.max(0.03, 7 / projects)) * typical;
  const near = isHot ? Math.min(0.1, 1.4 / projects) * typical : far;
  return { typical, near, far, hot, cold: 0.05 * hot, leaning: isSmall ? 0 : 0.03 * typical };
}
