import {
  type Change,
  type Command,
  type Constraint,
  type Criterion,
  type Language,
  type Project,
  type ProjectValue,
  type Scenario,
  type Text,
  idOf,
  switchedOffIn,
  withProjectValues,
} from '@vorrang/planning';
import type { Proposal } from '#lib/api/shapes.ts';
import { ruleFrom } from '#lib/scenario/draft-values.ts';

/** A proposal that was rejected, as the Scenario keeps it. */
export type Rejected = { id: string; reason: string; sentence?: Text; by?: string };
/** What a command about proposals starts from: the Scenario as it stands, and every project without what was taken over for it. */
export type Ground = { scenario: Scenario; without: ReadonlyMap<string, Project> };

type To = Change['to'];
const put = (list: string, member: unknown): Change => ({ at: [list, idOf(member)!], to: member as To });
const take = (list: string, member: unknown): Change => ({ at: [list, idOf(member)!] });

/** Proposals taken over at once: rules hold, values count by so many percent, and the projects are worth what comes of it. */
export function accepted(
  ground: Ground,
  proposals: readonly Proposal[],
  language: Language,
  percent?: number,
): Command {
  const { scenario } = ground;
  const rules = proposals.flatMap((one) => ('rule' in one ? [put('constraints', ruleFrom(one, language))] : []));
  const valued = proposals.flatMap((one) => ('rule' in one ? [] : [one]));
  const values = valued.flatMap((one) => one.values.map((value) => withPercent(value, percent)));
  const criteria = new Map(valued.flatMap(({ criterion }) => (criterion ? [[criterion.id, criterion]] : [])));
  return {
    changes: [
      ...rules,
      ...[...criteria.values()].map((criterion) => criterionFor(scenario, criterion)),
      ...valueChanges(ground, [], values),
    ],
  };
}
const withPercent = (value: ProjectValue, percent: number | undefined): ProjectValue =>
  percent === undefined || value.district !== undefined ? value : { ...value, percent };
/** The weight a criterion comes with, where it is there already. */
const criterionFor = ({ criteria }: Scenario, criterion: Criterion): Change =>
  criteria.some(({ id }) => id === criterion.id)
    ? { at: ['criteria', criterion.id, 'weight'], to: criterion.weight }
    : put('criteria', criterion);

/** The rule a proposal became, and whether it holds. */
export function ruleOf(scenario: Scenario, proposal: string): { rule: Constraint; isOn: boolean } | null {
  const is = (rule: Constraint) => rule['proposal'] === proposal;
  const on = scenario.constraints.find(is);
  const rule = on ?? switchedOffIn(scenario).find(is);
  return rule ? { rule, isOn: on !== undefined } : null;
}
export const valuesOf = ({ projectValues = [] }: Scenario, proposal: string): ProjectValue[] =>
  projectValues.filter((value) => value.proposal === proposal);

/** A proposal that was accepted is open again; a criterion that came with it goes with the last of its values. */
export function givenBack(ground: Ground, proposal: string): Command {
  const { scenario } = ground;
  const rule = ruleOf(scenario, proposal);
  const values = valuesOf(scenario, proposal);
  const goes = scenario.criteria.filter((criterion) => criterion['proposal'] === proposal);
  return {
    changes: [
      ...(rule ? [take(rule.isOn ? 'constraints' : 'switchedOffRules', rule.rule)] : []),
      ...valueChanges(ground, values, []),
      ...goes.map((criterion) => take('criteria', criterion)),
    ],
  };
}

/** So much of what was taken over counts. */
export function counted(ground: Ground, proposal: string, percent: number): Command {
  const values = valuesOf(ground.scenario, proposal);
  return {
    changes: valueChanges(
      ground,
      values,
      values.map((value) => ({ ...value, percent })),
    ),
  };
}

/** What was accepted as it would be proposed today; what a planner set beside stays. */
export function caughtUp(ground: Ground, proposal: Proposal, language: Language): Command {
  if ('rule' in proposal) {
    const before = ruleOf(ground.scenario, proposal.id)!;
    const { id, owner } = before.rule;
    const list = before.isOn ? 'constraints' : 'switchedOffRules';
    const now = {
      ...ruleFrom(proposal, language),
      ...(id !== undefined && { id }),
      ...(owner !== undefined && { owner }),
    };
    return { changes: [take(list, before.rule), put(list, now)] };
  }
  const values = valuesOf(ground.scenario, proposal.id);
  const now = proposal.values.map((value) => withPercent(value, values[0]?.percent));
  return { changes: valueChanges(ground, values, now) };
}

export const rejected = (
  proposals: readonly { id: string; sentence: Text }[],
  reason: string,
  by: string | null,
): Command => ({
  changes: proposals.map(({ id, sentence }) =>
    put('rejectedProposals', { id, reason, sentence, ...(by !== null && { by }) } satisfies Rejected),
  ),
});
export const takenUp = (proposal: string): Command => ({ changes: [{ at: ['rejectedProposals', proposal] }] });

/** Values that come and go, and the projects they are about as they are then. */
function valueChanges(
  { scenario, without }: Ground,
  go: readonly ProjectValue[],
  come: readonly ProjectValue[],
): Change[] {
  if (go.length + come.length === 0) return [];
  const left = new Set(go.map(idOf));
  const values = [...(scenario.projectValues ?? []).filter((value) => !left.has(idOf(value))), ...come];
  const concerned = new Set([...go, ...come].map(({ project }) => project));
  const bare = scenario.projects.flatMap(({ id }) => (concerned.has(id) ? (without.get(id) ?? []) : []));
  return [
    ...go.map((value) => take('projectValues', value)),
    ...come.map((value) => put('projectValues', value)),
    ...withProjectValues(bare, values, scenario.districts).map((project) => put('projects', project)),
  ];
}
