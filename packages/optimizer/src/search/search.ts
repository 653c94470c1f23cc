import type { FlatCity } from './flat-city.ts';
import { Mover } from './mover.ts';
import { type Opinion, otherRules } from './other-rules.ts';
import { randomFrom } from './random.ts';
import { Ranking } from './ranking.ts';
import { between, logarithm } from './same-everywhere.ts';
import { Site } from './site.ts';
import { totalsOf } from './totals.ts';

/** A choice: numbers of its starts, in the order of the projects, and its points. */
export type Choice = { starts: number[]; value: number };
/** R of every start at good prices, and how much of each start the linear relaxation takes (about). */
export type Guide = { profit: Float64Array; taken: Float64Array };

/**
 * Improves a choice by simulated annealing over ejection moves: a project is forced in, what stands in its way is taken out and put back
 * elsewhere. Reads no clock; the same seed and the same calls give the same choices. What it finds still has to pass the exact judgement.
 */
export class Search {
  readonly #city: FlatCity;
  readonly #site: Site;
  readonly #random: () => number;
  readonly #others: ((startOf: Int32Array) => Opinion) | null;
  /** Rows are kept as sums of fractions; what is recorded has to pass the rules themselves. */
  readonly #inRows: ((startOf: Int32Array) => Opinion) | null;
  #mover: Mover;
  #profit: Float64Array;
  readonly #habit: Habit;
  #penalty: number;
  readonly #leastPenalty: number;
  #moves = 0;
  /** The best starts so far by project, −1 for none, and their points. */
  readonly #kept: Int32Array;
  #value = -Infinity;

