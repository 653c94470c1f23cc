import type { BriefInput } from './brief.ts';

/** Whether no amount of the brief has cents, so that all of them can be printed in whole units without losing any. */
export function everyAmountIsWhole({ scenario, plan, alternatives }: BriefInput): boolean {
  const whole = (cents: unknown) => typeof cents !== 'number' || cents % 100 === 0;
  return (
    scenario.projects.every(({ modes }) =>
      modes.every(({ cost, followUpCostPerYearCents }) => [...cost, followUpCostPerYearCents].every(whole)),
    ) &&
    [...plan.payments, ...plan.carryOver, ...alternatives.flatMap((other) => other.plan.payments)].every(({ cents }) =>
      whole(cents),
    )
  );
}
