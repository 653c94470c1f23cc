import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { api } from '#lib/api/api.ts';
import type { PlanAnswer } from '#lib/api/shapes.ts';

/** Plans as they are stored, fetched when somebody looks at them, each once: they never change. */
export class PlanShelf {
  readonly #city: string;
  readonly #kept = new SvelteMap<string, PlanAnswer>();
  readonly #refused = new SvelteSet<string>();
  #asked: readonly string[] = [];

  constructor(city: string) {
    this.#city = city;
  }
  get(id: string | undefined): PlanAnswer | null {
    return id === undefined ? null : (this.#kept.get(id) ?? null);
  }
  isRefused(id: string): boolean {
    return this.#refused.has(id);
  }
  want(id: string): void {
    if (this.#asked.includes(id)) return;
    this.#asked = [...this.#asked, id];
    this.#refused.delete(id);
    api.get('/api/cities/{city}/plans/{id}', { params: { path: { city: this.#city, id } } }).then(
      (answer) => void this.#kept.set(id, answer),
      () => {
        this.#asked = this.#asked.filter((other) => other !== id);
        this.#refused.add(id);
      },
    );
  }
}
