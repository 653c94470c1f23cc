import type { CompiledInstance } from '../instance/compiled-instance.ts';
import { Undo } from './undo.ts';

/**
 * All money of a city while activities come and go: cents are taken and given back by funding class and year, carried from year to year
 * and moved between sources when another class needs them. Exact: whole cents, and what can be paid is found.
 * Source: Ford and Fulkerson 1956 (augmenting paths); packages/planning/scenario-format.md, "What a Plan must respect" (money).
 */
export class FundingNetwork {
  readonly #instance: CompiledInstance;
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
  /** Cents a class owes in a year. */
  readonly #due: Float64Array;
  /**
   * Cuts: sources and years that all money of some classes and years must come from. A cut was found when money was missing; what is
   * left in it says at once, and for good, how much more its classes can take. Which classes and years stand in it, and the reverse.
   */
  readonly #cutRoom = new Float64Array(maxCuts);
  readonly #cutCents = new Float64Array(maxCuts);
  readonly #inCut: number[][] = [];
  readonly #cutsOf: number[][];
  /** Cuts before this one were there when the move began. */
  #settledCuts = 0;
  readonly #undo: Undo;
  /** The year in which money was missing last. */
  missingIn = 0;

  constructor(instance: CompiledInstance, undo = new Undo()) {
    const nodes = instance.budget.length;
    this.#instance = instance;
    this.#funds = instance.budget.length / Math.max(1, instance.years);
    this.#undo = undo;
    this.#left = instance.budget.slice();
    this.#carried = new Float64Array(nodes);
    this.#taken = new Float64Array(instance.sources.length * nodes);
    this.#from = new Int32Array(nodes);
    this.#by = new Int32Array(nodes);
    this.#seen = new Int32Array(nodes);
    this.#queue = new Int32Array(nodes);
    this.#classSeen = new Int32Array(instance.sources.length * instance.years);
    this.#due = new Float64Array(instance.sources.length * instance.years);
    this.#cutsOf = Array.from({ length: instance.sources.length * instance.years }, () => []);
  }
  /** A move begins. */
  begin(): void {
    if (this.#inCut.length === maxCuts) {
      this.#inCut.length = 0;
      for (const cuts of this.#cutsOf) cuts.length = 0;
    }
    this.#settledCuts = this.#inCut.length;
  }
  /** After everything was brought back: cuts found on the way count again. */
  back(): void {
    for (let cut = this.#settledCuts; cut < this.#inCut.length; cut++) this.#measure(cut);
  }
  /** False only if a class certainly cannot take so much in a year; `account` is class · years + year, here and below. */
  mayTake(account: number, cents: number): boolean {
    const cuts = this.#cutsOf[account]!;
    for (let i = 0; i < cuts.length; i++)
      if (this.#cutRoom[cuts[i]!]! < cents) {
        this.missingIn = account % this.#instance.years;
        return false;
      }
    return true;
  }
  /** Takes cents for a class in a year; false, and nothing is changed, if they cannot be found. */
  take(account: number, cents: number): boolean {
    const { years, sources } = this.#instance;
    if (!this.mayTake(account, cents)) return false;
    const group = Math.floor(account / years);
    const year = account - group * years;
    this.missingIn = year;
    let open = cents;
    for (const source of sources[group]!) {
      if (open <= 0) break;
      const at = source * years + year;
      const part = Math.min(open, this.#left[at]!);
      if (part <= 0) continue;
      this.#undo.keep(this.#left, at);
      this.#left[at]! -= part;
      this.#undo.keep(this.#taken, group * this.#funds * years + at);
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
      this.#cut();
      return false;
    }
    this.#owe(account, cents);
    return true;
  }
  #owe(account: number, cents: number): void {
    this.#undo.keep(this.#due, account);
    this.#due[account]! += cents;
    const cuts = this.#cutsOf[account]!;
    for (let k = 0; k < cuts.length; k++) {
      this.#undo.keep(this.#cutRoom, cuts[k]!);
      this.#cutRoom[cuts[k]!]! -= cents;
    }
  }
  /** Gives cents back that the class has taken in this year. */
  give(account: number, cents: number): void {
    this.#owe(account, -cents);
    const group = Math.floor(account / this.#instance.years);
    this.#giveBack(group, account - group * this.#instance.years, cents);
  }
  #giveBack(group: number, year: number, cents: number): void {
    const { years, sources } = this.#instance;
    let open = cents;
    for (const source of sources[group]!) {
      if (open <= 0) return;
      const at = source * years + year;
      const i = group * this.#funds * years + at;
      const part = Math.min(open, this.#taken[i]!);
      if (part <= 0) continue;
      this.#undo.keep(this.#taken, i);
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
      this.#undo.keep(this.#left, at);
      this.#left[at]! += open - back;
      if (back === 0) return;
      this.#undo.keep(this.#carried, at - 1);
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
    const { years, carryMost } = this.#instance;
    const from = this.#from;
    let cents = Math.min(most, this.#left[end]!);
    for (let at = end; from[at]! >= 0; at = from[at]!) {
      const by = this.#by[at]!;
      const next = from[at]!;
      if (by === -1) cents = Math.min(cents, carryMost[at]! - this.#carried[at]!);
      else if (by === -2) cents = Math.min(cents, this.#carried[next]!);
      else cents = Math.min(cents, this.#taken[(by - 1) * this.#funds * years + next]!);
    }
    this.#undo.keep(this.#left, end);
    this.#left[end]! -= cents;
    let at = end;
    for (; from[at]! >= 0; at = from[at]!) {
      const by = this.#by[at]!;
      const next = from[at]!;
      if (by === -1) {
        this.#undo.keep(this.#carried, at);
        this.#carried[at]! += cents;
      } else if (by === -2) {
        this.#undo.keep(this.#carried, next);
        this.#carried[next]! -= cents;
      } else {
        const base = (by - 1) * this.#funds * years;
        this.#undo.keep(this.#taken, base + next);
        this.#taken[base + next]! -= cents;
        this.#undo.keep(this.#taken, base + at);
        this.#taken[base + at]! += cents;
      }
    }
    this.#undo.keep(this.#taken, group * this.#funds * years + at);
    this.#taken[group * this.#funds * years + at]! += cents;
    return cents;
  }
  /** Looks, from the class's own sources backwards, for a source and year with money left; −1 if there is none. */
  #reach(group: number, year: number): number {
    const { years, sources, carryMost } = this.#instance;
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
    const { years, sources } = this.#instance;
    this.#classSeen[group * years + year] = this.#round;
    const own = sources[group]!;
    for (let i = 0; i < own.length; i++) this.#visit(own[i]! * years + year, from, by);
  }
  /** After a look in vain: what was seen is a cut. */
  #cut(): void {
    if (this.#inCut.length === maxCuts) return;
    const { years, sources, budget, carryMost } = this.#instance;
    const seen = (node: number) => this.#seen[node] === this.#round;
    let cents = 0;
    for (let node = 0; node < budget.length; node++) {
      if (!seen(node)) continue;
      cents += budget[node]!;
      if (node % years > 0 && !seen(node - 1)) cents += carryMost[node - 1]!;
    }
    const members: number[] = [];
    const cut = this.#inCut.length;
    for (let group = 0; group < sources.length; group++)
      for (let year = 0; year < years; year++) {
        if (!sources[group]!.every((source) => seen(source * years + year))) continue;
        members.push(group * years + year);
        this.#cutsOf[group * years + year]!.push(cut);
      }
    this.#inCut.push(members);
    this.#cutCents[cut] = cents;
    this.#measure(cut);
  }
  #measure(cut: number): void {
    let cents = this.#cutCents[cut]!;
    for (const i of this.#inCut[cut]!) cents -= this.#due[i]!;
    this.#cutRoom[cut] = cents;
  }
}

/** Every cut has to be kept up to date; more of them cost more than the looks they save. */
const maxCuts = 32;
