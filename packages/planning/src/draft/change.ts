import { z } from 'zod';
import { canonicalJson } from '../fingerprint.ts';
import { type Result, err, ok, pointer } from '../problem.ts';
import { messages } from './messages.ts';

/**
 * Where something stands in a Scenario: fields by name, members of a list by their id (or all they say, where they have none), amounts of a course by year or period, for example
 * `fundingSources`, `own`, `budget`, 2. Ids, not positions: what others add or take away meanwhile moves nothing.
 */
export const placeSchema = z.array(z.union([z.string(), z.int().min(0)])).min(1);
/** See `placeSchema`. */
export type Place = readonly (string | number)[];

/** One value of a Scenario as it is to be; without `to` there is to be none. A member of a list that is not there yet is added at its end. */
export const changeSchema = z.object({ at: placeSchema, to: z.json().optional() });
/** See `changeSchema`. */
export type Change = { at: Place; to?: z.infer<ReturnType<typeof z.json>> | undefined };

type Members = Record<string, unknown>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A member of a list by its id; by all it says where it has none, as a rule may. */
const idOf = (member: unknown): string | undefined => {
  if (!isMembers(member)) return undefined;
  return typeof member['id'] === 'string' ? member['id'] : canonicalJson(member);
};

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
  if (rest.length > 0 && !(step in value)) return gone;
  const part = set(value[step], rest, to);
  if (part === gone || part === value[step]) return part === gone ? gone : value;
  const { [step]: _, ...others } = value;
  return part === undefined ? others : { ...value, [step]: part };
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

/**
 * What stands at a place. Failure: undefined where nothing does, or the place is not there. Source: packages/planning/README.md, "change".
 *
 * @example
 * valueAt({ sources: [{ id: 'own', budget: [100, 200] }] }, ['sources', 'own', 'budget', 1]); // 200
 */
export function valueAt(value: unknown, [step, ...rest]: Place): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value))
    return valueAt(typeof step === 'number' ? value[step] : value.find((member) => idOf(member) === step), rest);
  return isMembers(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/**
 * Whether two changes are about the same: one place is the other, or lies within it. Those that are not can be made in either order.
 * Never fails. Source: packages/planning/README.md, "draft".
 *
 * @example
 * touchSame({ at: ['sources', 'own'] }, { at: ['sources', 'own', 'budget', 1], to: 250 }); // true
 */
export const touchSame = (a: Pick<Change, 'at'>, b: Pick<Change, 'at'>): boolean => {
  const [short, long] = a.at.length <= b.at.length ? [a.at, b.at] : [b.at, a.at];
  return short.every((step, i) => step === long[i]);
};

/**
 * The changes that lead from one value to another: as deep as fields and ids go, a list as a whole where
 * its members are told apart by nothing or stand in another order. Made one after the other, they make the second of the first. Parts that are the same object are not looked into.
 * Never fails. Source: packages/planning/README.md, "draft".
 *
 * @example
 * changesBetween({ name: 'A', budget: [1, 2] }, { name: 'A', budget: [1, 3] }); // [{ at: ['budget', 1], to: 3 }]
 */
export function changesBetween(before: unknown, after: unknown, at: Place = []): Change[] {
  if (before === after) return [];
  if (isMembers(before) && isMembers(after)) return betweenMembers(before, after, at);
  if (Array.isArray(before) && Array.isArray(after)) {
    const inLists = betweenLists(before, after, at);
    if (inLists) return inLists;
  }
  return equal(before, after) ? [] : [{ at, ...(after !== undefined && { to: after as Change['to'] }) }];
}

function betweenMembers(before: Members, after: Members, at: Place): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => changesBetween(before[key], after[key], [...at, key]));
}

/** Null where the lists can only be told as a whole. */
function betweenLists(before: readonly unknown[], after: readonly unknown[], at: Place): Change[] | null {
  const [ids, now] = [before, after].map((list) => list.map(idOf));
  if ([...ids!, ...now!].every((id) => id !== undefined)) return betweenById(before, after, at);
  const amounts = (list: readonly unknown[]) => list.every((one) => typeof one === 'number');
  if (before.length !== after.length || !amounts(before) || !amounts(after)) return null;
  return after.flatMap((amount, i) => (amount === before[i] ? [] : [{ at: [...at, i], to: amount }]));
}

function betweenById(before: readonly unknown[], after: readonly unknown[], at: Place): Change[] | null {
  const [ids, now] = [before, after].map((list) => list.map(idOf) as string[]) as [string[], string[]];
  const was = new Map(before.map((member, i) => [ids[i]!, member]));
  const is = new Map(after.map((member, i) => [now[i]!, member]));
  if (was.size !== ids.length || is.size !== now.length) return null;
  const staying = ids.filter((id) => is.has(id));
  const coming = now.filter((id) => !was.has(id));
  if (![...staying, ...coming].every((id, i) => id === now[i])) return null;
  return [
    ...ids.filter((id) => !is.has(id)).map((id) => ({ at: [...at, id] })),
    ...staying.flatMap((id) => changesBetween(was.get(id), is.get(id), [...at, id])),
    ...coming.map((id) => ({ at: [...at, id], to: is.get(id) as Change['to'] })),
  ];
}

const equal = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
