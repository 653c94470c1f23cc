import { api } from '#lib/api/api.ts';
import type { SolveAnswer } from '#lib/api/shapes.ts';
import { Solving, usualOptions } from '#lib/plan/solving.svelte.ts';

/** The solve that comes first of those under way: the server works on one after the other, and a page may hold few streams open. */
export const firstUnderWay = (solves: readonly SolveAnswer[]): SolveAnswer | null => {
  const of = (state: SolveAnswer['state']) => solves.findLast((solve) => solve.state === state);
  return of('running') ?? of('queued') ?? null;
};

/** Follows that solve; `onend` hears of its end. */
export class Following {
  readonly #city: string;
  readonly #onend: () => void;
  #solving = $state.raw<Solving | null>(null);
  refusal = $state('');

  constructor(city: string, onend: () => void) {
    this.#city = city;
    this.#onend = onend;
  }
  get course(): SolveAnswer | null {
    return this.#solving?.solve ?? null;
  }
  /** The page is left, or another solve is next: the solve goes on. */
  follow(solve: SolveAnswer | null): () => void {
    const solving = solve && new Solving({ city: this.#city, id: solve.scenarioId }, solve, this.#onend);
    solving?.goOn();
    this.#solving = solving;
    return () => solving?.end();
  }
  /** Asks the server for a plan of a scenario as it is stored. */
  async start(scenarioId: string): Promise<void> {
    this.refusal = '';
    try {
      const asked = { params: { path: { city: this.#city } }, body: { scenarioId, ...usualOptions } };
      await api.post('/api/cities/{city}/solves', asked);
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
    }
  }
}
