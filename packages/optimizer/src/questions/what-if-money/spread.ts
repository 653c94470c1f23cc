/**
 * Whole cents shared out by what each has, so that they add up; of less than nothing, nobody gives more than there is. What is left after
 * rounding goes to those who lost most by it, the first of equals.
 */
export function spread(cents: number, there: readonly number[]): number[] {
  const all = there.reduce((a, b) => a + b, 0);
  if (all === 0) return there.map(() => 0);
  const whole = Math.max(-all, cents);
  const exact = there.map((one) => (whole * one) / all);
  const parts = exact.map((one) => Math.trunc(one));
  const order = exact
    .map((one, i) => ({ i, lost: Math.abs(one - parts[i]!) }))
    .sort((a, b) => b.lost - a.lost || a.i - b.i);
  const left = whole - parts.reduce((a, b) => a + b, 0);
  for (let k = 0; k < Math.abs(left); k++) parts[order[k % order.length]!.i]! += Math.sign(left);
  return parts;
}
