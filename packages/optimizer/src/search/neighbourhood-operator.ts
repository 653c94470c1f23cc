import { type CompiledInstance, followsWithin } from '../instance/compiled-instance.ts';
import type { Ranking } from './ranking.ts';
import type { SearchState } from './search-state.ts';
import { TimetableOperator } from './timetable-operator.ts';

/**
 * How far moves look, in points: the regret (Savage 1951) and noise allowed to most of them and to the few that look far, and what a
 * typical project brings.
 */
export type Reach = { near: number; far: number; typical: number };

/** Where some moves look farther than others, so many do. */
const partForFar = 1 / 3;
const maxEjected = 6;
const maxEjectedForMandatory = 20;
/** In a timetable, so many moves rebuild the end of it. */
const partForRebuilding = 0.5;

/** Whether most projects are mandatory and depend on one another: a timetable rather than a choice. */
export const isTimetable = ({ must, projects, orders }: CompiledInstance): boolean =>
  must.reduce((sum, one) => sum + one, 0) > 0.5 * projects && orders.length > 0;

/**
 * Makes one move after the other on a search state, each an ejection chain: a project is put into a start, whoever stands in its way is taken
 * out, and what was taken out is put back elsewhere. A move may break nothing but district shares and mandatory projects.
 * Source: Glover 1996 (ejection chains, reference structures and alternating path methods).
 */
export class NeighbourhoodOperator {
  readonly #state: SearchState;
  readonly #instance: CompiledInstance;
  readonly #ranking: Ranking;
  readonly #random: () => number;
  readonly #near: number;
  readonly #far: number;
  readonly #typical: number;
  /** How far it looks now. */
  #width: number;
  readonly #mandatoryProjects: number[];
  readonly #chained: boolean;
  readonly #timetable: TimetableOperator;
  /** Projects to be put back, the most promising first. */
  readonly #openProject = new Int32Array(256);
  readonly #openKey = new Float64Array(256);
  #open = 0;

