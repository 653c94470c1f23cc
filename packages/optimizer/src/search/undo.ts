/** Remembers numbers before they change, so that a move that does not come off costs no more than what it touched. */
export class Undo {
  readonly #arrays: Float64Array[] = [];
  #places = new Int32Array(4096);
  #values = new Float64Array(4096);
  #count = 0;

  /** Must be called before an element is written. */
  keep(array: Float64Array, place: number): void {
    if (this.#count === this.#places.length) this.#grow();
    this.#arrays[this.#count] = array;
    this.#places[this.#count] = place;
    this.#values[this.#count++] = array[place]!;
  }
  /** From here on; what was before can no longer be undone. */
  begin(): void {
    this.#count = 0;
  }
  /** Brings every number back. */
  back(): void {
    for (let i = this.#count - 1; i >= 0; i--) this.#arrays[i]![this.#places[i]!] = this.#values[i]!;
    this.#count = 0;
  }
  #grow(): void {
    const [places, values] = [new Int32Array(this.#count * 2), new Float64Array(this.#count * 2)];
    places.set(this.#places);
    values.set(this.#values);
    this.#places = places;
    this.#values = values;
  }
}
