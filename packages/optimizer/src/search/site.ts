import type { FlatCity } from './flat-city.ts';
import { Purse } from './purse.ts';

/**
 * The works chosen so far, with all they use. Starts come and go one at a time; windows, capacity, money, dependencies, rivals,
 * neighbours and bundles are kept at every step. District shares and mandatory projects may be missed on the way, and are counted.
 */
export class Site {
  readonly city: FlatCity;
  readonly purse: Purse;
  /** The start of each project, −1 if it does not start. */
  readonly startOf: Int32Array;
  /** Projects that start, in no order. */
  readonly started: number[] = [];
  readonly #placeOf: Int32Array;
  readonly use: Float64Array;
  /** What a project pays in the year of its start, its savings taken off. */
  readonly #paidFirst: Float64Array;
  readonly #costIn: Float64Array;
  #cost = 0;
  value = 0;
  /** Mandatory projects that do not start. */
  missing = 0;
  /** Projects changed since `begin`, and what they were. */
  readonly changed: number[] = [];
  readonly #before: Int32Array;
  readonly #marked: Uint8Array;
  #saved: { value: number; cost: number; missing: number } = { value: 0, cost: 0, missing: 0 };
  readonly #savedUse: Float64Array;
  readonly #savedCostIn: Float64Array;
  readonly #savedPaid: Float64Array;

