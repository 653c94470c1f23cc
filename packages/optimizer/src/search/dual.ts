import { type Offsets, offsetsOf, ruleSlopes, ruleWorths } from './dual-rules.ts';
import type { CompiledInstance } from '../instance/compiled-instance.ts';
import type { Prices } from './prices.ts';
import { totalsOf } from './totals.ts';

/** What part of the course of a price is that of the passes before. Measured: decisions/0004. */
const momentum = 0.7;

/**
 * The Lagrangian dual of the time-indexed formulation: every row that couples projects is priced into the objective, so that each project
 * chooses its best start by itself, L(λ) = Σ_p max(0, max_j profit(j, λ)) + λ·b ≥ the best Plan. Looks for the λ ≥ 0 with the least L:
 * projected subgradient steps with momentum, each price scaled by the root mean square of its own slopes,
 * with steps that shrink geometrically. Every evaluation is a valid bound (packages/planning/scenario-format.md, "Certificate"); the best prices are kept.
 * What is chosen at each step, averaged over the last of them, is close to what the linear relaxation takes.
 * Sources: Geoffrion 1974, Fisher 1981 (Lagrangian relaxation); Held, Wolfe and Crowder 1974 (subgradient steps); Barahona and Anbil 2000 (averaging).
 */
export class Dual {
  readonly #instance: CompiledInstance;
  /** All prices: money, cells, shares, ν of orders, φ of corridors, ξ of choices, θ of bundles. */
  readonly #y: Float64Array;
  readonly #best: Float64Array;
  readonly #slope: Float64Array;
  /** Slopes with the memory of the passes before: what only zigzags cancels out, and prices that have to move together do. */
  readonly #course: Float64Array;
  readonly #square: Float64Array;
  /** How far a price may move at most in a step, before steps shrink. */
  readonly #reach: Float64Array;
  readonly #at: Offsets;
  /** R of every start at the prices evaluated last. */
  readonly profit: Float64Array;
  readonly #extra: Float64Array;
  readonly #tied: Uint8Array;
  /** The best start of each project, −1 for staying out. */
  readonly #choice: Int32Array;
  readonly #pi: Float64Array;
  readonly #source: Int32Array;
  readonly #muBefore: Float64Array;
  readonly #use: Float64Array;
  readonly #due: Float64Array;
  /** How often each start was chosen since the average began. */
  readonly #taken: Float64Array;
  #counted = 0;
  /** The least bound so far. */
  bound = Infinity;
  #passes = 0;

