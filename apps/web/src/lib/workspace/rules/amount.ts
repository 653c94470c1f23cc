import type { PromisedAmount } from '@vorrang/optimizer';
import { formatMoney, formatNumber, formatPercent } from '@vorrang/planning';

/** An amount of a rule as its reader knows it: money, per cent, tonnes, or a plain number. */
export function amountTold(
  amount: number,
  unit: string,
  { locale, currency }: { locale: string; currency: string },
): string {
  if (unit === 'cents') return formatMoney(amount, currency, locale, 'whole');
  if (unit === 'share') return formatPercent(amount, locale);
  const number = formatNumber(amount, locale, Number.isInteger(amount) ? 0 : 1);
  return unit === 'projects' ? number : `${number} ${unit}`;
}

/** Where the promised line and the end of the bar stand, in per cent of the widest amount of those shown together. */
export function bulletOf({ promised, kept }: PromisedAmount, together: readonly PromisedAmount[]) {
  const widest = Math.max(...together.flatMap((one) => [one.promised, one.kept]));
  const part = (amount: number) => (widest > 0 ? Math.round((100 * amount) / widest) : 0);
  return { promised: part(promised), kept: part(kept) };
}
