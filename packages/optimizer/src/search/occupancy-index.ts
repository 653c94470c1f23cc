import type { CompiledInstance } from '../instance/compiled-instance.ts';

/** Who is where: for every cell the projects that use it, for every class and year the projects that pay, for every row those it counts. Entering and leaving cost what they touch. */
export class OccupancyIndex {
  readonly #instance: CompiledInstance;
  readonly #lists: Int32Array[];
  readonly #lengths: Int32Array;
  /** Entries of project p are firstEntry[p] ≤ e; where an entry stands in its list, and whose it is. */
  readonly #firstEntry: Int32Array;
  readonly #place: Int32Array;
  readonly #projectOf: Int32Array;
  readonly #cells: number;
  readonly #rows: number;

  constructor(instance: CompiledInstance) {
    const { projects, firstMode, demandFirst, length, dueFirst, dueOf } = instance;
    this.#instance = instance;
    this.#cells = instance.capacity.length;
    this.#rows = this.#cells + instance.sources.length * instance.years;
    const lists = this.#rows + instance.rows.most.length;
    this.#lists = Array.from({ length: lists }, () => new Int32Array(8));
    this.#lengths = new Int32Array(lists);
    this.#firstEntry = new Int32Array(projects + 1);
    for (let p = 0; p < projects; p++) {
      let most = 0;
      for (let m = firstMode[p]!; m < firstMode[p + 1]!; m++) {
        let entries = 0;
        for (let k = demandFirst[m]!; k < demandFirst[m + 1]!; k++) entries += length[k]!;
        let [dues, rows] = [0, 0];
        for (let j = instance.firstOfMode[m]!; j < instance.firstOfMode[m + 1]!; j++) {
          dues = Math.max(dues, dueFirst[dueOf[j]! + 1]! - dueFirst[dueOf[j]!]!);
          rows = Math.max(rows, instance.rows.first[j + 1]! - instance.rows.first[j]!);
        }
        most = Math.max(most, entries + dues + rows);
      }
      this.#firstEntry[p + 1] = this.#firstEntry[p]! + most;
    }
    const entries = this.#firstEntry[projects]!;
    this.#place = new Int32Array(entries);
    this.#projectOf = new Int32Array(entries);
    for (let p = 0; p < projects; p++) this.#projectOf.fill(p, this.#firstEntry[p], this.#firstEntry[p + 1]);
  }
  enter(start: number): void {
    this.#walk(start, true);
  }
  leave(start: number): void {
    this.#walk(start, false);
  }
  /** How many use a cell. */
  using(cell: number): number {
    return this.#lengths[cell]!;
  }
  /** The k-th of those that use a cell, in no order. */
  user(cell: number, k: number): number {
    return this.#projectOf[this.#lists[cell]![k]!]!;
  }
  /** The list of those of a class that pay in a year, to be asked like a cell. */
  payers(group: number, year: number): number {
    return this.#cells + group * this.#instance.years + year;
  }
  /** The list of those a row counts, to be asked like a cell. */
  inRow(row: number): number {
    return this.#rows + row;
  }
  #walk(start: number, enters: boolean): void {
    const { projectOf, modeOf, periodOf, yearOf, dueOf, dueFirst, dueAt, demandFirst, cell, length } = this.#instance;
    const p = projectOf[start]!;
    const m = modeOf[start]!;
    const t = periodOf[start]!;
    let entry = this.#firstEntry[p]!;
    for (let k = demandFirst[m]!; k < demandFirst[m + 1]!; k++) {
      const from = cell[k]! + t;
      for (let at = from; at < from + length[k]!; at++) this.#note(at, entry++, enters);
    }
    const slot = dueOf[start]!;
    const payers = this.#cells + yearOf[start]!;
    for (let k = dueFirst[slot]!; k < dueFirst[slot + 1]!; k++) this.#note(payers + dueAt[k]!, entry++, enters);
    const { first, rowOf } = this.#instance.rows;
    for (let e = first[start]!; e < first[start + 1]!; e++) this.#note(this.#rows + rowOf[e]!, entry++, enters);
  }
  #note(list: number, entry: number, enters: boolean): void {
    if (enters) this.#add(list, entry);
    else this.#remove(list, entry);
  }
  #add(list: number, entry: number): void {
    let own = this.#lists[list]!;
    const count = this.#lengths[list]!++;
    if (count === own.length) {
      const larger = new Int32Array(count * 2);
      larger.set(own);
      this.#lists[list] = own = larger;
    }
    own[count] = entry;
    this.#place[entry] = count;
  }
  #remove(list: number, entry: number): void {
    const own = this.#lists[list]!;
    const last = own[--this.#lengths[list]!]!;
    const place = this.#place[entry]!;
    own[place] = last;
    this.#place[last] = place;
  }
}
