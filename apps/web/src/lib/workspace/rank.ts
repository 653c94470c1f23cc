import { type Change, type Criterion, rankOrderWeights } from '@vorrang/planning';

type Weighed = Pick<Criterion, 'id' | 'weight'>;

/** The criteria from the weightiest to the least; those that weigh alike stay as they stand. */
export const rankOf = (criteria: readonly Weighed[]): string[] =>
  criteria.toSorted((a, b) => b.weight - a.weight).map(({ id }) => id);

/** One criterion a place higher (−1) or lower (1); where there is no such place, all stay. */
export function ranked(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const other = order[from + by];
  return other === undefined ? [...order] : order.with(from + by, id).with(from, other);
}

/** The changes that weigh the criteria by their order alone; together they weigh what they did. */
export function weighedByRank(criteria: readonly Weighed[], order: readonly string[]): Change[] {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0) || 1;
  return rankOrderWeights(order.length).map((weight, k) => ({
    at: ['criteria', order[k]!, 'weight'],
    to: Number((weight * sum).toPrecision(4)),
  }));
}
