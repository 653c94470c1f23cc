import type { Text, Violation } from '@vorrang/planning';
import { type Lookup, type VerifyRule, cents, violation } from '../lookup.ts';
import { billIn } from '../nominal.ts';
import { messages } from './messages.ts';

/** In every year each started project's cost, less what its bundles save, is paid to the cent. */
export const dues: VerifyRule = { violations: dueViolations };

const row = (at: string, sentence: Text): Violation => violation('money', at, sentence);

function dueViolations({ scenario, plan, byProject, saved }: Lookup): Violation[] {
  const paid = new Map<string, Map<number, bigint>>();
  for (const payment of plan.payments) {
    const years = paid.get(payment.project) ?? paid.set(payment.project, new Map()).get(payment.project)!;
    years.set(payment.year, (years.get(payment.year) ?? 0n) + cents(payment.cents));
  }
  return [...byProject].flatMap(([id, { project, mode, period }]) => {
    const open = new Map(paid.get(id));
    mode.cost.forEach((_, k) => {
      const year = Math.floor((period + k) / scenario.calendar.periodsPerYear);
      open.set(year, (open.get(year) ?? 0n) - billIn(scenario, project, mode, period, k));
    });
    for (const [year, saving] of saved.get(id) ?? []) open.set(year, (open.get(year) ?? 0n) + saving);
    return [...open].flatMap(([year, over]) =>
      over === 0n
        ? []
        : [row('/payments', messages.texts.paidTooMuch({ name: project.name, year, over: String(over) }))],
    );
  });
}
