import { type Change, type Criterion, rankOrderWeights } from '@vorrang/planning';

type Weighed = Pick<Criterion, 'id' | 'weight' | 'greatestWeight'>;

/** The criteria from the weightiest to the least, for or against; those that weigh alike stay as they stand. */
export const rankOf = (criteria: readonly Weighed[]): string[] =>
  criteria.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ id }) => id);

/** One criterion a place higher (−1) or lower (1); where there is no such place, all stay. */
export function ranked(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const other = order[from + by];
  return other === undefined ? [...order] : order.with(from + by, id).with(from, other);
}

/**
 * The changes that weigh the criteria by their order alone; together they weigh what they did, but for those of which it is promised that
 * they weigh no more than so much. What counted against a project goes on counting against it.
 */
export function weighedByRank(criteria: readonly Weighed[], order: readonly string[]): Change[] {
  const sum = criteria.reduce((all, { weight }) => all + Math.abs(weight), 0) || 1;
  return rankOrderWeights(order.length).map((share, k) => {
    const { id, weight, greatestWeight = Infinity } = criteria.find((one) => one.id === order[k])!;
    const size = Math.min(greatestWeight, Number((share * sum).toPrecision(4)));
    return { at: ['criteria', id, 'weight'], to: weight < 0 ? -size : size };
  });
}
