import { type CompiledInstance, followsWithin } from '../instance/compiled-instance.ts';
import { OccupancyIndex } from './occupancy-index.ts';
import { FundingNetwork } from './funding-network.ts';
import { totalsOf } from './totals.ts';
import { Undo } from './undo.ts';

/**
 * The works chosen so far, with all they use. Starts come and go one at a time; windows, capacity, money, dependencies, rivals,
 * neighbours and bundles are kept at every step. District shares and mandatory projects may be missed on the way, and are counted.
 */
export class SearchState {
  readonly instance: CompiledInstance;
  readonly funding: FundingNetwork;
  readonly occupancy: OccupancyIndex;
  /** The start of each project, −1 if it does not start. */
  readonly startOf: Int32Array;
  /** Projects that start, in no order. */
  readonly started: number[] = [];
  readonly #placeOf: Int32Array;
  readonly use: Float64Array;
  /** Σ coefficient · start of every row. */
  readonly activity: Float64Array;
  /** What a project pays in the year of its start, its savings taken off. */
  readonly #paidFirst: Float64Array;
  readonly #costIn: Float64Array;
  /** Points, cents and mandatory projects that do not start. */
  readonly #sums = new Float64Array(3);
  readonly #undo = new Undo();
  /** Projects changed since `begin`, and what they were. */
  readonly changed: number[] = [];
  readonly #before: Int32Array;
  readonly #marked: Uint8Array;
  readonly #centsOfOne: number;

