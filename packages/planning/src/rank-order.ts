/**
 * Weights of `count` criteria of which only the order is known, the most important first: the middle of all weights that have this order,
 * w_k = (1/n) Σ_{j=k}^{n} 1/j. They sum to 1.
 * Failure: none; no criteria have no weights.
 * Source: Barron and Barrett 1996 (rank-order centroid).
 *
 * @example
 * rankOrderWeights(3).map((weight) => weight.toFixed(3)); // ['0.611', '0.278', '0.111']
 */
export function rankOrderWeights(count: number): number[] {
  const weights = new Array<number>(count).fill(0);
  let sum = 0;
  for (let k = count; k >= 1; k--) {
    sum += 1 / k;
    weights[k - 1] = sum / count;
  }
  return weights;
}
