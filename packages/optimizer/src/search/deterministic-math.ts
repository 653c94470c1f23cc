/**
 * What the search needs beside + − × ÷ and square roots, made of them alone: IEEE 754 fixes those to the last bit, while every engine may
 * have a log, exp and pow of its own, and one bit decides whether a move is taken.
 */

/**
 * from · (to / from)^moment for positive from and to: the value at a moment of a course that shrinks (or grows) evenly. About 12 digits.
 *
 * @example
 * Math.abs(between(1, 0.01, 0.5) - 0.1) < 1e-12; // true
 */
export function between(from: number, to: number, progress: number): number {
  const whole = Math.floor(progress);
  let value = from;
  let ratio = to / from;
  for (let k = 0; k < Math.abs(whole); k++) value = whole < 0 ? value / ratio : value * ratio;
  for (let rest = progress - whole, bit = 0; rest > 0 && bit < 40; bit++) {
    ratio = Math.sqrt(ratio);
    rest *= 2;
    if (rest >= 1) {
      value *= ratio;
      rest -= 1;
    }
  }
  return value;
}

/**
 * The natural logarithm of 0 < x ≤ 1, about 15 digits: x = m / 2^k with ⅔ < m ≤ 4⁄3, and ln m = 2 · artanh((m − 1) / (m + 1)) as a
 * series.
 *
 * @example
 * Math.abs(logarithm(0.5) + Math.LN2) < 1e-15; // true
 */
export function logarithm(x: number): number {
  let halvings = 0;
  let m = x;
  for (; m <= 2 / 3; m *= 2) halvings += 1;
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let sum = 0;
  for (let n = 19; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return 2 * z * sum - halvings * ln2;
}
const ln2 = 0.6931471805599453;
