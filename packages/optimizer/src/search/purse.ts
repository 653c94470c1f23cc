import type { FlatCity } from './flat-city.ts';

/**
 * All money of a city while works come and go: cents are taken and given back by funding class and year, carried from year to year and
 * moved between sources when another class needs them. Exact: whole cents, and what can be paid is found (augmenting paths).
 */
export class Purse {
  readonly #city: FlatCity;
  readonly #funds: number;
  /** Cents left, by source · years + year. */
  readonly #left: Float64Array;
  /** Cents carried out of a year. */
  readonly #carried: Float64Array;
  /** Cents a class takes, by (class · sources + source) · years + year. */
  readonly #taken: Float64Array;
  /** Where the path into a node comes from, and over which kind of arc: −1 from the year after, −2 from the year before, else class + 1. */
  readonly #from: Int32Array;
  readonly #by: Int32Array;
  readonly #seen: Int32Array;
  readonly #queue: Int32Array;
  readonly #classSeen: Int32Array;
  #length = 0;
  #round = 0;
  /** Proven: a class can take no more in a year than this plus all that is given back from the beginning. */
  readonly #most: Float64Array;
  #given = 0;
  #savedGiven = 0;
  readonly #saved: Float64Array[];
  /** The year in which money was missing last. */
  missingIn = 0;

