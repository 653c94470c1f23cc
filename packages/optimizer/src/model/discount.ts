import type { Scenario } from '@vorrang/planning';

/**
 * The sum of β^s over from ≤ s < to, with β of the format (`decayOf`). Powers are made by multiplication alone: what pow, exp and log say in
 * their last digit differs from one engine to another, and a plan is to be the same in each. β^n and Σ β^s are put together from those
 * of the powers of two; 1 − β^n is carried beside β^n, so that a tiny rate and a far evaluation horizon lose no digits.
 * Source: packages/planning/scenario-format.md, "What a Plan is worth", "β".
 */
export function discountedPeriods({ discountRate, calendar }: Scenario): (from: number, to: number) => number {
  const { powers, sums } = ladderOf(discountRate, calendar.periodsPerYear);
  const power = (n: number) => {
    let product = 1;
    for (let k = 0, rest = n; rest > 0; k++, rest = Math.floor(rest / 2)) if (rest % 2 === 1) product *= powers[k]!;
    return product;
  };
  const sum = (n: number) => {
    let [all, before] = [0, 1];
    for (let k = 0, rest = n; rest > 0; k++, rest = Math.floor(rest / 2))
      if (rest % 2 === 1) {
        all += before * sums[k]!;
        before *= powers[k]!;
      }
    return all;
  };
  return (from, to) => (to <= from ? 0 : power(from) * sum(to - from));
}

/** β^n and the sum of β^s over s < n, for n = 2^k. */
type Ladder = { rate: number; periodsPerYear: number; powers: number[]; sums: number[] };
/** A whole number of periods has no more binary digits. */
const rungs = 53;
/** One Scenario is asked about many times. */
let last: Ladder = { rate: NaN, periodsPerYear: 1, powers: [], sums: [] };

function ladderOf(rate: number, periodsPerYear: number): Ladder {
  if (last.rate === rate && last.periodsPerYear === periodsPerYear) return last;
  const beta = decayOf(rate, periodsPerYear);
  const [powers, sums] = [[beta], [1]];
  let missing = 1 - beta;
  for (let k = 1; k < rungs; k++) {
    const before = powers[k - 1]!;
    missing *= 2 - missing;
    powers.push(Math.abs(missing) < 0.5 ? 1 - missing : before * before);
    sums.push(sums[k - 1]! * (1 + before));
  }
  return (last = { rate, periodsPerYear, powers, sums });
}

/**
 * β = (1 + discountRate)^(−1 / periodsPerYear), 1 + discountRate in IEEE doubles, rounded to 15 significant digits, half up. A first
 * guess is set right by whole numbers, exactly: whatever the engine's power function says in its last digits, β is the same.
 * Source: packages/planning/scenario-format.md, "β".
 *
 * @example
 * decayOf(0.03, 1); // 0.970873786407767
 * decayOf(0, 4); // 1
 */
export function decayOf(discountRate: number, periodsPerYear: number): number {
  const { whole, halves } = inHalves(1 + discountRate);
  const years = BigInt(periodsPerYear);
  const [digits = '', exponent = ''] = ((1 + discountRate) ** (-1 / periodsPerYear)).toExponential(14).split('e');
  let n = BigInt(digits.replace('.', ''));
  const shift = Number(exponent) - 14;
  // n · 10^shift − half a digit ≤ β < n · 10^shift + half a digit, both sides to the power −periodsPerYear, times 2 and whole.
  const [left, right] =
    shift < 0 ? [whole, halves * 10n ** (BigInt(-shift) * years)] : [whole * 10n ** (BigInt(shift) * years), halves];
  const most = right * 2n ** years;
  const atMost = (doubled: bigint) => doubled ** years * left <= most;
  while (!atMost(2n * n - 1n)) n -= 1n;
  while (atMost(2n * n + 1n)) n += 1n;
  return Number(`${n}e${shift}`);
}

/** A positive double as whole / halves, halves being a power of two. */
function inHalves(x: number): { whole: bigint; halves: bigint } {
  let halves = 1n;
  for (; !Number.isInteger(x); x *= 2) halves *= 2n;
  return { whole: BigInt(x), halves };
}
