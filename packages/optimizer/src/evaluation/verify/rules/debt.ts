import type { FundingSource, Violation } from '@vorrang/planning';
import { paidIn } from '../arriving.ts';
import { type Lookup, type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** What was owed at the beginning and was drawn since, less what was repaid, lies within the ceiling at the end of every year. */
export const debt: VerifyRule = {
  violations: (lookup) => lookup.scenario.fundingSources.flatMap((source) => debtViolations(lookup, source)),
};

function debtViolations(lookup: Lookup, source: FundingSource): Violation[] {
  const { name, debt: loan } = source;
  if (!loan) return [];
  let owed = BigInt(loan.openingCents);
  return paidIn(lookup, source).flatMap((drawn, y) => {
    owed += drawn - BigInt(loan.repaymentCents[y]!);
    const over = owed - BigInt(loan.ceilingCents[y]!);
    if (over <= 0n) return [];
    return [violation('money', '/payments', messages.texts.debtTooHigh({ name, year: y, over: String(over) }))];
  });
}
