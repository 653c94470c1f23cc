import type { Repair, RepairedAmount } from '@vorrang/optimizer/infeasibility';
import { type Change, type Command, type Scenario, withMore } from '@vorrang/planning';
import { changed, switchedOff } from '../rule-commands.ts';

type Of<Kind> = Extract<RepairedAmount, { kind: Kind }>;

/** What a planner does to repair a Scenario: one command, one step of undo. A rule that is taken back is kept, switched off. */
export function commandOf(scenario: Scenario, repair: Repair): Command {
  if (repair.kind === 'together') return { changes: repair.changes.flatMap((amount) => amountOf(scenario, amount)) };
  if (repair.kind === 'amount') {
    const rule = scenario.constraints[repair.position]!;
    return changed(rule, { ...rule, [repair.setting]: repair.to }, true);
  }
  if (repair.kind !== 'promise') return { changes: amountOf(scenario, repair) };
  if (repair.position !== undefined) return switchedOff(scenario.constraints[repair.position]!);
  const at = ['projects', repair.subject.project!];
  if (repair.rule === 'once') return { changes: [{ at: [...at, 'mandatory'], to: false }] };
  return { changes: [{ at: [...at, 'earliestStart'] }, { at: [...at, 'finishBy'] }] };
}

function amountOf(scenario: Scenario, amount: RepairedAmount): Change[] {
  if (amount.kind === 'money') return moneyOf(scenario, amount);
  if (amount.kind === 'deadline') return [{ at: ['projects', amount.project, 'finishBy'], to: amount.finishBy }];
  const { capacity } = scenario.resources.find(({ id }) => id === amount.resource)!;
  return amount.more.map(({ period, units }) => ({
    at: ['resources', amount.resource, 'capacity', period],
    to: capacity[period]! + units,
  }));
}

/** More in the budget of a year; of a loan a higher ceiling from that year on. */
function moneyOf({ fundingSources }: Scenario, { more }: Of<'money'>): Change[] {
  return fundingSources.flatMap((source): Change[] => {
    const own = more.filter(({ fundingSource }) => fundingSource === source.id);
    const now = own.reduce((with_, { year, cents }) => withMore(with_, year, cents), source);
    const at = ['fundingSources', source.id];
    return source.debt
      ? differing(source.debt.ceilingCents, now.debt!.ceilingCents, [...at, 'debt', 'ceilingCents'])
      : differing(source.budget, now.budget, [...at, 'budget']);
  });
}

const differing = (before: readonly number[], now: readonly number[], at: readonly string[]): Change[] =>
  now.flatMap((to, i) => (to === before[i] ? [] : [{ at: [...at, i], to }]));