  constructor(instance: CompiledInstance) {
    const { projects, room, districts } = instance;
    this.instance = instance;
    this.funding = new FundingNetwork(instance, this.#undo);
    this.occupancy = new OccupancyIndex(instance);
    this.startOf = new Int32Array(projects).fill(-1);
    this.#placeOf = new Int32Array(projects);
    this.use = new Float64Array(room.length);
    this.activity = new Float64Array(instance.rows.most.length);
    this.#paidFirst = new Float64Array(projects);
    this.#costIn = new Float64Array(districts);
    this.#before = new Int32Array(projects);
    this.#marked = new Uint8Array(projects);
    this.#centsOfOne = Math.max(1, totalsOf(instance).cents / Math.max(1, projects));
    this.#sums[2] = instance.mandatory.reduce((sum, must) => sum + must, 0);
  }
  get value(): number {
    return this.#sums[0]!;
  }
  /** Mandatory projects that do not start. */
  get missing(): number {
    return this.#sums[2]!;
  }
  #add(sum: 0 | 1 | 2, amount: number): void {
    this.#undo.keep(this.#sums, sum);
    this.#sums[sum]! += amount;
  }
  /** From here on everything can be undone. */
  begin(): void {
    for (const p of this.changed) this.#marked[p] = 0;
    this.changed.length = 0;
    this.#undo.begin();
    this.funding.begin();
  }
  /** Brings everything back to where it began. */
  undo(): void {
    for (const p of this.changed) this.#set(p, this.#before[p]!);
    this.#undo.back();
    this.funding.back();
  }
  /** Whether all that a project depends on starts. */
  ready(p: number): boolean {
    const before = this.instance.before[p]!;
    for (let i = 0; i < before.length; i++) if (this.startOf[before[i]!.project]! < 0) return false;
    return true;
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
    if (before === start) return;
    this.startOf[p] = start;
    if (before >= 0) this.occupancy.leave(before);
    if (start >= 0) this.occupancy.enter(start);
    if (before < 0 && start >= 0) this.#placeOf[p] = this.started.push(p) - 1;
    if (before < 0 || start >= 0) return;
    const last = this.started.pop()!;
    if (last === p) return;
    this.started[this.#placeOf[p]!] = last;
    this.#placeOf[last] = this.#placeOf[p]!;
  }
  /** The occupancy index's list of a cell (resource and period) or row that this start would overfill; −1 if there is none. */
  overfull(start: number): number {
    const { modeOf, periodOf, demandFirst, cell, length, units, room } = this.instance;
    const use = this.use;
    const mode = modeOf[start]!;
    const t = periodOf[start]!;
    const last = demandFirst[mode + 1]!;
    for (let k = demandFirst[mode]!; k < last; k++) {
      const wanted = units[k]!;
      const from = cell[k]! + t;
      const to = from + length[k]!;
      for (let at = from; at < to; at++) if (use[at]! + wanted > room[at]!) return at;
    }
    return this.#overfullRow(start);
  }
  #overfullRow(start: number): number {
    const { first, rowOf, coefficient, packs } = this.instance.rows;
    for (let e = first[start]!; e < first[start + 1]!; e++) {
      const row = rowOf[e]!;
      if (packs[row] === 1 && this.#over(row, coefficient[e]!) > 0) return this.occupancy.inRow(row);
    }
    return -1;
  }
  /** By how much a row would be overfull with so much more in it; within half of the usual tolerance it is not. */
  #over(row: number, more: number): number {
    const most = this.instance.rows.most[row]!;
    const over = this.activity[row]! + more - most;
    return over > 5e-10 * Math.max(1, Math.abs(most)) ? over : 0;
  }
  /** Whether dependencies, rivals, neighbours and what a rule forbids allow this start. */
  allowed(start: number): boolean {
    const { instance, startOf } = this;
    if (instance.value[start] === -Infinity) return false;
    const p = instance.projectOf[start]!;
    const [from, to] = [instance.periodOf[start]!, instance.endOf[start]!];
    for (const { project, lag } of instance.before[p]!) {
      const other = startOf[project]!;
      if (other < 0 || from < instance.endOf[other]! + lag) return false;
    }
    for (const { project, lag } of instance.after[p]!) {
      const other = startOf[project]!;
      if (other >= 0 && instance.periodOf[other]! < to + lag) return false;
    }
    for (const rival of instance.rivals[p]!) if (startOf[rival]! >= 0) return false;
    for (const neighbour of instance.neighbours[p]!) {
      const other = startOf[neighbour]!;
      if (other >= 0 && this.meet(start, other)) return false;
    }
    return true;
  }
  /** Whether the sites of two starts are ever open together. */
  meet(one: number, other: number): boolean {
    const { siteFrom, siteUntil } = this.instance;
    return siteFrom[one]! < siteUntil[other]! && siteFrom[other]! < siteUntil[one]!;
  }
  /** Starts a project that does not start yet; false, and nothing is changed, if any promise would be broken. */
  start(start: number): boolean {
    const { instance, funding } = this;
    const p = instance.projectOf[start]!;
    const [year, from, to] = [
      instance.yearOf[start]!,
      instance.dueFirst[instance.dueOf[start]!]!,
      instance.dueFirst[instance.dueOf[start]! + 1]!,
    ];
    if (this.overfull(start) >= 0 || !this.allowed(start)) return false;
    if (!instance.bundlesOf[p]!.some((number) => this.#joined(number, p, start)))
      for (let k = from; k < to; k++) if (!funding.mayTake(instance.dueAt[k]! + year, instance.due[k]!)) return false;
    const saved = this.#giveSavings(p, start);
    const first = Math.max(0, instance.due[from]! - saved);
    for (let k = from; k < to; k++) {
      if (funding.take(instance.dueAt[k]! + year, k === from ? first : instance.due[k]!)) continue;
      for (let back = from; back < k; back++)
        funding.give(instance.dueAt[back]! + year, back === from ? first : instance.due[back]!);
      this.#takeSavings(p, start);
      return false;
    }
    this.#touch(p);
    this.#undo.keep(this.#paidFirst, p);
    this.#paidFirst[p] = first;
    this.#count(start, 1);
    this.#set(p, start);
    return true;
  }
  /** Takes a project out, leaving those that depend on it; what it saved for others has to be paid again, or they go too. */
  lift(p: number): void {
    const { instance, funding, startOf } = this;
    const start = startOf[p]!;
    if (start < 0) return;
    this.#touch(p);
    const [year, from, to] = [
      instance.yearOf[start]!,
      instance.dueFirst[instance.dueOf[start]!]!,
      instance.dueFirst[instance.dueOf[start]! + 1]!,
    ];
    for (let k = from; k < to; k++)
      funding.give(instance.dueAt[k]! + year, k === from ? this.#paidFirst[p]! : instance.due[k]!);
    this.#set(p, -1);
    this.#count(start, -1);
    for (const number of instance.bundlesOf[p]!) {
      const { members, paysLess } = instance.bundles[number]!;
      const first = members[0]!;
      if (first === p || !this.#joined(number, p, start)) continue;
      if (funding.take(this.#payFirstAt(first), paysLess)) {
        this.#undo.keep(this.#paidFirst, first);
        this.#paidFirst[first]! += paysLess;
      } else this.drop(first);
    }
  }
  /** Takes a project out, and before it all that depend on it. */
  drop(p: number): void {
    for (const { project } of this.instance.after[p]!) if (this.startOf[project]! >= 0) this.drop(project);
    this.lift(p);
  }
  /** Whether a bundle is earned when this start joins the others of it: all in its period, or one right after the other. */
  #joined(number: number, p: number, start: number): boolean {
    const { members, within } = this.instance.bundles[number]!;
    for (const other of members) {
      if (other === p) continue;
      const its = this.startOf[other]!;
      if (its < 0) return false;
      if (within === null) {
        if (this.instance.periodOf[its] !== this.instance.periodOf[start]) return false;
      } else {
        const [second, first] = p === members[0] ? [start, its] : [its, start];
        if (!followsWithin(this.instance, first, second, within)) return false;
      }
    }
    return true;
  }
  /** The class and year from which a project without grant terms that has started pays first. */
  #payFirstAt(p: number): number {
    return this.instance.classOf[p]! * this.instance.years + this.instance.yearOf[this.startOf[p]!]!;
  }
  /** What this start saves for itself; what it saves for others is given back to them. */
  #giveSavings(p: number, start: number): number {
    let own = 0;
    for (const number of this.instance.bundlesOf[p]!) {
      const { members, paysLess } = this.instance.bundles[number]!;
      const first = members[0]!;
      if (!this.#joined(number, p, start)) continue;
      if (first === p) own += paysLess;
      else {
        this.funding.give(this.#payFirstAt(first), paysLess);
        this.#undo.keep(this.#paidFirst, first);
        this.#paidFirst[first]! -= paysLess;
      }
    }
    return own;
  }
  /** The opposite, when the start did not come off: the money was there before. */
  #takeSavings(p: number, start: number): void {
    for (const number of this.instance.bundlesOf[p]!) {
      const { members, paysLess } = this.instance.bundles[number]!;
      const first = members[0]!;
      if (first === p || !this.#joined(number, p, start)) continue;
      if (!this.funding.take(this.#payFirstAt(first), paysLess)) throw new Error('money that was there before is gone');
      this.#undo.keep(this.#paidFirst, first);
      this.#paidFirst[first]! += paysLess;
    }
  }
  #count(start: number, sign: 1 | -1): void {
    const { instance } = this;
    const p = instance.projectOf[start]!;
    this.#use(start, sign);
    const cost = sign * instance.cost[instance.modeOf[start]!]!;
    this.#add(1, cost);
    const district = instance.districtOf[p]!;
    if (district >= 0) {
      this.#undo.keep(this.#costIn, district);
      this.#costIn[district]! += cost;
    }
    let points = instance.value[start]!;
    for (const number of instance.bundlesOf[p]!)
      if (this.#joined(number, p, start)) points += instance.bundles[number]!.value;
    this.#add(0, sign * points);
    if (instance.mandatory[p] === 1) this.#add(2, -sign);
  }
  #use(start: number, sign: 1 | -1): void {
    const { modeOf, periodOf, demandFirst, cell, length, units } = this.instance;
    const use = this.use;
    const mode = modeOf[start]!;
    const t = periodOf[start]!;
    const last = demandFirst[mode + 1]!;
    for (let k = demandFirst[mode]!; k < last; k++) {
      const more = sign * units[k]!;
      const from = cell[k]! + t;
      const to = from + length[k]!;
      for (let at = from; at < to; at++) {
        this.#undo.keep(use, at);
        use[at]! += more;
      }
    }
    const { first, rowOf, coefficient } = this.instance.rows;
    for (let e = first[start]!; e < first[start + 1]!; e++) {
      this.#undo.keep(this.activity, rowOf[e]!);
      this.activity[rowOf[e]!]! += sign * coefficient[e]!;
    }
  }
  /** Cents that districts get less than their shares, all together; what rows are over their most counts as typical projects' cents. */
  shortfall(): number {
    let short = 0;
    for (const { district, ppm } of this.instance.shares)
      short += Math.max(0, (ppm / 1e6) * this.#sums[1]! - this.#costIn[district]!);
    for (let row = 0; row < this.activity.length; row++)
      short += (this.#over(row, 0) / this.instance.rows.typical[row]!) * this.#centsOfOne;
    return short;
  }
  /** A row that is over its most, the first after a given one; −1 if none is. */
  overRow(after: number): number {
    const rows = this.activity.length;
    for (let i = 0; i < rows; i++) if (this.#over((after + i) % rows, 0) > 0) return (after + i) % rows;
    return -1;
  }
  /** The district that lacks most of its share; −1 if none does. */
  poorest(): number {
    let [most, poorest] = [1e-6, -1];
    for (const { district, ppm } of this.instance.shares) {
      const short = (ppm / 1e6) * this.#sums[1]! - this.#costIn[district]!;
      if (short > most) [most, poorest] = [short, district];
    }
    return poorest;
  }
  /** Whether every district gets its share, exactly, and no row is over its most. */
  sharesKept(): boolean {
    const all = this.#sums[1]!;
    if (this.overRow(0) >= 0) return false;
    return this.instance.shares.every(({ district, ppm }) => {
      const over = 1e6 * this.#costIn[district]! - ppm * all;
      // Sums of whole cents are exact; only where the products could err are they done in whole numbers.
      if (Math.abs(over) > 1e-9 * ppm * all) return over > 0;
      return 1_000_000n * BigInt(this.#costIn[district]!) >= BigInt(ppm) * BigInt(all);
    });
  }
  /** Between moves: sums of fractions drift; this adds them up afresh. */
  refresh(): void {
    const { instance } = this;
    this.use.fill(0);
    this.activity.fill(0);
    let value = 0;
    for (const p of this.started) {
      const start = this.startOf[p]!;
      this.#use(start, 1);
      value += instance.value[start]!;
    }
    instance.bundles.forEach((bundle, number) => {
      const first = bundle.members[0]!;
      const start = this.startOf[first]!;
      if (start >= 0 && this.#joined(number, first, start)) value += bundle.value;
    });
    this.#sums[0] = value;
    this.begin();
  }
}