  constructor(city: FlatCity, guide: Guide, seed: number) {
    this.#city = city;
    this.#site = new Site(city);
    this.#kept = new Int32Array(city.projects).fill(-1);
    this.#random = randomFrom(seed * 7919 + 17);
    this.#others = otherRules(city, city.kindsAsked);
    this.#inRows = otherRules(city, city.kindsInRows);
    const { points, cents } = totalsOf(city);
    this.#habit = habitOf(city.projects, points / Math.max(1, city.projects) || 1);
    this.#leastPenalty = points > 0 && cents > 0 ? points / cents : 1e-6;
    this.#penalty = 2 * this.#leastPenalty;
    this.#profit = guide.profit;
    this.#mover = this.#moverFor(guide);
  }
  #moverFor({ profit, taken }: Guide): Mover {
    const { width, typical, leaning } = this.#habit;
    const leaned = leaning === 0 ? profit : profit.map((points, j) => points + leaning * taken[j]!);
    const ranking = new Ranking(this.#city, leaned, width);
    return new Mover(this.#site, ranking, this.#random, { width, typical });
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
  reguide(guide: Guide): void {
    this.#profit = guide.profit;
    this.#mover = this.#moverFor(guide);
  }
  /** Goes on from these starts; what of them does not fit is left out, duties last and the least promising first. */
  load(starts: readonly number[]): void {
    const site = this.#site;
    const { city, started } = site;
    site.begin();
    for (const p of started.slice()) site.lift(p);
    const rank = (start: number) => this.#profit[start]! + (city.must[city.projectOf[start]!] === 1 ? 1e12 : 0);
    let open = [...starts].sort((a, b) => rank(b) - rank(a) || a - b);
    for (let again = true; again && open.length > 0;) {
      const left = open.filter((start) => site.startOf[city.projectOf[start]!]! >= 0 || !site.start(start));
      again = left.length < open.length;
      open = left;
    }
    site.refresh();
    this.#record();
  }
  /**
   * A choice in which a project starts, reached from the choice at hand by making room for it; null if no try came off. The choice at hand
   * stays what it was.
   */
  choiceWith(p: number, tries: number): Choice | null {
    const site = this.#site;
    let best: Choice | null = null;
    for (let i = 0; i < tries; i++) {
      site.begin();
      if (this.#mover.bringIn(p, i) && site.missing === 0 && site.sharesKept() && !(best && best.value >= site.value))
        best = { starts: Array.from(site.startOf).filter((start) => start >= 0), value: site.value };
      site.undo();
    }
    return best;
  }
  /** Goes on from these starts, filled up, if that is better than what stands. */
  compare(starts: readonly number[]): void {
    const [value, before] = [this.#value, this.#site.started.map((p) => this.#site.startOf[p]!)];
    this.load(starts);
    if (value > -Infinity && this.#site.value < value - hopeful * Math.abs(value)) return this.load(before);
    this.construct();
    if (this.#value <= value && value > -Infinity) this.load(before);
  }
  /** Goes back to the best choice. */
  reload(): void {
    if (this.#value > -Infinity) this.load(Array.from(this.#kept).filter((start) => start >= 0));
  }
  /** Fills an empty or thin choice by the ranking: mandatory projects first. */
  construct(): void {
    this.#site.begin();
    this.#record();
    this.#mover.fill();
    this.#rescue();
    this.#record();
  }
  /** Before anything is improved: what must start, and what districts must get. */
  #rescue(): void {
    const site = this.#site;
    for (let tries = 0; tries < mostRescues && (site.missing > 0 || site.shortfall() > 1e-6); tries++) {
      site.begin();
      const [missing, short] = [site.missing, site.shortfall()];
      const came = this.#mover.rescue();
      if (!came || site.missing > missing || (site.missing === missing && site.shortfall() > short)) site.undo();
    }
  }
  /** Makes so many moves at the heat of a moment between 0 (hot; below 0 hotter still) and 1 (cold); true if the best choice is a better one now. */
  run(moves: number, moment: number): boolean {
    const before = this.#value;
    const site = this.#site;
    const { hot, cold } = this.#habit;
    const heat = between(hot, cold, moment);
    this.#adapt();
    let score = this.#score();
    for (let i = 0; i < moves; i++) {
      this.#moves += 1;
      if (this.#moves % 4096 === 0) {
        site.refresh();
        score = this.#score();
      }
      site.begin();
      const missed = site.missing;
      const after = this.#mover.move() ? this.#score() : -Infinity;
      if (site.missing <= missed && after >= score + heat * logarithm(1 - this.#random())) {
        score = after;
        this.#record();
      } else site.undo();
    }
    return this.#value > before;
  }
  #adapt(): void {
    const [least, largest] = [0.5 * this.#leastPenalty, 100 * this.#leastPenalty];
    const short = this.#site.shortfall() > 1e-6;
    this.#penalty = short ? Math.min(largest, this.#penalty * 1.05) : Math.max(least, this.#penalty * 0.995);
  }
  #score(): number {
    const site = this.#site;
    const opinion = this.#others?.(site.startOf) ?? nothing;
    const broken = site.missing + opinion.broken;
    return site.value + opinion.earned - this.#penalty * site.shortfall() - broken * 1000 * this.#habit.typical;
  }
  /** Keeps the choice if it is better than the best and misses nothing. */
  #record(): void {
    const site = this.#site;
    if (site.missing > 0 || (site.value <= this.#value + 1e-9 && !this.#others)) return;
    const opinion = this.#others?.(site.startOf) ?? nothing;
    const value = site.value + opinion.earned;
    if (opinion.broken > 0 || value <= this.#value + 1e-9 || !site.sharesKept()) return;
    if (this.#inRows && this.#inRows(site.startOf).broken > 0) return;
    this.#kept.set(site.startOf);
    this.#value = value;
  }
}

const mostRescues = 2000;
/** What is left of an old plan is filled up only if it comes so near, as a part of the points. */
const hopeful = 0.003;
const nothing: Opinion = { broken: 0, earned: 0 };

/**
 * How the search goes about a city, in points: how far from a project's best start it looks, the heat at first and at last, and how much
 * it leans to what the relaxation takes. In large cities the relaxation leaves little open; in small ones it misleads.
 */
type Habit = { typical: number; width: number; hot: number; cold: number; leaning: number };

/** Measured: decisions/0004. */
function habitOf(projects: number, typical: number): Habit {
  const hot = Math.min(0.02, Math.max(0.003, 2 / Math.max(1, projects))) * typical;
  return {
    typical,
    width: Math.min(0.5, Math.max(0.03, 7 / Math.max(1, projects))) * typical,
    hot,
    cold: 0.05 * hot,
    leaning: projects < 300 ? 0 : 0.03 * typical,
  };
}
