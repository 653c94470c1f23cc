import type { Planned } from '#lib/plan/difference.ts';

/** What names a plan beside the others; the first is the reference. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const mostPlans = letters.length;

/** A plan of the comparison: `gap` is what is proven of it, null where nothing is. */
export type ComparedPlan = Planned & { id: string; scenarioId: string; gap: number | null };
/** A plan that may be chosen. */
export type KnownPlan = { id: string; scenarioId: string; name: string; objective: number; createdAt: string };

/** Which plans an address names, first the reference; `?a=&b=` is how they were named before. Null where it names none. */
export function plansIn(address: URLSearchParams): string[] | null {
  const named = address.get('plans')?.split(',') ?? [address.get('a') ?? '', address.get('b') ?? ''];
  const ids = [...new Set(named.filter((id) => id !== ''))].slice(0, mostPlans);
  return ids.length > 0 ? ids : null;
}
export const addressWith = (ids: readonly string[]): string => `?plans=${ids.map(encodeURIComponent).join(',')}`;

/** Where nobody has chosen: the newest plan of each scenario, three at most. `known` has the newest first. */
export function firstChoice(known: readonly Pick<KnownPlan, 'id' | 'scenarioId'>[]): string[] {
  const ofEach = [...Map.groupBy(known, ({ scenarioId }) => scenarioId).values()].map((own) => own[0]!.id);
  const chosen = ofEach.length > 1 ? ofEach : known.map(({ id }) => id).slice(0, 2);
  return chosen.slice(0, 3);
}

export const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);
/** Another plan in a place; where it stands elsewhere already, the two change places. */
export const withInPlace = (ids: readonly string[], place: number, id: string): string[] =>
  ids.map((one, i) => (i === place ? id : one === id ? ids[place]! : one));
/** The others keep their order. */
export const asReference = (ids: readonly string[], id: string): string[] => [id, ...without(ids, id)];