  constructor(city: FlatCity) {
    const { projects, room, scenario } = city;
    this.city = city;
    this.purse = new Purse(city);
    this.startOf = new Int32Array(projects).fill(-1);
    this.#placeOf = new Int32Array(projects);
    this.use = new Float64Array(room.length);
    this.#paidFirst = new Float64Array(projects);
    this.#costIn = new Float64Array(scenario.districts.length);
    this.#before = new Int32Array(projects);
    this.#marked = new Uint8Array(projects);
    this.#savedUse = new Float64Array(room.length);
    this.#savedCostIn = new Float64Array(scenario.districts.length);
    this.#savedPaid = new Float64Array(projects);
    this.missing = city.mandatory.reduce((sum, must) => sum + must, 0);
    this.begin();
  }
  /** From here on everything can be undone. */
  begin(): void {
    for (const p of this.changed) this.#marked[p] = 0;
    this.changed.length = 0;
    this.purse.save();
    this.#savedUse.set(this.use);
    this.#savedCostIn.set(this.#costIn);
    this.#savedPaid.set(this.#paidFirst);
    this.#saved = { value: this.value, cost: this.#cost, missing: this.missing };
  }
  /** Brings everything back to where it began. */
  undo(): void {
    for (const p of this.changed) this.#set(p, this.#before[p]!);
    this.purse.restore();
    this.use.set(this.#savedUse);
    this.#costIn.set(this.#savedCostIn);
    this.#paidFirst.set(this.#savedPaid);
    this.value = this.#saved.value;
    this.#cost = this.#saved.cost;
    this.missing = this.#saved.missing;
  }
  /** Whether a project has been touched since `begin`. */
  touched(p: number): boolean {
    return this.#marked[p] === 1;
  }
  #touch(p: number): void {
    if (this.#marked[p]) return;
    this.#marked[p] = 1;
    this.#before[p] = this.startOf[p]!;
    this.changed.push(p);
  }
  #set(p: number, start: number): void {
    const before = this.startOf[p]!;
    this.startOf[p] = start;
    if (before < 0 && start >= 0) this.#placeOf[p] = this.started.push(p) - 1;
    if (before < 0 || start >= 0) return;
    const last = this.started.pop()!;
    if (last === p) return;
    this.started[this.#placeOf[p]!] = last;
    this.#placeOf[last] = this.#placeOf[p]!;
  }
  /** A cell (resource and period) that this start would overfill; −1 if there is none. */
  overfull(start: number): number {
    const { modeOf, periodOf, demandFirst, cell, units, room } = this.city;
    const [mode, t] = [modeOf[start]!, periodOf[start]!];
    for (let k = demandFirst[mode]!; k < demandFirst[mode + 1]!; k++) {
      const at = cell[k]! + t;
      if (this.use[at]! + units[k]! > room[at]!) return at;
    }
    return -1;
  }
  /** Whether dependencies, rivals and neighbours allow this start. */
  allowed(start: number): boolean {
    const { city, startOf } = this;
    const p = city.projectOf[start]!;
    const [from, to] = [city.periodOf[start]!, city.endOf[start]!];
    for (const { project, lag } of city.before[p]!) {
      const other = startOf[project]!;
      if (other < 0 || from < city.endOf[other]! + lag) return false;
    }
    for (const { project, lag } of city.after[p]!) {
      const other = startOf[project]!;
      if (other >= 0 && city.periodOf[other]! < to + lag) return false;
    }
    for (const rival of city.rivals[p]!) if (startOf[rival]! >= 0) return false;
    for (const neighbour of city.neighbours[p]!) {
      const other = startOf[neighbour]!;
      if (other >= 0 && from < city.endOf[other]! && city.periodOf[other]! < to) return false;
    }
    return true;
  }
  /** Starts a project that does not start yet; false, and nothing is changed, if any promise would be broken. */
  start(start: number): boolean {
    const { city, purse } = this;
    const p = city.projectOf[start]!;
    const [group, year, from, to] = [
      city.classOf[p]!,
      city.yearOf[start]!,
      city.dueFirst[start]!,
      city.dueFirst[start + 1]!,
    ];
    if (!city.pairsOf[p]!.some((number) => this.#earned(number, p, start)))
      for (let k = from; k < to; k++) if (!purse.mayTake(group, year + k - from, city.due[k]!)) return false;
    if (this.overfull(start) >= 0 || !this.allowed(start)) return false;
    const saved = this.#giveSavings(p, start);
    const first = Math.max(0, city.due[from]! - saved);
    for (let k = from; k < to; k++) {
      if (purse.take(group, year + k - from, k === from ? first : city.due[k]!)) continue;
      for (let back = from; back < k; back++)
        purse.give(group, year + back - from, back === from ? first : city.due[back]!);
      this.#takeSavings(p, start);
      return false;
    }
    this.#touch(p);
    this.#paidFirst[p] = first;
    this.#count(start, 1);
    this.#set(p, start);
    return true;
  }
  /** Takes a project out, leaving those that depend on it; what it saved for others has to be paid again, or they go too. */
  lift(p: number): void {
    const { city, purse, startOf } = this;
    const start = startOf[p]!;
    if (start < 0) return;
    this.#touch(p);
    const [group, year, from, to] = [
      city.classOf[p]!,
      city.yearOf[start]!,
      city.dueFirst[start]!,
      city.dueFirst[start + 1]!,
    ];
    for (let k = from; k < to; k++) purse.give(group, year + k - from, k === from ? this.#paidFirst[p]! : city.due[k]!);
    this.#set(p, -1);
    this.#count(start, -1);
    for (const number of city.pairsOf[p]!) {
      const { first, second, saving } = city.pairs[number]!;
      if (second !== p || !this.#together(first, start)) continue;
      if (purse.take(city.classOf[first]!, year, saving)) this.#paidFirst[first]! += saving;
      else this.drop(first);
    }
  }
  /** Takes a project out, and before it all that depend on it. */
  drop(p: number): void {
    for (const { project } of this.city.after[p]!) if (this.startOf[project]! >= 0) this.drop(project);
    this.lift(p);
  }
  #earned(number: number, p: number, start: number): boolean {
    const { first, second } = this.city.pairs[number]!;
    return this.#together(first === p ? second : first, start);
  }
  #together(other: number, start: number): boolean {
    const its = this.startOf[other]!;
    return its >= 0 && this.city.periodOf[its] === this.city.periodOf[start];
  }
  /** What this start saves for itself; what it saves for others is given back to them. */
  #giveSavings(p: number, start: number): number {
    let own = 0;
    for (const number of this.city.pairsOf[p]!) {
      const { first, second, saving } = this.city.pairs[number]!;
      if (!this.#together(first === p ? second : first, start)) continue;
      if (first === p) own += saving;
      else {
        this.purse.give(this.city.classOf[first]!, this.city.yearOf[start]!, saving);
        this.#paidFirst[first]! -= saving;
      }
    }
    return own;
  }
  /** The opposite, when the start did not come off: the money was there before. */
  #takeSavings(p: number, start: number): void {
    for (const number of this.city.pairsOf[p]!) {
      const { first, second, saving } = this.city.pairs[number]!;
      if (second !== p || !this.#together(first, start)) continue;
      if (!this.purse.take(this.city.classOf[first]!, this.city.yearOf[start]!, saving))
        throw new Error('money that was there before is gone');
      this.#paidFirst[first]! += saving;
    }
  }
  #count(start: number, sign: 1 | -1): void {
    const { city, use } = this;
    const p = city.projectOf[start]!;
    const [mode, t] = [city.modeOf[start]!, city.periodOf[start]!];
    for (let k = city.demandFirst[mode]!; k < city.demandFirst[mode + 1]!; k++)
      use[city.cell[k]! + t]! += sign * city.units[k]!;
    this.#cost += sign * city.cost[start]!;
    const district = city.districtOf[p]!;
    if (district >= 0) this.#costIn[district]! += sign * city.cost[start]!;
    this.value += sign * city.value[start]!;
    for (const number of city.pairsOf[p]!) {
      const pair = city.pairs[number]!;
      if (this.#together(pair.first === p ? pair.second : pair.first, start)) this.value += sign * pair.value;
    }
    if (city.mandatory[p]) this.missing -= sign;
  }
  /** Cents that districts get less than their shares, all together. */
  shortfall(): number {
    let short = 0;
    for (const { district, ppm } of this.city.shares)
      short += Math.max(0, (ppm / 1e6) * this.#cost - this.#costIn[district]!);
    return short;
  }
  /** Sums of fractions drift; this adds them up afresh. */
  refresh(): void {
    const { city } = this;
    this.use.fill(0);
    this.value = 0;
    for (const p of this.started) {
      const start = this.startOf[p]!;
      const [mode, t] = [city.modeOf[start]!, city.periodOf[start]!];
      for (let k = city.demandFirst[mode]!; k < city.demandFirst[mode + 1]!; k++)
        this.use[city.cell[k]! + t]! += city.units[k]!;
      this.value += city.value[start]!;
    }
    for (const { first, second, value } of city.pairs)
      if (this.startOf[first]! >= 0 && this.#together(second, this.startOf[first]!)) this.value += value;
  }
}
