import { z } from 'zod';
import { type Result, err, ok, pointer } from '../problem.ts';
import { type Place, idOf, isMembers, placeSchema } from '../place.ts';
import { messages } from './messages.ts';

/**
 * One value of a Scenario as it is to be; without `to` there is to be none. A member of a list that is not there yet is added at its end; the
 * list too, where there is none yet.
 */
export const changeSchema = z.object({ at: placeSchema, to: z.json().optional() });
/** See `changeSchema`. */
export type Change = { at: Place; to?: z.infer<ReturnType<typeof z.json>> | undefined };

/**
 * The value with one change made; every part that the change does not touch is the very same object, so that who keeps something worked
 * out for a part sees by `===` that it still holds.
 * Failure: one problem where the place is not there any more.
 * Source: packages/planning/README.md, "draft".
 *
 * @example
 * const city = { sources: [{ id: 'own', budget: [100, 200] }] };
 * const changed = changedBy(city, { at: ['sources', 'own', 'budget', 1], to: 250 });
 * changed.ok && changed.value.sources[0]?.budget; // [100, 250]
 */
export function changedBy<T>(value: T, { at, to }: Change): Result<T> {
  const changed = set(value, at, to);
  if (changed === gone)
    return err({ type: 'place-gone', pointer: pointer(at), message: messages.texts.gone({ place: at.join(', ') }) });
  return ok(changed as T);
}

const gone = Symbol('gone');

function set(value: unknown, [step, ...rest]: Place, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return typeof step === 'number' ? setAt(value, step, rest, to) : setMember(value, step, rest, to);
  if (!isMembers(value) || typeof step === 'number') return gone;
  if (rest.length > 0 && !(step in value)) return startList(value, step, rest, to);
  const part = set(value[step], rest, to);
  if (part === gone) return gone;
  if (part === value[step]) return value;
  const { [step]: _, ...others } = value;
  return part === undefined ? others : { ...value, [step]: part };
}

function startList(value: Record<string, unknown>, step: string, [id, ...within]: Place, to: unknown): unknown {
  if (typeof id !== 'string' || within.length > 0) return gone;
  if (to === undefined) return value;
  return idOf(to) === id ? { ...value, [step]: [to] } : gone;
}

function setAt(list: readonly unknown[], position: number, rest: Place, to: unknown): unknown {
  // Members are told by their ids: at a position others may have come before them.
  if (position >= list.length || to === undefined || isMembers(list[position])) return gone;
  const part = set(list[position], rest, to);
  if (part === gone) return gone;
  return part === list[position] ? list : list.with(position, part);
}

function setMember(list: readonly unknown[], id: string, rest: Place, to: unknown): unknown {
  const position = list.findIndex((member) => idOf(member) === id);
  if (position < 0) return rest.length > 0 ? gone : to === undefined ? list : [...list, to];
  const part = set(list[position], rest, to);
  if (part === gone) return gone;
  if (part === list[position]) return list;
  return part === undefined ? list.toSpliced(position, 1) : list.with(position, part);
}
