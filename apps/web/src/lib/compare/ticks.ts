/** Round numbers, `count` steps at about, from at or below `least` to at or above `most`. */
export function ticksBetween(least: number, most: number, count = 5): number[] {
  const span = most - least;
  if (!(span > 0)) return [least, least + 1];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough * (1 - 1e-9))!;
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
/** The same from 0 on. */
export const ticksTo = (most: number, count?: number): number[] => ticksBetween(0, most, count);
