import type { FundingSource, Text, Violation } from '@vorrang/planning';
import { arrivingOf, paidIn } from '../arriving.ts';
import { type Lookup, type VerifyRule, cents, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** For every source and year: payments + carried out ≤ what arrives + carried in, and carried out ≤ K. */
export const money: VerifyRule = {
  violations: (lookup) => lookup.scenario.fundingSources.flatMap((source) => sourceViolations(lookup, source)),
};

const row = (at: string, sentence: Text): Violation => violation('money', at, sentence);

function sourceViolations(lookup: Lookup, source: FundingSource): Violation[] {
  const { id, name, budget } = source;
  const out = paidIn(lookup, source);
  const carried = budget.map(() => 0n);
  for (const one of lookup.plan.carryOver)
    if (one.fundingSource === id && carried[one.fromYear] !== undefined) carried[one.fromYear]! += cents(one.cents);
  const { arriving, most } = arrivingOf(source);
  return arriving.flatMap((fresh, y) => {
    const over = out[y]! + carried[y]! - fresh - (y > 0 ? carried[y - 1]! : 0n);
    const found: Violation[] = [];
    if (over > 0n) found.push(row('/payments', messages.texts.givesTooMuch({ name, year: y, over: String(over) })));
    if (carried[y]! > most[y]!)
      found.push(row('/carryOver', messages.texts.carriesTooMuch({ name, year: y, most: String(most[y]!) })));
    return found;
  });
}
