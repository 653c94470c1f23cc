import type { FlatCity } from './flat-city.ts';
import { Mover } from './mover.ts';
import { type Opinion, otherRules } from './other-rules.ts';
import { randomFrom } from './random.ts';
import { Ranking } from './ranking.ts';
import { kindsAtHand } from './relations.ts';
import { Site } from './site.ts';

/** The best choice so far: the starts as columns of the model, and their points. */
export type Choice = { columns: number[]; value: number };

const most = (values: Iterable<number>): number => {
  let found = 0;
  for (const value of values) if (value > found) found = value;
  return found;
};

/**
 * Improves a plan by simulated annealing over ejection moves: a project is forced in, what stands in its way is taken out and put back
 * elsewhere. Runs in rounds that begin at the best choice with fresh heat, each twice as long. Reads no clock; the same seed and the
 * same calls give the same choices. What it finds still has to pass the exact judgement.
 */
export class Search {
  readonly #city: FlatCity;
  readonly #site: Site;
  readonly #random: () => number;
  readonly #others: ((startOf: Int32Array) => Opinion) | null;
  #ranking: Ranking;
  #mover: Mover;
  /** Points of a typical project: the unit of heat, noise and penalties. */
  readonly #typical: number;
  readonly #wide: number;
  #penalty: number;
  readonly #leastPenalty: number;
  #round = 0;
  #move = 0;
  best: Choice | null = null;

  /** `kinds` are the rules kept by arithmetic; all others are asked. */
  constructor(city: FlatCity, profit: Float64Array, seed: number, kinds = kindsAtHand) {
    this.#city = city;
    this.#site = new Site(city);
    this.#random = randomFrom(seed * 7919 + 17);
    this.#others = otherRules(city, kinds);
    let [points, cents] = [0, 0];
    for (let p = 0; p < city.projects; p++) {
      const [from, to] = [city.first[p]!, city.first[p + 1]!];
      points += most(city.value.subarray(from, to));
      if (from < to) cents += city.cost[from]!;
    }
    this.#typical = points / Math.max(1, city.projects) || 1;
    this.#leastPenalty = points > 0 && cents > 0 ? points / cents : 1e-6;
    this.#penalty = 2 * this.#leastPenalty;
    this.#wide = Math.min(0.5, Math.max(0.03, 28 / Math.max(1, city.projects)));
    this.#ranking = new Ranking(city, profit);
    this.#mover = this.#moverOf();
  }
  #moverOf(): Mover {
    const width = this.#wide * this.#typical;
    this.#ranking.widen(width);
    return new Mover(this.#site, this.#ranking, this.#random, { width, typical: this.#typical });
  }
  /** Better prices: the ranking of all starts changes, the choice stays. */
  reprice(profit: Float64Array): void {
    this.#ranking = new Ranking(this.#city, profit);
    this.#mover = this.#moverOf();
    this.#round = 0;
    this.#move = 0;
  }
  /** Goes on from these starts; what of them does not fit is left out. */
  load(columns: readonly number[]): void {
    const site = this.#site;
    const { city, started } = site;
    site.begin();
    for (const p of started.slice()) site.lift(p);
    let open = [...columns].sort((a, b) => city.periodOf[a]! - city.periodOf[b]! || a - b);
    for (let again = true; again && open.length > 0;) {
      const left = open.filter((column) => !site.start(column));
      again = left.length < open.length;
      open = left;
    }
    site.refresh();
    this.#record();
  }
  /** Fills an empty or thin choice by the ranking: mandatory projects first. */
  construct(): void {
    this.#site.begin();
    this.#record();
    this.#mover.fill();
    this.#record();
  }
  /** Makes so many moves; true if the best choice is a better one now. */
  run(moves: number): boolean {
    const before = this.best;
    const site = this.#site;
    let score = this.#score();
    for (let i = 0; i < moves; i++) {
      if (this.#move >= this.#length()) this.#nextRound();
      if (this.#move % 64 === 0) {
        this.#adapt();
        site.refresh();
        score = this.#score();
      }
      const heat = this.#heat();
      this.#move += 1;
      site.begin();
      const missed = site.missing;
      const after = this.#mover.move() ? this.#score() : -Infinity;
      if (site.missing <= missed && after >= score + heat * Math.log(1 - this.#random())) {
        score = after;
        this.#record();
      } else site.undo();
    }
    return this.best !== before;
  }
  #length(): number {
    return Math.min(2 ** this.#round, 16) * (10_000 + 20 * this.#city.projects);
  }
  #nextRound(): void {
    this.#round += 1;
    this.#move = 0;
    if (this.best) this.load(this.best.columns);
  }
  #heat(): number {
    const hot = 0.15 * this.#wide * this.#typical;
    return hot * 0.06 ** (this.#move / this.#length());
  }
  #adapt(): void {
    const [least, largest] = [0.5 * this.#leastPenalty, 100 * this.#leastPenalty];
    const short = this.#site.shortfall() > 1e-6;
    this.#penalty = short ? Math.min(largest, this.#penalty * 1.05) : Math.max(least, this.#penalty * 0.995);
  }
  #score(): number {
    const site = this.#site;
    const opinion = this.#others?.(site.startOf) ?? { broken: 0, earned: 0 };
    const broken = site.missing + opinion.broken;
    return site.value + opinion.earned - this.#penalty * site.shortfall() - broken * 1000 * this.#typical;
  }
  /** Keeps the choice if it is better than the best and misses nothing. */
  #record(): void {
    const site = this.#site;
    if (site.missing > 0 || (this.best && site.value <= this.best.value + 1e-9 && !this.#others)) return;
    const opinion = this.#others?.(site.startOf) ?? { broken: 0, earned: 0 };
    const value = site.value + opinion.earned;
    if (opinion.broken > 0 || (this.best && value <= this.best.value + 1e-9) || !this.#sharesKept()) return;
    this.best = { columns: site.started.map((p) => site.startOf[p]!).sort((a, b) => a - b), value };
  }
  /** District shares, exactly. */
  #sharesKept(): boolean {
    const { shares, districtOf, cost } = this.#city;
    const { started, startOf } = this.#site;
    if (this.#site.shortfall() > 1) return false;
    return shares.every(({ district, ppm }) => {
      let [inside, all] = [0n, 0n];
      for (const p of started) {
        const cents = BigInt(cost[startOf[p]!]!);
        all += cents;
        if (districtOf[p] === district) inside += cents;
      }
      return 1_000_000n * inside >= BigInt(ppm) * all;
    });
  }
}