  constructor(state: SearchState, ranking: Ranking, random: () => number, { near, far, typical }: Reach) {
    this.#state = state;
    this.#instance = state.instance;
    this.#ranking = ranking;
    this.#random = random;
    this.#near = near;
    this.#far = far;
    this.#width = far;
    this.#typical = typical;
    this.#mandatoryProjects = Array.from(state.instance.must.keys()).filter((p) => state.instance.must[p] === 1);
    this.#chained = isTimetable(state.instance);
    this.#timetable = new TimetableOperator(state, random, this.#mandatoryProjects);
  }
  get #floor(): number {
    return -1.5 * this.#width;
  }
  get #noise(): number {
    return 1.7 * this.#width;
  }
  /** What must start first, the most urgent before all; then everything in the order of the ranking. */
  fill(): void {
    this.#width = this.#far;
    const { cost, first, modeOf, latestEnd, endOf, periodOf } = this.#instance;
    const { worth } = this.#ranking;
    const urgency = (p: number) => latestEnd[p]! - (endOf[first[p]!]! - periodOf[first[p]!]!);
    for (const p of this.#mandatoryProjects.toSorted((a, b) => urgency(a) - urgency(b) || a - b))
      this.#place(p, Infinity, -Infinity, 0);
    const all = Array.from(worth, (_, p) => p).filter((p) => first[p]! < first[p + 1]!);
    const rate = (p: number) => worth[p]! / (1 + cost[modeOf[first[p]!]!]!);
    for (const p of all.sort((a, b) => rate(b) - rate(a) || a - b)) this.#place(p, Infinity, this.#floor, 0);
    this.greedyFill();
  }
  /** Forces one of those in that are missing, or one of a district that gets too little; false if it did not come off. */
  rescue(): boolean {
    const { first, projects, districtOf } = this.#instance;
    let p = this.#missingProject();
    if (p < 0) {
      const row = this.#state.overRow(0);
      if (row >= 0 && this.#random() < 0.7) return this.#repairRow(row);
      const poor = this.#state.poorest();
      const { worth } = this.#ranking;
      for (let tries = 0; tries < 100; tries++) {
        const any = this.#below(projects);
        if (districtOf[any] === poor && this.#state.startOf[any]! < 0 && (p < 0 || worth[any]! > worth[p]!)) p = any;
      }
      const start = p < 0 ? -2 : this.#choose(p, false);
      if (start < 0 || !this.#force(p, start, maxEjected)) return false;
      this.#repair(3, -1);
      return true;
    }
    if (first[p] === first[p + 1]) return false;
    const start = this.#ranking.orderOf(p)[first[p]! + this.#below(first[p + 1]! - first[p]!)]!;
    return this.#force(p, start, maxEjectedForMandatory);
  }
  /** Brings a row back to its most: by a start that counts less than nothing in it, or by taking out one that counts. */
  #repairRow(row: number): boolean {
    const state = this.#state;
    const relief = this.#instance.rows.relief[row]!;
    for (let tries = 0; tries < 20 && relief.length > 0; tries++) {
      const start = relief[this.#below(relief.length)]!;
      const p = this.#instance.projectOf[start]!;
      if (state.startOf[p] === start || this.#instance.value[start] === -Infinity) continue;
      if (state.startOf[p]! >= 0) state.drop(p);
      if (!this.#force(p, start, maxEjected)) return false;
      this.#repair(3, -1);
      return true;
    }
    return this.#eject(-1, state.occupancy.inRow(row));
  }
  /** Forces a project in by the k-th best of its starts, and puts back elsewhere what had to go; false if it did not come off. */
  bringIn(p: number, k: number): boolean {
    const { first } = this.#instance;
    const count = first[p + 1]! - first[p]!;
    if (count === 0 || !this.#force(p, this.#ranking.orderOf(p)[first[p]! + (k % count)]!, maxEjectedForMandatory))
      return false;
    this.#repair(6, -1);
    return this.#state.startOf[p]! >= 0;
  }
  /** What the prices call too dear still fills the gaps that are left, the least dear first. */
  greedyFill(): void {
    const { projects, value } = this.#instance;
    const { worth } = this.#ranking;
    const rest = Array.from({ length: projects }, (_, p) => p).filter(
      (p) => this.#state.startOf[p]! < 0 && this.#instance.first[p]! < this.#instance.first[p + 1]!,
    );
    for (const p of rest.sort((a, b) => worth[b]! - worth[a]! || a - b)) {
      if (this.#instance.before[p]!.some(({ project }) => this.#state.startOf[project]! < 0)) continue;
      const order = this.#ranking.orderOf(p);
      for (let k = this.#instance.first[p]!; k < this.#instance.first[p + 1]!; k++)
        if (value[order[k]!]! > 0 && this.#state.start(order[k]!)) break;
    }
  }
  /** One move; false if it did not come off and has to be undone. */
  move(): boolean {
    if (this.#near < this.#far) this.#width = this.#random() < partForFar ? this.#far : this.#near;
    if (this.#chained && this.#random() < partForRebuilding) return this.#timetable.rebuild();
    const { startOf, missing } = this.#state;
    const must = missing > 0 && this.#random() < 0.5 ? this.#missingProject() : -1;
    const p = must >= 0 ? must : this.#target();
    const start = this.#choose(p, must >= 0);
    if (start === -2) return false;
    if (startOf[p]! >= 0) {
      if (start >= 0) this.#state.lift(p);
      else this.#state.drop(p);
    }
    if (start >= 0 && !this.#force(p, start, must >= 0 ? maxEjectedForMandatory : maxEjected)) return false;
    if (start >= 0) this.#joinPartners(p, start);
    this.#repair(start < 0 ? 8 : 3 + this.#below(4), start < 0 && this.#random() < 0.3 ? p : -1);
    return true;
  }
  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }
  #missingProject(): number {
    const mandatoryProjects = this.#mandatoryProjects;
    const from = this.#below(mandatoryProjects.length);
    for (let i = 0; i < mandatoryProjects.length; i++) {
      const p = mandatoryProjects[(from + i) % mandatoryProjects.length]!;
      if (this.#state.startOf[p]! < 0) return p;
    }
    return -1;
  }
  /** A project that promises something: not started and worth it, or started in a way that is not its best. */
  #target(): number {
    const { first, projects } = this.#instance;
    const { worth, profit } = this.#ranking;
    for (let i = 0; i < 30; i++) {
      const p = this.#below(projects);
      if (first[p] === first[p + 1]) continue;
      const start = this.#state.startOf[p]!;
      if (start < 0 ? worth[p]! > this.#floor : worth[p]! - profit[start]! > 1e-9 || this.#random() < 0.15) return p;
    }
    return this.#below(projects);
  }
  /** A start for the project: −1 to take it out, −2 for nothing to do. */
  #choose(p: number, any: boolean): number {
    const { first } = this.#instance;
    const order = this.#ranking.orderOf(p);
    const near = this.#ranking.countWithin(p, this.#width);
    const count = first[p + 1]! - first[p]!;
    if (count === 0) return -2;
    const now = this.#state.startOf[p]!;
    const pick = (leaned: boolean) => {
      const random = this.#random();
      return order[
        first[p]! + Math.floor(any ? random * count : (leaned ? random * Math.sqrt(random) : random) * near)
      ]!;
    };
    let start = pick(true);
    if (start === now && this.#random() < 0.5) start = pick(false);
    return start === now ? (now < 0 ? -2 : -1) : start;
  }
  /** Makes room for a start and takes it. */
  #force(p: number, start: number, most: number, depth = 0): boolean {
    const state = this.#state;
    const { before, after, rivals, neighbours, periodOf, endOf } = this.#instance;
    const [from, to] = [periodOf[start]!, endOf[start]!];
    for (const { project, lag } of before[p]!) if (!this.#finish(project, from - lag, most, depth)) return false;
    for (const rival of rivals[p]!) if (state.startOf[rival]! >= 0) state.drop(rival);
    for (const neighbour of neighbours[p]!) {
      const other = state.startOf[neighbour]!;
      if (other >= 0 && state.meet(start, other)) state.drop(neighbour);
    }
    for (const { project, lag } of after[p]!) {
      const other = state.startOf[project]!;
      if (other >= 0 && periodOf[other]! < to + lag) state.drop(project);
    }
    if (!state.allowed(start)) return false;
    let ejected = 0;
    for (let cell = state.overfull(start); cell >= 0; cell = state.overfull(start))
      if (ejected++ >= most || !this.#eject(p, cell)) return false;
    while (!state.start(start)) {
      const missingIn = state.funding.missingIn;
      const year = missingIn > 0 && this.#random() < 0.2 ? missingIn - 1 : missingIn;
      const list = this.#payersNear(p, year);
      if (ejected++ >= most || !this.#eject(p, list) || !state.allowed(start)) return false;
    }
    return true;
  }
  /** Sees to it that a project is finished in time for one that depends on it, and makes room for it where it must. */
  #finish(p: number, until: number, most: number, depth: number): boolean {
    const state = this.#state;
    const { endOf } = this.#instance;
    const start = state.startOf[p]!;
    if (start >= 0 && endOf[start]! <= until) return true;
    if (start >= 0) state.lift(p);
    if (this.#insert(p, 60, -Infinity, until)) return true;
    const urgent = most >= maxEjectedForMandatory;
    if (depth > (urgent ? 4 : 2)) return false;
    const early: number[] = [];
    for (let j = this.#instance.first[p]!; j < this.#instance.first[p + 1]!; j++) {
      const start = urgent ? j : this.#ranking.orderOf(p)[j]!;
      if (endOf[start]! <= until) early.push(start);
    }
    const random = this.#random();
    const pick = urgent ? random : random * random;
    return early.length > 0 && this.#force(p, early[Math.floor(pick * early.length)]!, most, depth + 1);
  }
  /** A list of those who pay in a year from a source they share with p; six times of ten of p's own class. */
  #payersNear(p: number, year: number): number {
    const { classOf, sources } = this.#instance;
    const own = classOf[p]!;
    let group = own;
    if (this.#random() >= 0.6) {
      group = this.#below(sources.length);
      if (!sources[group]!.some((source) => sources[own]!.includes(source)) && this.#random() < 0.8) group = own;
    }
    return this.#state.occupancy.payers(group, year);
  }
  /** Takes out the cheapest of a few projects of a list, every other time the one that frees a cent most cheaply; false if there is none. */
  #eject(p: number, list: number): boolean {
    const state = this.#state;
    const { startOf, occupancy } = state;
    const { must, cost, modeOf } = this.#instance;
    const count = occupancy.using(list);
    let least = Infinity;
    let cheapest = -1;
    const byCent = this.#random() < 0.5;
    for (let i = 0; i < 3 && count > 0; i++) {
      const other = occupancy.user(list, this.#below(count));
      if (other === p) continue;
      const noise = (this.#random() - 0.5) * this.#noise;
      const price = this.#ranking.profit[startOf[other]!]! + noise + (must[other] === 1 ? 0.5 * this.#typical : 0);
      const cents = byCent ? 1 + cost[modeOf[startOf[other]!]!]! : 1;
      const rate = price > 0 ? price / cents : price * cents;
      if (rate < least) {
        least = rate;
        cheapest = other;
      }
    }
    if (cheapest < 0) return false;
    state.drop(cheapest);
    return true;
  }
  /** Tries to start the other projects of its bundles in the same period, or right before or after, now and then. */
  #joinPartners(p: number, start: number): void {
    for (const number of this.#instance.bundlesOf[p]!)
      for (const other of this.#instance.bundles[number]!.members) if (other !== p) this.#join(number, other, start);
  }
  #join(number: number, other: number, start: number): void {
    const { periodOf, modeOf, first } = this.#instance;
    const { members, within } = this.#instance.bundles[number]!;
    const fits = (candidate: number) =>
      within === null
        ? periodOf[candidate] === periodOf[start]
        : other === members[0]
          ? followsWithin(this.#instance, start, candidate, within)
          : followsWithin(this.#instance, candidate, start, within);
    const now = this.#state.startOf[other]!;
    if ((now >= 0 && fits(now)) || this.#random() < 0.5) return;
    const mode = now >= 0 ? modeOf[now]! : -1;
    const order = this.#ranking.orderOf(other);
    for (let k = first[other]!; k < first[other + 1]!; k++) {
      const candidate = order[k]!;
      if (!fits(candidate) || (mode >= 0 && modeOf[candidate] !== mode)) continue;
      if (now >= 0) this.#state.lift(other);
      if (!this.#state.start(candidate) && now >= 0) this.#state.start(now);
      return;
    }
  }
  /** Puts back what was taken out (but for one), and tries a few others, in a noisy order of worth. */
  #repair(further: number, without: number): void {
    const state = this.#state;
    const { must, projects } = this.#instance;
    const { worth } = this.#ranking;
    this.#open = 0;
    for (let i = 0; i < state.changed.length; i++) {
      const p = state.changed[i]!;
      if (state.startOf[p]! < 0 && p !== without) this.#consider(p);
    }
    for (let i = 0; i < further; i++) {
      const p = this.#below(projects);
      if (state.startOf[p]! < 0 && worth[p]! > this.#floor && !state.touched(p)) this.#consider(p);
    }
    const tries = this.#chained ? 400 : 40;
    for (let again = true; again;) {
      again = false;
      for (let i = 0; i < this.#open; i++) {
        const p = this.#openProject[i]!;
        if (state.startOf[p]! >= 0 || !state.ready(p)) continue;
        const floor = must[p] === 1 ? -Infinity : Math.max(this.#floor, worth[p]! - 2 * this.#width);
        // In a timetable one that goes in lets the next ones in.
        if (this.#insert(p, tries, floor, Infinity)) again = this.#chained;
      }
    }
  }
  /** Puts a project where it belongs in the noisy order of worth. */
  #consider(p: number): void {
    const { must } = this.#instance;
    const key = this.#ranking.worth[p]! + (this.#random() - 0.5) * 2 * this.#noise + (must[p] === 1 ? 1e9 : 0);
    if (this.#open === this.#openProject.length) return;
    let i = this.#open++;
    for (; i > 0 && this.#openKey[i - 1]! < key; i--) {
      this.#openKey[i] = this.#openKey[i - 1]!;
      this.#openProject[i] = this.#openProject[i - 1]!;
    }
    this.#openKey[i] = key;
    this.#openProject[i] = p;
  }
  /** Starts a project as well as possible without taking anything out. */
  #insert(p: number, tries: number, floor: number, until: number): boolean {
    const { first, endOf } = this.#instance;
    const { profit } = this.#ranking;
    const order = this.#ranking.orderOf(p);
    let left = tries;
    for (let k = first[p]!; k < first[p + 1]! && left > 0; k++) {
      const start = order[k]!;
      if (profit[start]! < floor) return false;
      if (endOf[start]! > until) continue;
      left -= 1;
      if (this.#state.start(start)) return true;
    }
    return false;
  }
  #place(p: number, tries: number, floor: number, depth: number): boolean {
    if (this.#state.startOf[p]! >= 0) return true;
    for (const { project } of this.#instance.before[p]!)
      if (depth > 20 || !this.#place(project, tries, -Infinity, depth + 1)) return false;
    return this.#insert(p, tries, floor, this.#instance.must[p] === 1 ? this.#instance.latestEnd[p]! : Infinity);
  }
}
