/** The least power of two at or above a positive, finite number; the greatest there is above 2^1023. By doubling: an engine's log2 may err just there. */
export function powerOfTwoFrom(x: number): number {
  let power = 1;
  while (power < x && power < 2 ** 1023) power *= 2;
  while (power / 2 >= x) power /= 2;
  return power;
}
