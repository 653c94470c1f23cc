import type { Text } from './text.ts';

/** What is wrong with an input: where (RFC 6901 pointer), and one sentence that says what was expected and what to do. */
export type Problem = { type: string; pointer: string; message: Text };

/** What a whole input is called where a sentence is about all of it: a file that somebody gave, or a request to a server. */
export type Whole = 'file' | 'request';

/** An input either read whole, or refused with every problem found in it. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** An input read whole. Never fails. Source: packages/planning/README.md, "problem". */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
/**
 * An input refused, with every problem found in it. Never fails; `errsFor` where there may be thousands.
 * Source: packages/planning/README.md, "problem".
 */
export const err = <T>(...problems: Problem[]): Result<T> => errsFor(problems);
/**
 * The same for a list of any length: a file can hold more problems than a call can hold arguments. Never fails.
 * Source: packages/planning/README.md, "problem".
 */
export const errsFor = <T>(problems: Problem[]): Result<T> => ({ ok: false, problems });

/**
 * Where something stands in a JSON document. Never fails; the whole document is the empty text.
 * Source: RFC 6901.
 *
 * @example
 * pointer(['projects', 3, 'a/b']); // '/projects/3/a~1b'
 */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
