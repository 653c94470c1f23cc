import type { FlatCity } from './flat-city.ts';

/** The starts of every project from the most promising to the least, by reduced profit. */
export class Ranking {
  readonly city: FlatCity;
  readonly profit: Float64Array;
  /** Starts of project p, best first, at first[p] ≤ k < first[p + 1]. */
  readonly order: Int32Array;
  /** The best reduced profit of a project. */
  readonly worth: Float64Array;
  /** How many starts of a project are nearly as good as its best. */
  readonly near: Int32Array;

  constructor(city: FlatCity, profit: Float64Array) {
    this.city = city;
    this.profit = profit;
    this.order = Int32Array.from(profit, (_, j) => j);
    this.worth = new Float64Array(city.projects).fill(-Infinity);
    this.near = new Int32Array(city.projects);
    for (let p = 0; p < city.projects; p++) {
      const own = this.order.subarray(city.first[p], city.first[p + 1]);
      own.sort((a, b) => profit[b]! - profit[a]! || a - b);
      if (own.length > 0) this.worth[p] = profit[own[0]!]!;
    }
  }
  /** Counts as near what is at most this much worse than the best. */
  widen(regret: number): void {
    const { first } = this.city;
    for (let p = 0; p < this.city.projects; p++) {
      let k = first[p]!;
      while (k < first[p + 1]! && this.profit[this.order[k]!]! >= this.worth[p]! - regret) k++;
      this.near[p] = k - first[p]!;
    }
  }
}