  constructor(instance: CompiledInstance, from: Prices | null = null) {
    const { capacity, projects, value, sources, years } = instance;
    this.#instance = instance;
    this.#at = offsetsOf(instance);
    const size = this.#at.end;
    this.#y = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.#slope = new Float64Array(size);
    this.#course = new Float64Array(size);
    this.#square = new Float64Array(size);
    this.#reach = new Float64Array(size);
    this.profit = new Float64Array(value.length);
    this.#extra = new Float64Array(value.length);
    this.#tied = new Uint8Array(projects);
    for (const { before, after } of instance.orders) this.#tied[before] = this.#tied[after] = 1;
    for (const { members } of [...instance.corridors, ...instance.choices, ...instance.bundles])
      for (const p of members) this.#tied[p] = 1;
    for (let j = 0; j < value.length; j++)
      if (instance.rows.first[j]! < instance.rows.first[j + 1]!) this.#tied[instance.projectOf[j]!] = 1;
    this.#choice = new Int32Array(projects);
    this.#pi = new Float64Array(sources.length * years);
    this.#source = new Int32Array(sources.length * years);
    this.#muBefore = new Float64Array(capacity.length + 1);
    this.#use = new Float64Array(capacity.length + 1);
    this.#due = new Float64Array(sources.length * years);
    this.#taken = new Float64Array(value.length);
    this.#begin(from);
  }
  #begin(from: Prices | null): void {
    const instance = this.#instance;
    const { mu, psi, rows, orders, corridors, choices, bundles, end } = this.#at;
    const { points, cents } = totalsOf(instance);
    const rate = points > 0 && cents > 0 ? points / cents : 1e-9;
    const typical = points > 0 ? points / instance.projects : 1;
    this.#reach.fill(rate, 0, mu);
    this.#reach.fill(0.1 * typical, mu, psi);
    this.#reach.fill(0.3 * rate, psi, rows);
    this.#reach.set(
      instance.rows.typical.map((size) => (0.3 * typical) / size),
      rows,
    );
    this.#reach.fill(0.075 * typical, orders, corridors);
    this.#reach.fill(0.3 * typical, corridors, choices);
    this.#reach.fill(typical, choices, bundles);
    this.#reach.fill(0.5, bundles, end);
    if (from === null) {
      this.#y.fill(0.5 * rate, 0, mu);
      this.#y.fill(0.5, bundles, end);
    } else {
      this.#y.set(from.money);
      this.#y.set(from.capacity, mu);
      const lists = (group: Float64Array[], at: number) => {
        let next = at;
        for (const list of group) {
          this.#y.set(list, next);
          next += list.length;
        }
      };
      lists(from.shares, psi);
      this.#y.set(from.rows, rows);
      lists(from.orders, orders);
      lists(from.corridors, corridors);
      lists(from.choices, choices);
      lists(from.bundles, bundles);
    }
    this.#best.set(this.#y);
  }
  /** The best prices so far. */
  prices(): Prices {
    const { mu, psi, rows, orders, corridors, choices, bundles } = this.#at;
    const instance = this.#instance;
    const y = this.#best;
    const lists = (count: number, from: number, length: number) =>
      Array.from({ length: count }, (_, k) => y.slice(from + k * length, from + (k + 1) * length));
    return {
      money: y.slice(0, mu),
      capacity: y.slice(mu, psi),
      shares: lists(instance.shares.length, psi, 1),
      rows: y.slice(rows, orders),
      orders: lists(instance.orders.length, orders, instance.periods),
      corridors: lists(instance.corridors.length, corridors, instance.periods),
      choices: lists(instance.choices.length, choices, 1),
      bundles: lists(instance.bundles.length, bundles, instance.periods),
    };
  }
  /**
   * One pass with a step of `length` (1 at first, a hundredth at the end). `counts`: what is chosen counts for the average.
   * With `every` n > 1 only every n-th project is asked, in turn, and stands for the others: quick, but no bound.
   */
  step(length: number, counts = false, every = 1): void {
    const offset = every > 1 ? this.#passes % every : 0;
    this.#passes += 1;
    const bound = this.#evaluate(every, offset);
    if (every === 1 && bound < this.bound) {
      this.bound = bound;
      this.#best.set(this.#y);
    }
    if (counts) this.#remember();
    this.#slopes(every, offset);
    this.#move(length, counts ? 0.03 : 0.1);
  }
  /**
   * Scales start low, so that the first steps are long. While an average is made they hardly change: otherwise rare large slopes would
   * count less than frequent small ones.
   */
  #move(length: number, forget: number): void {
    const { bundles } = this.#at;
    const [y, slope, course, square, reach] = [this.#y, this.#slope, this.#course, this.#square, this.#reach];
    for (let i = 0; i < y.length; i++) {
      const s = slope[i]!;
      const towards = (course[i] = momentum * course[i]! + (1 - momentum) * s);
      if (s === 0 && square[i] === 0) continue;
      const mean = square[i] === 0 ? 0.1 * s * s : square[i]! + forget * (s * s - square[i]!);
      square[i] = mean;
      const price = y[i]! - (0.25 * length * reach[i]! * towards) / Math.sqrt(mean);
      y[i] = price < 0 ? 0 : i >= bundles && price > 1 ? 1 : price;
    }
  }
  /** Back to the best prices; R and choices follow. */
  settle(): void {
    this.#y.set(this.#best);
    this.bound = Math.min(this.bound, this.#evaluate(1, 0));
  }
  #remember(): void {
    this.#counted += 1;
    const choice = this.#choice;
    const taken = this.#taken;
    for (let p = 0; p < choice.length; p++) if (choice[p]! >= 0) taken[choice[p]!]! += 1;
  }
  /** A new average begins. */
  forget(): void {
    this.#taken.fill(0);
    this.#counted = 0;
  }
  /** What part of each start was taken of late. */
  average(): Float64Array {
    return this.#taken.map((times) => times / Math.max(1, this.#counted));
  }
  #evaluate(stride: number, offset: number): number {
    this.#classPrices();
    if (stride === 1) {
      for (let p = 0; p < this.#instance.projects; p++)
        if (this.#tied[p] === 1) this.#extra.fill(0, this.#instance.first[p], this.#instance.first[p + 1]);
      ruleWorths(this.#instance, this.#at, this.#y, this.#pi, this.#extra);
    }
    return this.#constant() + stride * this.#startWorths(stride, offset);
  }
  #classPrices(): void {
    const { sources, years } = this.#instance;
    for (let e = 0; e < sources.length; e++)
      for (let year = 0; year < years; year++) {
        let [least, cheapest] = [Infinity, -1];
        for (const f of sources[e]!)
          if (this.#y[f * years + year]! < least) [least, cheapest] = [this.#y[f * years + year]!, f];
        this.#pi[e * years + year] = cheapest < 0 ? 0 : least;
        this.#source[e * years + year] = cheapest;
      }
  }
  #constant(): number {
    const { budget, carryMost, capacity, rows } = this.#instance;
    const { mu, rows: row, corridors, bundles } = this.#at;
    const y = this.#y;
    let sum = 0;
    for (let i = 0; i < budget.length; i++) {
      sum += budget[i]! * y[i]!;
      if (carryMost[i]! > 0) sum += carryMost[i]! * Math.max(0, y[i + 1]! - y[i]!);
    }
    for (let i = 0; i < capacity.length; i++) sum += capacity[i]! * y[mu + i]!;
    for (let i = 0; i < rows.most.length; i++) sum += rows.most[i]! * y[row + i]!;
    for (let i = corridors; i < bundles; i++) sum += y[i]!;
    return sum;
  }
  /** R of all starts of the projects asked, and the best of each; returns Σ best. */
  #startWorths(stride: number, offset: number): number {
    const { profit } = this;
    const [instance, choice] = [this.#instance, this.#choice];
    const { firstMode, firstOfMode, value, yearOf, dueOf, dueFirst, due, demandFirst, cell, length, units, periodOf } =
      instance;
    const y = this.#y;
    const extra = this.#extra;
    const pi = this.#pi;
    const before = this.#muBefore;
    const { mu, psi } = this.#at;
    for (let i = 0; i < instance.capacity.length; i++) before[i + 1] = before[i]! + y[mu + i]!;
    let all = 0;
    for (let k = 0; k < instance.shares.length; k++) all += (instance.shares[k]!.ppm / 1e6) * y[psi + k]!;
    let sum = 0;
    for (let p = offset; p < instance.projects; p += stride) {
      const prices = instance.classOf[p]! * instance.years;
      const tied = this.#tied[p] === 1;
      let perCent = -all;
      for (let k = 0; k < instance.shares.length; k++)
        if (instance.shares[k]!.district === instance.districtOf[p]) perCent += y[psi + k]!;
      let best = instance.mandatory[p] === 1 ? -Infinity : 0;
      let bestStart = -1;
      const lastMode = firstMode[p + 1]!;
      for (let m = firstMode[p]!; m < lastMode; m++) {
        const demandFrom = demandFirst[m]!;
        const demandTo = demandFirst[m + 1]!;
        const base = perCent * instance.cost[m]!;
        const from = firstOfMode[m]!;
        const end = firstOfMode[m + 1]!;
        if (from === end) continue;
        if (instance.duesByStart[p] === 1) payOwnDues(profit, instance, base, from, end, pi);
        else
          payDues(
            profit,
            value,
            base,
            from,
            end,
            due,
            dueFirst,
            dueOf[from]!,
            m * instance.periodsPerYear,
            (m + 1) * instance.periodsPerYear,
            pi,
            prices + yearOf[from]!,
          );
        const t = periodOf[from]!;
        for (let k = demandFrom; k < demandTo; k++)
          payRun(profit, from, end, units[k]!, before, cell[k]! + t, length[k]!);
        if (tied) for (let j = from; j < end; j++) profit[j]! += extra[j]!;
        const j = bestBetween(profit, from, end);
        if (profit[j]! > best) {
          best = profit[j]!;
          bestStart = j;
        }
      }
      choice[p] = bestStart;
      sum += best;
    }
    return sum;
  }
  /** What is there less what the chosen starts take, for every price. */
  #slopes(stride: number, offset: number): void {
    const [instance, choice] = [this.#instance, this.#choice];
    const { budget, carryMost, capacity, years, shares } = instance;
    const y = this.#y;
    const slope = this.#slope;
    const use = this.#use;
    const due = this.#due;
    const { mu, psi } = this.#at;
    slope.fill(0);
    use.fill(0);
    due.fill(0);
    let spent = 0;
    for (let p = offset; p < instance.projects; p += stride) {
      const j = choice[p]!;
      if (j < 0) continue;
      const m = instance.modeOf[j]!;
      const slot = instance.dueOf[j]!;
      for (let k = instance.dueFirst[slot]!; k < instance.dueFirst[slot + 1]!; k++)
        due[instance.dueAt[k]! + instance.yearOf[j]!]! += instance.due[k]!;
      const t = instance.periodOf[j]!;
      for (let k = instance.demandFirst[m]!; k < instance.demandFirst[m + 1]!; k++) {
        const from = instance.cell[k]! + t;
        use[from]! += instance.units[k]!;
        use[from + instance.length[k]!]! -= instance.units[k]!;
      }
      spent += instance.cost[m]!;
      for (let k = 0; k < shares.length; k++)
        if (shares[k]!.district === instance.districtOf[p]) slope[psi + k]! += stride * instance.cost[m]!;
    }
    for (let i = 0; i < budget.length; i++) {
      slope[i]! += budget[i]!;
      if (carryMost[i] === 0 || y[i + 1]! <= y[i]!) continue;
      slope[i]! -= carryMost[i]!;
      slope[i + 1]! += carryMost[i]!;
    }
    for (let e = 0; e < instance.sources.length; e++)
      for (let year = 0; year < years; year++) {
        const f = this.#source[e * years + year]!;
        if (f >= 0) slope[f * years + year]! -= stride * due[e * years + year]!;
      }
    let used = 0;
    for (let i = 0; i < capacity.length; i++) {
      used += use[i]!;
      // Sums of fractions that cancel leave dust.
      slope[mu + i] = capacity[i]! - stride * (Math.abs(used) < 1e-9 ? 0 : used);
    }
    for (let k = 0; k < shares.length; k++) slope[psi + k]! -= (shares[k]!.ppm / 1e6) * stride * spent;
    if (stride === 1) ruleSlopes(instance, this.#at, y, choice, this.#source, this.#pi, slope);
  }
}

/** The points of a mode's starts less what their dues cost at π. One loop for each kind of price: short, and through memory in order. */
function payDues(
  profit: Float64Array,
  value: Float64Array,
  base: number,
  from: number,
  to: number,
  due: Float64Array,
  dueFirst: Int32Array,
  slot: number,
  firstSlot: number,
  lastSlot: number,
  pi: Float64Array,
  at: number,
): void {
  let s = slot;
  let year = at;
  for (let j = from; j < to; j++) {
    let worth = value[j]! + base;
    const end = dueFirst[s + 1]!;
    for (let k = dueFirst[s]!, y = year; k < end; k++, y++) worth -= due[k]! * pi[y]!;
    profit[j] = worth;
    if (++s === lastSlot) {
      s = firstSlot;
      year++;
    }
  }
}
/** The same where the dues of every start stand by themselves. */
function payOwnDues(
  profit: Float64Array,
  { value, yearOf, dueOf, dueFirst, due, dueAt }: CompiledInstance,
  base: number,
  from: number,
  to: number,
  pi: Float64Array,
): void {
  for (let j = from; j < to; j++) {
    const [slot, year] = [dueOf[j]!, yearOf[j]!];
    let worth = value[j]! + base;
    for (let k = dueFirst[slot]!; k < dueFirst[slot + 1]!; k++) worth -= due[k]! * pi[dueAt[k]! + year]!;
    profit[j] = worth;
  }
}
/** Less a run of demand, at sums of μ before each cell. */
function payRun(
  profit: Float64Array,
  from: number,
  to: number,
  units: number,
  before: Float64Array,
  cell: number,
  length: number,
): void {
  for (let j = from, at = cell; j < to; j++, at++) profit[j]! -= units * (before[at + length]! - before[at]!);
}
function bestBetween(profit: Float64Array, from: number, to: number): number {
  let best = from;
  for (let j = from + 1; j < to; j++) if (profit[j]! > profit[best]!) best = j;
  return best;
}
