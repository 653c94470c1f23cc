import { z } from 'zod';
import { type Result, ok } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { canonicalJson } from '../fingerprint.ts';
import { type Change, type Place, changeSchema, changedBy, valueAt } from './change.ts';

/** What a planner did at once: one entry of undo, with what it is about for whoever words it. */
const commandSchema = z.object({ changes: z.array(changeSchema).min(1), reason: z.string().optional() });
/** See `commandSchema`. */
export type Command = { changes: readonly Change[]; reason?: string | undefined };

/**
 * A Scenario while it is edited: the saved revision it began from, what was done to it, one command after the other, and what was taken
 * back and may be done again. Undo, what has changed, the conflict of two editors and the recovery after a crash are all this one list.
 * `found` is what stood in the saved revision at every place a command has touched.
 */
export const draftSchema = z.object({
  revision: z.int().min(0),
  done: z.array(commandSchema),
  undone: z.array(commandSchema),
  found: z.array(changeSchema),
});
/** See `draftSchema`. */
export type Draft = {
  revision: number;
  done: readonly Command[];
  undone: readonly Command[];
  found: readonly Change[];
};

/**
 * Nothing done yet to a saved revision. Never fails. Source: packages/planning/README.md, "draft".
 *
 * @example
 * newDraft(14); // { revision: 14, done: [], undone: [], found: [] }
 */
export const newDraft = (revision: number): Draft => ({ revision, done: [], undone: [], found: [] });

/**
 * The draft after one more command; what was taken back before is given up. `saved` is the Scenario the draft began from. With `held`, a
 * command about exactly the places of the last one takes its place: a slider that moves is one entry.
 * Never fails. Source: packages/planning/README.md, "draft".
 */
export function withCommand(draft: Draft, command: Command, saved: Scenario, held = false): Draft {
  const last = draft.done.at(-1);
  const kept = held && last && samePlaces(last, command) ? draft.done.slice(0, -1) : draft.done;
  const known = new Set(draft.found.map(({ at }) => JSON.stringify(at)));
  const found = command.changes.flatMap(({ at }) => (known.has(JSON.stringify(at)) ? [] : [standing(saved, at)]));
  return { ...draft, done: [...kept, command], undone: [], found: [...draft.found, ...found] };
}
const standing = (saved: Scenario, at: Place): Change => {
  const value = valueAt(saved, at);
  return { at, ...(value !== undefined && { to: value as Change['to'] }) };
};

const samePlaces = (a: Command, b: Command): boolean => placesOf(a) === placesOf(b);
const placesOf = ({ changes }: Command): string => JSON.stringify(changes.map(({ at }) => at));

/**
 * The draft with its last command taken back. Never fails: with nothing done it stays as it is.
 * Source: packages/planning/README.md, "draft".
 */
export function undo({ done, undone, ...draft }: Draft): Draft {
  const last = done.at(-1);
  return { ...draft, done: done.slice(0, -1), undone: last ? [...undone, last] : undone };
}

/**
 * The draft with the command done again that was taken back last. Never fails: with nothing taken back it stays as it is.
 * Source: packages/planning/README.md, "draft".
 */
export function redo({ done, undone, ...draft }: Draft): Draft {
  const next = undone.at(-1);
  return { ...draft, done: next ? [...done, next] : done, undone: undone.slice(0, -1) };
}

/**
 * The Scenario as the draft has it. What no command touches is the very object of the saved one.
 * Failure: one problem, at the first command whose place is not there (any more). Whether the Scenario is a good one is for
 * `readScenario` to say.
 * Source: packages/planning/README.md, "draft".
 */
export function applied(saved: Scenario, { done }: Pick<Draft, 'done'>): Result<Scenario> {
  let scenario = saved;
  for (const change of done.flatMap(({ changes }) => changes)) {
    const changed = changedBy(scenario, change);
    if (!changed.ok) return changed;
    scenario = changed.value;
  }
  return ok(scenario);
}

/** One place at which two people have edited one Scenario: what is to stand there by the draft, and what somebody else has saved. */
export type Conflict = { mine: Change; theirs: Change };

/**
 * A draft on top of what somebody else has saved since it was begun: commands about other things stand as they are; where both are about
 * the same, both are handed back, and nothing is decided. What both did alike is no conflict.
 * Failure: the conflicts. Source: packages/planning/README.md, "draft".
 */
export function rebased(
  draft: Draft,
  saved: { revision: number; scenario: Scenario },
): { draft: Draft; conflicts: Conflict[] } {
  const last = new Map(
    draft.done.flatMap(({ changes }) => changes.map((change) => [JSON.stringify(change.at), change])),
  );
  const conflicts = draft.found.flatMap(({ at, to: was }): Conflict[] => {
    const mine = last.get(JSON.stringify(at));
    const theirs = standing(saved.scenario, at);
    if (!mine || canonicalJson(theirs.to) === canonicalJson(was) || canonicalJson(theirs.to) === canonicalJson(mine.to))
      return [];
    return [{ mine, theirs }];
  });
  const found = draft.found.map(({ at }) => standing(saved.scenario, at));
  return { draft: { ...draft, revision: saved.revision, found }, conflicts };
}
