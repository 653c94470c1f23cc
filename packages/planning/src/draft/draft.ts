import { z } from 'zod';
import { canonicalJson } from '../fingerprint.ts';
import { type Place, valueAt } from '../place.ts';
import { type Result, ok } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { type Change, changeSchema, changedBy } from './change.ts';

/** What a planner did at once: one entry of undo. */
const commandSchema = z.object({ changes: z.array(changeSchema).min(1) });
/** See `commandSchema`. */
export type Command = { changes: readonly Change[] };

/**
 * A Scenario while it is edited: what was done to the saved one, one command after the other, and what was taken back and may be done
 * again. `found` is what stood in the saved Scenario at every place when a command first touched it. Undo, what has changed, the conflict
 * of two editors and the recovery after a crash are all this.
 */
export const draftSchema = z.object({
  done: z.array(commandSchema),
  undone: z.array(commandSchema),
  found: z.array(changeSchema),
});
/** See `draftSchema`. */
export type Draft = { done: readonly Command[]; undone: readonly Command[]; found: readonly Change[] };

/** Nothing done yet. */
export const newDraft: Draft = { done: [], undone: [], found: [] };

/**
 * The draft after one more command; what was taken back before is given up. `saved` is the Scenario as it is saved now. With `held`, a
 * command about exactly the places of the last one takes its place: a slider that moves is one entry.
 * Never fails. Source: packages/planning/README.md, "draft".
 */
export function withCommand(draft: Draft, command: Command, saved: Scenario, held = false): Draft {
  const last = draft.done.at(-1);
  const goesOn = held && last && placesOf([last]).join() === placesOf([command]).join();
  const known = new Set(draft.found.map(keyOf));
  const found = command.changes.filter((change) => !known.has(keyOf(change))).map(({ at }) => standing(saved, at));
  return {
    done: [...(goesOn ? draft.done.slice(0, -1) : draft.done), command],
    undone: [],
    found: [...draft.found, ...found],
  };
}

const keyOf = ({ at }: Pick<Change, 'at'>): string => JSON.stringify(at);
const placesOf = (commands: readonly Command[]): string[] => commands.flatMap(({ changes }) => changes.map(keyOf));
const standing = (scenario: Scenario, at: Place): Change => {
  const value = valueAt(scenario, at);
  return { at, ...(value !== undefined && { to: value as Change['to'] }) };
};

/**
 * The draft with its last command taken back. Never fails: with nothing done it stays as it is.
 * Source: packages/planning/README.md, "draft".
 */
export function undo({ done, undone, found }: Draft): Draft {
  const last = done.at(-1);
  return { done: done.slice(0, -1), undone: last ? [...undone, last] : undone, found };
}

/**
 * The draft with the command done again that was taken back last. Never fails: with nothing taken back it stays as it is.
 * Source: packages/planning/README.md, "draft".
 */
export function redo({ done, undone, found }: Draft): Draft {
  const next = undone.at(-1);
  return { done: next ? [...done, next] : done, undone: undone.slice(0, -1), found };
}

/**
 * What is left of a draft once its first `count` commands are saved, in `saved`: those done while that was on its way.
 * Never fails. Source: packages/planning/README.md, "draft".
 */
export function withoutSaved({ done }: Draft, count: number, saved: Scenario): Draft {
  return done.slice(count).reduce((left, command) => withCommand(left, command, saved), newDraft);
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
 * Where somebody else has saved something about the same since a command touched it. Everything else merges by itself; what both did alike
 * is no conflict.
 * Never fails. Source: packages/planning/README.md, "draft".
 */
export function conflictsOf({ done, found }: Draft, saved: Scenario): Conflict[] {
  const last = new Map(done.flatMap(({ changes }) => changes.map((change) => [keyOf(change), change])));
  const alike = (a: Change, b: Change) => canonicalJson(a) === canonicalJson(b);
  return found.flatMap((was): Conflict[] => {
    const mine = last.get(keyOf(was));
    const theirs = standing(saved, was.at);
    return !mine || alike(theirs, was) || alike(theirs, mine) ? [] : [{ mine, theirs }];
  });
}

/**
 * The draft where one conflict is decided: what somebody else has saved is known now, and stays, or is changed all the same.
 * Never fails. Source: packages/planning/README.md, "draft".
 */
export function settled({ done, undone, found }: Draft, { theirs }: Conflict, stays: 'mine' | 'theirs'): Draft {
  return {
    done: stays === 'theirs' ? [...done, { changes: [theirs] }] : done,
    undone,
    found: found.map((was) => (keyOf(was) === keyOf(theirs) ? theirs : was)),
  };
}
