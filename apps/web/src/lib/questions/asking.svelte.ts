import { startAsking } from './start-asking.ts';
import type { Question, Told } from './ask-messages.ts';

/** One question at a time, in a thread of its own; a newer one, or none, ends the one that is being answered. */
export class Asking {
  #worker: Worker | null = null;
  asked = $state.raw<Question | null>(null);
  reply = $state.raw<Told>(null);
  state = $state<'still' | 'working' | 'failed'>('still');

  ask(question: Question): void {
    this.forget();
    this.asked = question;
    this.state = 'working';
    const worker = startAsking();
    this.#worker = worker;
    worker.onerror = () => (this.state = 'failed');
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      worker.terminate();
      [this.reply, this.state] = [data, data ? 'still' : 'failed'];
    };
    worker.postMessage(question);
  }
  forget(): void {
    this.#worker?.terminate();
    [this.#worker, this.asked, this.reply, this.state] = [null, null, null, 'still'];
  }
}
