import { ppm } from '@vorrang/planning';
import { type Given, type Objection, type VerifyRule, cents, objection } from '../given.ts';

/** For every source and year: payments + carried out ≤ budget + carried in, and carried out ≤ K. */
export const money: VerifyRule = { objections: sourceObjections };

const row = (at: string, de: string, en: string): Objection => objection('money', at, de, en);

function sourceObjections({ scenario, plan }: Given): Objection[] {
  return scenario.fundingSources.flatMap(({ id, name, budget, carryOverShare }) => {
    const out = budget.map(() => 0n);
    const carried = budget.map(() => 0n);
    for (const one of plan.payments)
      if (one.fundingSource === id && out[one.year] !== undefined) out[one.year]! += cents(one.cents);
    for (const one of plan.carryOver)
      if (one.fundingSource === id && carried[one.fromYear] !== undefined) carried[one.fromYear]! += cents(one.cents);
    return budget.flatMap((fresh, y) => {
      const over = out[y]! + carried[y]! - BigInt(fresh) - (y > 0 ? carried[y - 1]! : 0n);
      const cap = (BigInt(ppm(carryOverShare)) * BigInt(fresh)) / 1_000_000n;
      const found: Objection[] = [];
      if (over > 0n)
        found.push(
          row(
            '/payments',
            `„${name}“ gibt im Jahr ${y} ${over} Cent zu viel.`,
            `"${name}" gives ${over} cents too much in year ${y}.`,
          ),
        );
      if (carried[y]! > cap)
        found.push(
          row(
            '/carryOver',
            `„${name}“ überträgt aus Jahr ${y} mehr als ${cap} Cent.`,
            `"${name}" carries more than ${cap} cents from year ${y}.`,
          ),
        );
      return found;
    });
  });
}
