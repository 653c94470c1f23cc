import {
  type Change,
  type Command,
  type Constraint,
  type Draft,
  type Scenario,
  canonicalJson,
  idOf,
  valueAt,
} from '@vorrang/planning';

type List = 'constraints' | 'switchedOffRules';
const listOf = (isOn: boolean): List => (isOn ? 'constraints' : 'switchedOffRules');
const put = (list: List, rule: Constraint): Change => ({ at: [list, idOf(rule)!], to: rule as Change['to'] });
const take = (list: List, rule: Constraint): Change => ({ at: [list, idOf(rule)!] });

/** The rule does not hold any more, and is kept. */
export const switchedOff = (rule: Constraint): Command => ({
  changes: [take('constraints', rule), put('switchedOffRules', rule)],
});
/** The rule holds again. */
export const switchedOn = (rule: Constraint): Command => ({
  changes: [take('switchedOffRules', rule), put('constraints', rule)],
});
export const added = (rule: Constraint): Command => ({ changes: [put('constraints', rule)] });
export const removed = (rule: Constraint, isOn: boolean): Command => ({ changes: [take(listOf(isOn), rule)] });
/** The rule says something else; it holds, or not, as before. */
export const changed = (before: Constraint, now: Constraint, isOn: boolean): Command => ({
  changes: [...(idOf(before) === idOf(now) ? [] : [take(listOf(isOn), before)]), put(listOf(isOn), now)],
});

/** What a command does to a rule. */
export type RuleStep = {
  command: Command;
  kind: 'off' | 'on' | 'added' | 'removed' | 'changed';
  rule: Constraint;
};

/** The commands that the plan shown knows nothing of yet. */
export const commandsSince = ({ done }: Draft, planned: Scenario, about = (_: Change) => true): Command[] =>
  done.filter(({ changes }) => changes.some((change) => about(change) && !stands(planned, change)));
/** Those about rules, the newest first. */
export const stepsSince = (draft: Draft, planned: Scenario): RuleStep[] =>
  commandsSince(draft, planned, isRule)
    .flatMap((command) => stepOf(command, planned) ?? [])
    .reverse();

/** The command that brings back what the plan shown was made for, as far as this one has changed it. */
export const takenBack = ({ changes }: Command, planned: Scenario): Command => ({
  changes: changes.toReversed().map(({ at }): Change => {
    const before = valueAt(planned, at);
    return { at, ...(before !== undefined && { to: before as Change['to'] }) };
  }),
});

const isRule = ({ at: [list] }: Change): boolean => list === 'constraints' || list === 'switchedOffRules';
const stands = (scenario: Scenario, { at, to }: Change): boolean => {
  const value = valueAt(scenario, at);
  return value === undefined || to === undefined ? value === to : canonicalJson(value) === canonicalJson(to);
};

function stepOf(command: Command, planned: Scenario): RuleStep | null {
  const of = (list: List) => command.changes.filter(({ at }) => at[0] === list && at.length === 2);
  const [holds, rests] = [of('constraints'), of('switchedOffRules')];
  const put = holds.find(({ to }) => to !== undefined);
  const kept = rests.find(({ to }) => to !== undefined);
  const before = [...holds, ...rests].map(({ at }) => valueAt(planned, at)).find((one) => one !== undefined);
  const rule = (put?.to ?? kept?.to ?? before) as Constraint | undefined;
  if (!rule) return null;
  if (put && rests.length > 0) return { command, kind: 'on', rule };
  if (kept && holds.length > 0) return { command, kind: 'off', rule };
  if (!put && !kept) return { command, kind: 'removed', rule };
  return { command, kind: before === undefined ? 'added' : 'changed', rule };
}
