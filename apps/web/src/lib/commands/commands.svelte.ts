import { getContext, setContext, untrack } from 'svelte';

/** Something that can be asked for by its name, and by its keys where it has some: `b`, `g p` one after the other, `Shift+a`, `Mod+k`. */
export type Command = {
  name: string;
  group: string;
  keys?: string;
  /** Absent where the keys are heard elsewhere, and only told here. */
  run?: () => void;
};
/** What is found by what somebody types: the things of a page. */
export type Finder = (text: string) => readonly Command[];
type Offer = { list: () => readonly Command[]; find?: Finder | undefined };

/** What the pages that are open offer, the innermost last. */
export class Commands {
  #offers = $state.raw<readonly Offer[]>([]);
  /** What lies over the page: all commands, or their keys and the words of the house, at one of them. */
  shown = $state<'palette' | 'help' | null>(null);
  term = $state<string | null>(null);
  readonly all = $derived(this.#offers.flatMap(({ list }) => list()));
  /** The same, what belongs to the page first. */
  readonly nearest = $derived(this.#offers.toReversed().flatMap(({ list }) => list()));
  /** The keys that do something. */
  readonly keys = $derived(this.all.flatMap(({ keys, run }) => (keys && run ? [keys] : [])));
  /** What is asked for by keys: where two want the same ones, the inner one has them. */
  by(keys: string): Command | undefined {
    return this.all.findLast((command) => command.keys === keys && command.run);
  }
  find(text: string): Command[] {
    return this.#offers.flatMap(({ find }) => find?.(text) ?? []);
  }
  showTerm(term: string): void {
    [this.term, this.shown] = [term, 'help'];
  }
  offer(offer: Offer): () => void {
    this.#offers = [...this.#offers, offer];
    return () => void (this.#offers = this.#offers.filter((one) => one !== offer));
  }
}

const key = Symbol('commands');
export const provideCommands = (): Commands => setContext(key, new Commands());
/** Offers commands as long as a component is there; they follow what they are made of. */
export function useCommands(list: () => readonly Command[], find?: Finder): void {
  const commands = getContext<Commands>(key);
  $effect(() => untrack(() => commands.offer({ list, find })));
}
