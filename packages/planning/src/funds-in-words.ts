import { yearLabel } from './calendar.ts';
import { formatMoney } from './format.ts';
import type { FundingSource, Scenario } from './scenario.ts';
import type { Language, Text } from './text.ts';

/** What a funding source has beside its budget, in words: what is there at the beginning, or what may be owed in which year; null for nothing. */
export function fundsInWords(scenario: Scenario, source: FundingSource): Text | null {
  if (source.openingBalanceCents === undefined && !source.debt) return null;
  return { de: phrase(scenario, source, 'de'), en: phrase(scenario, source, 'en') };
}

function phrase({ calendar, currency }: Scenario, { openingBalanceCents, debt }: FundingSource, l: Language): string {
  const money = (cents: number) => formatMoney(cents, currency, l === 'de' ? 'de-AT' : 'en-GB', 'whole');
  if (!debt) return `${l === 'de' ? 'Anfangsbestand' : 'opening balance'} ${money(openingBalanceCents ?? 0)}`;
  const { openingCents, ceilingCents, repaymentCents } = debt;
  const list = (amounts: readonly number[]) =>
    runsOf(amounts)
      .map(({ from, to, cents }) => {
        const [first, last] = [yearLabel(calendar, from), yearLabel(calendar, to)];
        return `${from === to ? first : `${first}–${last}`} ${money(cents)}`;
      })
      .join(', ');
  const repaid = repaymentCents.some((cents) => cents > 0);
  if (l === 'de')
    return `Kredit; Schulden zu Beginn ${money(openingCents)}; Kreditrahmen ${list(ceilingCents)}${repaid ? `; Tilgung ${list(repaymentCents)}` : ''}`;
  return `loan; debt at the beginning ${money(openingCents)}; debt ceiling ${list(ceilingCents)}${repaid ? `; repayment ${list(repaymentCents)}` : ''}`;
}

/** Years that follow one another with the same amount, told once. */
function runsOf(amounts: readonly number[]): { from: number; to: number; cents: number }[] {
  const runs: { from: number; to: number; cents: number }[] = [];
  amounts.forEach((cents, y) => {
    const last = runs.at(-1);
    if (last?.cents === cents) last.to = y;
    else runs.push({ from: y, to: y, cents });
  });
  return runs;
}
