import type { CompiledInstance } from '../instance/compiled-instance.ts';

/**
 * The starts of every project from the most promising to the least, by reduced profit; a start's regret is what it has less than the
 * best (Savage 1951). A project is sorted when it is first asked for.
 * Source: packages/planning/sources.md, "Optimisation".
 */
export class Ranking {
  readonly instance: CompiledInstance;
  readonly profit: Float64Array;
  /** The best reduced profit of a project; −∞ without a start. */
  readonly worth: Float64Array;
  readonly #order: Int32Array;
  readonly #isSorted: Uint8Array;

  constructor(instance: CompiledInstance, profit: Float64Array) {
    this.instance = instance;
    this.profit = profit;
    this.#order = new Int32Array(profit.length);
    this.#isSorted = new Uint8Array(instance.projects);
    this.worth = new Float64Array(instance.projects).fill(-Infinity);
    for (let p = 0; p < instance.projects; p++)
      for (let j = instance.first[p]!; j < instance.first[p + 1]!; j++)
        if (profit[j]! > this.worth[p]!) this.worth[p] = profit[j]!;
  }
  /** All starts, those of project p best first at first[p] ≤ k < first[p + 1]. */
  orderOf(p: number): Int32Array {
    if (this.#isSorted[p] === 0) this.#sort(p);
    return this.#order;
  }
  /** How many starts of a project have at most so much regret. */
  countWithin(p: number, regret: number): number {
    const order = this.orderOf(p);
    const least = this.worth[p]! - regret;
    const from = this.instance.first[p]!;
    let [low, high] = [from, this.instance.first[p + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.profit[order[middle]!]! >= least) low = middle + 1;
      else high = middle;
    }
    return low - from;
  }
  #sort(p: number): void {
    const { profit } = this;
    const { first } = this.instance;
    const [from, to] = [first[p]!, first[p + 1]!];
    for (let j = from; j < to; j++) this.#order[j] = j;
    this.#order.subarray(from, to).sort((a, b) => profit[b]! - profit[a]! || a - b);
    this.#isSorted[p] = 1;
  }
}
