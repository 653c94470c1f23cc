import type { Text } from './text.ts';

/** What is wrong with an input: where (RFC 6901 pointer), and one sentence that says what was expected and what to do. */
export type Problem = { type: string; pointer: string; message: Text };

/** What a whole input is called where a sentence is about all of it: a file that somebody gave, or a request to a server. */
export type Whole = 'file' | 'request';

/** An input either read whole, or refused with every problem found in it. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** An input read whole. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
/** An input refused, with every problem found in it. */
export const err = <T>(...problems: Problem[]): Result<T> => errsFor(problems);
/** The same for a list of any length: a file can hold more problems than a call can hold arguments. */
export const errsFor = <T>(problems: Problem[]): Result<T> => ({ ok: false, problems });

/** RFC 6901: `/projects/3/modes/0/cost`. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
