import { z } from 'zod';
import { canonicalJson } from './fingerprint.ts';

/**
 * Where something stands in a Scenario: fields by name, members of a list by their id (or all they say, where they have none), amounts of
 * a course by year or period, for example `fundingSources`, `own`, `budget`, 2. Ids, not positions: what others add or take away meanwhile
 * moves nothing.
 */
export const placeSchema = z.array(z.union([z.string(), z.int().min(0)])).min(1);
/** See `placeSchema`. */
export type Place = readonly (string | number)[];

export const isMembers = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * A member of a list by its id; by all it says where it has none, as a rule may. Failure: undefined where it is no member.
 * Source: packages/planning/README.md, "change".
 */
export const idOf = (member: unknown): string | undefined => {
  if (!isMembers(member)) return undefined;
  return typeof member['id'] === 'string' ? member['id'] : canonicalJson(member);
};

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
