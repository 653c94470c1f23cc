import { backwardPass } from './justify.ts';
import type { SearchState } from './search-state.ts';

/** So many moves are justified afterwards. */
const partForJustifying = 0.5;

/** Makes moves on a timetable: the end of it is taken down and built up again in another order. */
export class TimetableOperator {
  readonly #state: SearchState;
  readonly #random: () => number;
  readonly #mandatoryProjects: readonly number[];

  constructor(state: SearchState, random: () => number, mandatoryProjects: readonly number[]) {
    this.#state = state;
    this.#random = random;
    this.#mandatoryProjects = mandatoryProjects;
  }
  /** Takes out every mandatory project that starts after some period, and puts them back one after the other, each as early as it can be. */
  rebuild(): boolean {
    const state = this.#state;
    const { startOf } = state;
    const { periodOf, periods } = state.instance;
    const from = this.#below(periods);
    const noise = 1 + this.#below(10);
    const open: { p: number; key: number }[] = [];
    for (const p of this.#mandatoryProjects) {
      const start = startOf[p]!;
      const period = start < 0 ? from : periodOf[start]!;
      if (start < 0 || (period >= from && this.#random() < 0.97))
        open.push({ p, key: period + this.#random() * noise });
    }
    for (const { p } of open) if (startOf[p]! >= 0) state.drop(p);
    // Those that depend on what was taken out went with it.
    const listed = new Set(open.map(({ p }) => p));
    for (const p of this.#mandatoryProjects)
      if (startOf[p]! < 0 && !listed.has(p)) open.push({ p, key: from + this.#random() * noise });
    return this.#putBack(open) && (this.#random() >= partForJustifying || this.#justify());
  }
  /** Double justification (Valls, Ballestín and Quintanilla 2005): every mandatory project is put off as long as the end allows, then all back in that order. */
  #justify(): boolean {
    const latest = backwardPass(this.#state, this.#mandatoryProjects);
    const open = this.#mandatoryProjects.map((p) => ({ p, key: latest[p]! }));
    for (const { p } of open) if (this.#state.startOf[p]! >= 0) this.#state.drop(p);
    return this.#putBack(open);
  }
  /** Puts mandatory projects back in the order of their keys, each as early as it can be and after what it depends on; false if one does not fit. */
  #putBack(open: { p: number; key: number }[]): boolean {
    const state = this.#state;
    const { first } = state.instance;
    open.sort((a, b) => a.key - b.key || a.p - b.p);
    while (open.length > 0) {
      const next = open.findIndex(({ p }) => state.ready(p));
      if (next < 0) return false;
      const [{ p }] = open.splice(next, 1) as [(typeof open)[0]];
      let start = first[p]!;
      while (start < first[p + 1]! && !state.start(start)) start++;
      if (start === first[p + 1]!) return false;
    }
    return true;
  }
  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }
}
