/**
 * One question at a time to a thread of its own, which answers it and ends; a newer one, or none, ends the one that is being answered.
 * A thread that has no answer says null.
 */
export class Asking<Asked, Answer> {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  asked = $state.raw<Asked | null>(null);
  answer = $state.raw<Answer | null>(null);
  state = $state<'still' | 'working' | 'failed'>('still');

  constructor(start: () => Worker) {
    this.#start = start;
  }
  ask(asked: Asked): void {
    this.forget();
    this.asked = asked;
    this.state = 'working';
    const worker = this.#start();
    this.#worker = worker;
    worker.onerror = () => (this.state = 'failed');
    worker.onmessage = ({ data }: MessageEvent<Answer | null>) => {
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
