import type { Question } from '@vorrang/optimizer/explain';
import { startExplainer } from '../start-workers.ts';
import type { AnswerTo, Asked } from './explain-messages.ts';

/** One question at a time; a newer one, or none, ends the one that is being answered. */
export class Explainer<A extends Asked> {
  #worker: Worker | null = null;
  asked = $state.raw<A | null>(null);
  answer = $state.raw<AnswerTo<A> | null>(null);
  state = $state<'still' | 'working' | 'failed'>('still');

  ask(asked: A): void {
    this.forget();
    this.asked = asked;
    this.state = 'working';
    const worker = startExplainer();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<AnswerTo<A> | null>) => {
      worker.terminate();
      [this.answer, this.state] = [data, data ? 'still' : 'failed'];
    };
    worker.postMessage(asked);
  }
  forget(): void {
    this.#worker?.terminate();
    [this.#worker, this.asked, this.answer, this.state] = [null, null, null, 'still'];
  }
}
/** What may be asked of a project that is in the plan, and of one that waits. */
export const questionsFor = (isInPlan: boolean): Question[] => (isInPlan ? ['why', 'when'] : ['why-not']);