  constructor(city: FlatCity) {
    const nodes = city.budget.length;
    this.#city = city;
    this.#funds = city.scenario.fundingSources.length;
    this.#left = city.budget.slice();
    this.#carried = new Float64Array(nodes);
    this.#taken = new Float64Array(city.sources.length * nodes);
    this.#from = new Int32Array(nodes);
    this.#by = new Int32Array(nodes);
    this.#seen = new Int32Array(nodes);
    this.#queue = new Int32Array(nodes);
    this.#classSeen = new Int32Array(city.sources.length * city.years);
    this.#most = new Float64Array(city.sources.length * city.years).fill(Infinity);
    this.#saved = this.#all().map((numbers) => numbers.slice());
  }
  #all(): Float64Array[] {
    return [this.#left, this.#carried, this.#taken, this.#most];
  }
  /** Remembers everything; `restore` brings it back. */
  save(): void {
    if (this.#given > 2 ** 50) {
      this.#given = 0;
      this.#most.fill(Infinity);
    }
    this.#savedGiven = this.#given;
    this.#saved[0]!.set(this.#left);
    this.#saved[1]!.set(this.#carried);
    this.#saved[2]!.set(this.#taken);
    this.#saved[3]!.set(this.#most);
  }
  restore(): void {
    this.#given = this.#savedGiven;
    this.#left.set(this.#saved[0]!);
    this.#carried.set(this.#saved[1]!);
    this.#taken.set(this.#saved[2]!);
    this.#most.set(this.#saved[3]!);
  }
  /** False only if the class certainly cannot take so much in this year. */
  mayTake(group: number, year: number, cents: number): boolean {
    if (cents <= this.#most[group * this.#city.years + year]! + this.#given) return true;
    this.missingIn = year;
    return false;
  }
  /** Takes cents for a class in a year; false, and nothing is changed, if they cannot be found. */
  take(group: number, year: number, cents: number): boolean {
    const { years, sources } = this.#city;
    this.missingIn = year;
    if (!this.mayTake(group, year, cents)) return false;
    let open = cents;
    for (const source of sources[group]!) {
      if (open <= 0) return true;
      const at = source * years + year;
      const part = Math.min(open, this.#left[at]!);
      if (part <= 0) continue;
      this.#left[at]! -= part;
      this.#taken[group * this.#funds * years + at]! += part;
      open -= part;
    }
    while (open > 0) {
      const part = this.#augment(group, year, open);
      if (part > 0) {
        open -= part;
        continue;
      }
      this.#giveBack(group, year, cents - open);
      this.#noMoreThan(cents - open);
      return false;
    }
    return true;
  }
  /** Gives cents back that the class has taken in this year. */
  give(group: number, year: number, cents: number): void {
    this.#given += cents;
    this.#giveBack(group, year, cents);
  }
  #giveBack(group: number, year: number, cents: number): void {
    const { years, sources } = this.#city;
    let open = cents;
    for (const source of sources[group]!) {
      if (open <= 0) return;
      const at = source * years + year;
      const i = group * this.#funds * years + at;
      const part = Math.min(open, this.#taken[i]!);
      if (part <= 0) continue;
      this.#taken[i]! -= part;
      this.#release(at, year, part);
      open -= part;
    }
  }
  /** Frees cents of a source, in the year they came from. */
  #release(node: number, year: number, cents: number): void {
    let [at, y, open] = [node, year, cents];
    while (open > 0) {
      const back = y > 0 ? Math.min(open, this.#carried[at - 1]!) : 0;
      this.#left[at]! += open - back;
      if (back === 0) return;
      this.#carried[at - 1]! -= back;
      open = back;
      at -= 1;
      y -= 1;
    }
  }
  /** One more path from money that is left to the class; returns the cents it brought. */
  #augment(group: number, year: number, most: number): number {
    const end = this.#reach(group, year);
    if (end < 0) return 0;
    const { years, carryMost } = this.#city;
    const from = this.#from;
    let cents = Math.min(most, this.#left[end]!);
    for (let at = end; from[at]! >= 0; at = from[at]!) {
      const by = this.#by[at]!;
      const next = from[at]!;
      if (by === -1) cents = Math.min(cents, carryMost[at]! - this.#carried[at]!);
      else if (by === -2) cents = Math.min(cents, this.#carried[next]!);
      else cents = Math.min(cents, this.#taken[(by - 1) * this.#funds * years + next]!);
    }
    this.#left[end]! -= cents;
    let at = end;
    for (; from[at]! >= 0; at = from[at]!) {
      const by = this.#by[at]!;
      const next = from[at]!;
      if (by === -1) this.#carried[at]! += cents;
      else if (by === -2) this.#carried[next]! -= cents;
      else {
        const base = (by - 1) * this.#funds * years;
        this.#taken[base + next]! -= cents;
        this.#taken[base + at]! += cents;
      }
    }
    this.#taken[group * this.#funds * years + at]! += cents;
    return cents;
  }
  /** Looks, from the class's own sources backwards, for a source and year with money left; −1 if there is none. */
  #reach(group: number, year: number): number {
    const { years, sources, carryMost } = this.#city;
    const round = ++this.#round;
    const queue = this.#queue;
    this.#length = 0;
    this.#visitClass(group, year, -1, 0);
    for (let k = 0; k < this.#length; k++) {
      const node = queue[k]!;
      if (this.#left[node]! > 0) return node;
      const y = node % years;
      if (y > 0 && carryMost[node - 1]! > this.#carried[node - 1]!) this.#visit(node - 1, node, -1);
      if (y + 1 < years && this.#carried[node]! > 0) this.#visit(node + 1, node, -2);
      for (let other = 0; other < sources.length; other++)
        if (this.#classSeen[other * years + y] !== round && this.#taken[other * this.#funds * years + node]! > 0)
          this.#visitClass(other, y, node, other + 1);
    }
    return -1;
  }
  #visit(node: number, from: number, by: number): void {
    if (this.#seen[node] === this.#round) return;
    this.#seen[node] = this.#round;
    this.#from[node] = from;
    this.#by[node] = by;
    this.#queue[this.#length++] = node;
  }
  #visitClass(group: number, year: number, from: number, by: number): void {
    const { years, sources } = this.#city;
    this.#classSeen[group * years + year] = this.#round;
    const own = sources[group]!;
    for (let i = 0; i < own.length; i++) this.#visit(own[i]! * years + year, from, by);
  }
  /** After a look in vain: whoever draws only on what was seen finds no more than these cents, until something is given back. */
  #noMoreThan(cents: number): void {
    const { years, sources } = this.#city;
    for (let group = 0; group < sources.length; group++)
      for (let year = 0; year < years; year++) {
        const i = group * years + year;
        if (this.#most[i]! <= cents - this.#given) continue;
        const own = sources[group]!;
        let k = 0;
        while (k < own.length && this.#seen[own[k]! * years + year] === this.#round) k += 1;
        if (k === own.length) this.#most[i] = cents - this.#given;
      }
  }
}
