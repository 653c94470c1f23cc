/**
 * A linear programme as sparse arrays, to be maximised. All a solver knows: it has never heard of a city.
 * Columns have lower bound 0; the first `decisions` columns are yes/no, the others continuous. The matrix is stored by columns.
 */
export type LinearModel = {
  decisions: number;
  columns: number;
  rows: number;
  objective: Float64Array;
  upper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  columnStart: Int32Array;
  rowIndex: Int32Array;
  coefficient: Float64Array;
};

/** A growing list of numbers without one object per entry. */
class Numbers {
  #values = new Float64Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }
  at(i: number): number {
    return this.#values[i] ?? 0;
  }
  array(): Float64Array {
    return this.#values.slice(0, this.length);
  }
}

/** Collects columns, rows and entries in any order, and hands them over as a `LinearModel`. */
export class RowBuilder {
  readonly decisions: number;
  #objective = new Numbers();
  #upper = new Numbers();
  #rowLower = new Numbers();
  #rowUpper = new Numbers();
  #row = new Numbers();
  #column = new Numbers();
  #coefficient = new Numbers();

  /** `values` are the points of the yes/no columns. */
  constructor(values: readonly number[]) {
    this.decisions = values.length;
    for (const value of values) this.column(value, 1);
  }
  /** How many columns and rows there are by now. */
  get size(): { columns: number; rows: number } {
    return { columns: this.#objective.length, rows: this.#rowLower.length };
  }
  /** A further column between 0 and `upper`; returns its number. */
  column(objective: number, upper: number): number {
    this.#objective.push(objective);
    this.#upper.push(upper);
    return this.#objective.length - 1;
  }
  /** A row between `min` and `max`; returns its number. */
  row(min: number, max: number): number {
    this.#rowLower.push(min);
    this.#rowUpper.push(max);
    return this.#rowLower.length - 1;
  }
  /** One entry; the same place must not be named twice. */
  put(row: number, column: number, coefficient: number): void {
    if (coefficient === 0) return;
    this.#row.push(row);
    this.#column.push(column);
    this.#coefficient.push(coefficient);
  }
  /** The finished arrays, entries sorted by column. */
  finish(): LinearModel {
    // HiGHS gives no answer to a model without columns; a city without projects and money still deserves one.
    if (this.#objective.length === 0) this.column(0, 0);
    const columns = this.#objective.length;
    const columnStart = new Int32Array(columns + 1);
    const entries = this.#row.length;
    for (let i = 0; i < entries; i++) columnStart[this.#column.at(i) + 1]! += 1;
    for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!;
    const next = columnStart.slice();
    const rowIndex = new Int32Array(entries);
    const coefficient = new Float64Array(entries);
    for (let i = 0; i < entries; i++) {
      const at = next[this.#column.at(i)]!++;
      rowIndex[at] = this.#row.at(i);
      coefficient[at] = this.#coefficient.at(i);
    }
    return {
      decisions: this.decisions,
      columns,
      rows: this.#rowLower.length,
      objective: this.#objective.array(),
      upper: this.#upper.array(),
      rowLower: this.#rowLower.array(),
      rowUpper: this.#rowUpper.array(),
      columnStart,
      rowIndex,
      coefficient,
    };
  }
}
