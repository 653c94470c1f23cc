import { type ConstraintKind, constraintKinds, sentenceOrTitle } from '@vorrang/optimizer';
import {
  type Constraint,
  type Finding,
  type Scenario,
  type Text,
  canonicalJson,
  everywhere,
  ruleFields,
} from '@vorrang/planning';

const kinds = new Map(constraintKinds().map((kind) => [kind.kind, kind]));
/** What is known of a kind of rule. */
export const kindOf = (kind: string): ConstraintKind | undefined => kinds.get(kind);
/** What a kind of rule is called; by its own word where nobody knows it. */
export const titleOf = (kind: string): Text => kindOf(kind)?.title ?? everywhere(kind);

const contents = new WeakMap<Constraint, string>();
/** All a rule says, kept: who holds two rules of one content holds the same rule. */
export function contentOf(rule: Constraint): string {
  const before = contents.get(rule);
  if (before !== undefined) return before;
  const content = canonicalJson(rule);
  contents.set(rule, content);
  return content;
}

type Names = Pick<Scenario, 'projects' | 'districts' | 'calendar' | 'currency'>;
const sentences = new WeakMap<Constraint, { names: Names; sentence: Text }>();
const named = (scenario: Scenario, { projects, districts, calendar, currency }: Names): boolean =>
  projects === scenario.projects &&
  districts === scenario.districts &&
  calendar === scenario.calendar &&
  currency === scenario.currency;

/** A rule as its sentence, kept while nothing has another name. One that does not hold may be none any more: then its kind is told. */
export function sentenceOf(scenario: Scenario, rule: Constraint): Text {
  const before = sentences.get(rule);
  if (before && named(scenario, before.names)) return before.sentence;
  const sentence = sentenceOrTitle(scenario, rule);
  const { projects, districts, calendar, currency } = scenario;
  sentences.set(rule, { names: { projects, districts, calendar, currency }, sentence });
  return sentence;
}

/** Whether two Scenarios have the same rules, and everything these name is called the same. */
export const haveSameRules = (a: Scenario, b: Scenario): boolean =>
  a.constraints === b.constraints && a.switchedOffRules === b.switchedOffRules && named(a, b);

/** The projects a rule names, each once. */
export function projectsOf(rule: Constraint): string[] {
  const { project, projects = [], needs, before, after, starts = [] } = ruleFields(rule);
  const all = [project, ...projects, needs, before, after, ...starts.map((start) => start.project)];
  return [...new Set(all)].filter((id) => id !== undefined);
}

/**
 * What the plan shown does to a rule; null where it knows nothing of it. A rule that only pays is earned or not, one that decides about
 * starts is kept or broken: only others can be tight.
 */
export type Standing = 'broken' | 'tight' | 'earned' | 'kept' | null;
/** What the plan shown does to a rule: what `findings` say, which count the rules of the Scenario that was planned. */
export function findingsByRule(planned: Scenario, findings: readonly Finding[]): Map<string, Finding[]> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const rule = finding.position === undefined ? undefined : planned.constraints[finding.position];
    if (!rule) continue;
    const content = contentOf(rule);
    byRule.set(content, [...(byRule.get(content) ?? []), finding]);
  }
  return byRule;
}

/** The hardest of what was found: one broken finding breaks the rule. */
export function standingOf({ kind }: Constraint, found: readonly Finding[] | undefined): Standing {
  const worst = (['broken', 'tight', 'slack'] as const).find((state) => found?.some((one) => one.state === state));
  if (worst === undefined) return null;
  if (worst !== 'tight') return worst === 'broken' ? 'broken' : 'kept';
  if (kindOf(kind)?.onlyPays) return 'earned';
  return kindOf(kind)?.decides ? 'kept' : 'tight';
}
