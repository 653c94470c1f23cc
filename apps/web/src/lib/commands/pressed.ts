const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** How a press is written: `b`, `Shift+a`, `Mod+k`, `?`; null for what is no key of its own. */
export function written({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): string | null {
  if (key.length !== 1) return null;
  // A sign is what it is, whichever keys make it.
  const shifted = shiftKey && isLetter(key) ? `Shift+${key.toLowerCase()}` : key;
  return ctrlKey || metaKey ? `Mod+${shifted}` : shifted;
}

/** Milliseconds in which a second key still belongs to the first. */
const together = 1500;

/** Follows what is pressed, one key or two after each other, and says which keys of `known` that makes. */
export class Pressed {
  #first: { key: string; at: number } | null = null;

  /** Whether a first key still waits for its second. */
  waits(at: number): boolean {
    return this.#first !== null && at - this.#first.at <= together;
  }
  /** `at` in milliseconds. `begun`: the first of two, which nobody else should hear. */
  next(press: string, known: readonly string[], at: number): { keys: string | null; begun: boolean } {
    const both = this.waits(at) ? `${this.#first!.key} ${press}` : null;
    this.#first = null;
    if (both !== null && known.includes(both)) return { keys: both, begun: false };
    if (known.includes(press)) return { keys: press, begun: false };
    if (!known.some((keys) => keys.startsWith(`${press} `))) return { keys: null, begun: false };
    this.#first = { key: press, at };
    return { keys: null, begun: true };
  }
}
