import { type Calendar, yearLabel } from './calendar.ts';
import { formatMoney } from './format.ts';
import type { FundingSource, Scenario } from './scenario.ts';
import { messages } from './messages.ts';
import type { Text } from './text.ts';

/**
 * What a funding source has beside its budget, in words: what is there at the beginning, or what may be owed in which year.
 * Failure: null where it has neither. Source: packages/planning/scenario-format.md, "Opening balance and debt".
 */
export function fundsInWords(scenario: Scenario, source: FundingSource): Text | null {
  if (source.openingBalanceCents === undefined && !source.debt) return null;
  const { calendar, currency } = scenario;
  const money = (cents: number) => (locale: string) => formatMoney(cents, currency, locale, 'whole');
  const { openingBalanceCents = 0, debt } = source;
  if (!debt) return messages.texts.openingBalance({ amount: money(openingBalanceCents) });
  const { openingCents, ceilingCents, repaymentCents } = debt;
  const list = (amounts: readonly number[]) => (locale: string) =>
    runsOf(amounts)
      .map(({ from, to, cents }) => `${yearsLabel(calendar, from, to)} ${money(cents)(locale)}`)
      .join(', ');
  return messages.texts.loan({
    opening: money(openingCents),
    ceilings: list(ceilingCents),
    repaid: repaymentCents.some((cents) => cents > 0),
    repayments: list(repaymentCents),
  });
}

const yearsLabel = (calendar: Calendar, from: number, to: number): string =>
  [...new Set([from, to])].map((year) => yearLabel(calendar, year)).join('–');

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
