import type { Start } from '@vorrang/planning';
import { ApiProblem, addressOf, api } from '#lib/api/api.ts';
import type { SolveAnswer } from '#lib/api/shapes.ts';

type Options = SolveAnswer['options'];
/** What is asked for where nobody says anything else. */
export const usualOptions: Options = { gap: 0.005, timeLimitSeconds: 60, engine: 'auto' };

/** The newest solve of a scenario on the server: asked for, followed and cancelled. It goes on when the page is closed. */
export class Solving {
  readonly #at: { city: string; id: string };
  readonly #onend: (solve: SolveAnswer) => void;
  #source: EventSource | null = null;
  /** Null where there is none, and until something is heard of the one that was just asked for. */
  solve = $state.raw<SolveAnswer | null>(null);
  isStarting = $state(false);
  refusal = $state('');
  readonly isUnderWay = $derived(this.solve?.state === 'queued' || this.solve?.state === 'running');

  /** `onend` hears of a solve that ends while it is followed. */
  constructor(
    at: { city: string; id: string },
    latest: SolveAnswer | null,
    onend: (solve: SolveAnswer) => void = () => undefined,
  ) {
    this.#at = at;
    this.#onend = onend;
    this.solve = latest;
  }
  /** Follows what is under way already. */
  goOn(): void {
    if (this.solve && this.isUnderWay) this.#follow(this.solve.id);
  }
  /**
   * Asks the server for a plan of what `save` leaves there; it answers with what is wrong where that cannot be. Then it begins with
   * `warmStart`, the works of a plan that is known.
   */
  async start(options: Options, save: () => Promise<string | null>, warmStart?: () => Start[]): Promise<void> {
    if (this.isStarting || this.isUnderWay) return;
    [this.isStarting, this.refusal] = [true, ''];
    try {
      this.refusal = (await save()) ?? '';
      if (this.refusal) return;
      const { city, id: scenarioId } = this.#at;
      const asked = { params: { path: { city } }, body: { scenarioId, ...options, warmStart: warmStart?.() } };
      const { id } = await api.post('/api/cities/{city}/solves', asked);
      this.solve = null;
      this.#follow(id);
    } catch (error) {
      this.refusal = error instanceof ApiProblem ? error.message : String(error);
    } finally {
      this.isStarting = false;
    }
  }
  async cancel(): Promise<void> {
    if (!this.solve) return;
    const path = { city: this.#at.city, id: this.solve.id };
    await api.post('/api/cities/{city}/solves/{id}/cancel', { params: { path } });
  }
  /** The page is left; the solve is not. */
  end(): void {
    this.#source?.close();
    this.#source = null;
  }
  #follow(id: string): void {
    this.end();
    const path = { city: this.#at.city, id };
    this.#source = new EventSource(addressOf('/api/cities/{city}/solves/{id}/progress', { path }));
    this.#source.addEventListener('solve', ({ data }: MessageEvent<string>) => {
      const solve: SolveAnswer = JSON.parse(data);
      this.solve = solve;
      if (this.isUnderWay) return;
      this.end();
      this.#onend(solve);
    });
  }
}
