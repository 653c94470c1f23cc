import {
  type Command,
  type Constraint,
  type Draft,
  type Scenario,
  applied,
  newDraft,
  withCommand,
} from '@vorrang/planning';
import { expect, test } from 'vitest';
import { added, changed, removed, stepsSince, switchedOff, switchedOn, takenBack } from './rule-commands.ts';

const ban = (project: string, more: object = {}): Constraint => ({ kind: 'ban', project, reason: 'Denkmal', ...more });
const saved = { constraints: [ban('a'), ban('b', { id: 'r2' })] } as unknown as Scenario;
const draftOf = (...commands: Command[]): Draft =>
  commands.reduce<Draft>((draft, one) => withCommand(draft, one, saved), newDraft);
function after(...commands: Command[]): Pick<Scenario, 'constraints' | 'switchedOffRules'> {
  const result = applied(saved, draftOf(...commands));
  if (!result.ok) throw new Error(result.problems[0]!.message.en);
  return result.value;
}

test('a rule that is switched off rests with all it says, and holds again when it is switched on', () => {
  for (const rule of saved.constraints) {
    const others = saved.constraints.filter((one) => one !== rule);
    expect(after(switchedOff(rule))).toEqual({ constraints: others, switchedOffRules: [rule] });
    expect(after(switchedOff(rule), switchedOn(rule))).toEqual({
      constraints: [...others, rule],
      switchedOffRules: [],
    });
  }
});
test('a rule is added, changed in place where it has an id, and removed whether it holds or rests', () => {
  expect(after(added(ban('c'))).constraints).toEqual([...saved.constraints, ban('c')]);
  expect(after(changed(saved.constraints[1]!, ban('c', { id: 'r2' }), true)).constraints).toEqual([
    ban('a'),
    ban('c', { id: 'r2' }),
  ]);
  expect(after(changed(ban('a'), ban('c'), true)).constraints).toEqual([ban('b', { id: 'r2' }), ban('c')]);
  expect(after(switchedOff(ban('a')), changed(ban('a'), ban('c'), false)).switchedOffRules).toEqual([ban('c')]);
  expect(after(removed(ban('a'), true)).constraints).toEqual([ban('b', { id: 'r2' })]);
  expect(after(switchedOff(ban('a')), removed(ban('a'), false)).switchedOffRules).toEqual([]);
});
test('where there is no plan, what was done to the rules since the last one is named, the newest first, and nothing else', () => {
  const money: Command = { changes: [{ at: ['fundingSources', 'own', 'budget', 0], to: 1 }] };
  const commands = [
    switchedOff(ban('a')),
    money,
    added(ban('c')),
    changed(saved.constraints[1]!, ban('d', { id: 'r2' }), true),
    changed(ban('c'), ban('e'), true),
    removed(ban('e'), true),
    switchedOn(ban('a')),
  ];
  const steps = (planned: Scenario, ...done: Command[]) =>
    stepsSince({ ...newDraft, done }, planned).map(({ kind, rule }) => `${kind} ${String(rule['project'])}`);
  expect(steps(saved, ...commands.slice(0, 4))).toEqual(['changed d', 'added c', 'off a']);
  const planned = { ...saved, ...after(commands[0]!) } as Scenario;
  expect(steps(planned, ...commands.slice(0, 3))).toEqual(['added c']);
  expect(steps(planned, switchedOn(ban('a')))).toEqual(['on a']);
  expect(steps(saved, removed(ban('a'), true), money)).toEqual(['removed a']);
});
test('each is taken back to what the plan was made for, whatever else was done', () => {
  const steps = [switchedOff(ban('a')), added(ban('c')), changed(saved.constraints[1]!, ban('d', { id: 'r2' }), true)];
  const back = steps.map((step) => takenBack(step, saved));
  expect(after(...steps, back[1]!)).toEqual(after(steps[0]!, steps[2]!));
  expect(after(...steps, back[2]!)).toEqual(after(steps[0]!, steps[1]!));
  const all = after(...steps, ...back);
  expect(all.constraints).toHaveLength(2);
  expect(all.constraints).toEqual(expect.arrayContaining(saved.constraints));
  expect(all.switchedOffRules).toEqual([]);
});
