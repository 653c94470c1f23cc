/**
 * β of the format: (1 + discountRate)^(−1 / periodsPerYear) rounded to 15 significant digits, half up. A whole number root, taken digit by
 * digit in binary; no power function is asked, so every engine says the same.
 */
export function decay(discountRate: number, periodsPerYear: number): number {
  let [base, parts] = [1 + discountRate, 1n];
  while (base % 1 !== 0) [base, parts] = [base * 2, parts * 2n];
  const k = BigInt(periodsPerYear);
  const scaled = (places: number) => {
    // 2 · β · 10^places, rounded down: the odd ones lie at or above a half.
    const up = places > 0 ? 10n ** (k * BigInt(places)) : 1n;
    const down = places < 0 ? 10n ** (k * BigInt(-places)) : 1n;
    return (root((2n ** k * parts * up) / (BigInt(base) * down), k) + 1n) / 2n;
  };
  let places = 14;
  while (scaled(places) < 10n ** 14n) places += 1;
  while (scaled(places) > 10n ** 15n) places -= 1;
  return Number(`${scaled(places)}e${-places}`);
}

/** The greatest whole number whose k-th power is at most x. */
function root(x: bigint, k: bigint): bigint {
  let bit = 1n;
  while ((2n * bit) ** k <= x) bit *= 2n;
  let found = 0n;
  for (; bit > 0n; bit /= 2n) if ((found + bit) ** k <= x) found += bit;
  return found;
}
