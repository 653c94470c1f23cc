import { constraintKinds } from '@vorrang/optimizer';
import {
  type Constraint,
  type Finding,
  type Language,
  type Scenario,
  inLanguage,
  ruleFields,
  switchedOffIn,
} from '@vorrang/planning';
import { folded } from '#lib/language/folded.ts';
import { type Standing, contentOf, projectsOf, sentenceOf, standingOf, titleOf } from '../stored-rule.ts';

/** A rule of the Scenario, whether it holds or is switched off. `key` tells it from all others. */
export type ListedRule = { key: string; rule: Constraint; isOn: boolean; sentence: string };
/** Rules of one kind. */
export type RuleGroup = { kind: string; title: string; rules: ListedRule[] };

const order = new Map(constraintKinds().map(({ kind }, i) => [kind, i]));

/** All rules of a Scenario by kind, in the order of the registry; within a kind by their sentences, so that none moves when it is switched. */
export function groupsOf(scenario: Scenario, language: Language): RuleGroup[] {
  const count = new Map<string, number>();
  const listed =
    (isOn: boolean) =>
    (rule: Constraint): ListedRule => {
      const content = contentOf(rule);
      const before = count.get(content) ?? 0;
      count.set(content, before + 1);
      return { key: `${content} ${before}`, rule, isOn, sentence: inLanguage(sentenceOf(scenario, rule), language) };
    };
  const all = [...scenario.constraints.map(listed(true)), ...switchedOffIn(scenario).map(listed(false))];
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byKind = Map.groupBy(all, ({ rule }) => rule.kind);
  return [...byKind]
    .sort(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity))
    .map(([kind, rules]) => ({
      kind,
      title: inLanguage(titleOf(kind), language),
      rules: rules.sort((a, b) => compare(a.sentence, b.sentence)),
    }));
}

export const citationOf = ({ citation }: Constraint): string | null => (typeof citation === 'string' ? citation : null);
/** Who stands for a rule, where somebody does. */
export const ownerOf = ({ owner }: Constraint): string | null => (typeof owner === 'string' ? owner : null);

/** Rules under the source that several of them share, those of most rules first; in the end those that have one of their own, or none. */
export function partsOf(rules: readonly ListedRule[]): { citation: string | null; rules: ListedRule[] }[] {
  const bySource = Map.groupBy(rules, ({ rule }) => citationOf(rule));
  const isShared = (citation: string | null) => citation !== null && bySource.get(citation)!.length > 1;
  const shared = [...bySource].filter(([citation]) => isShared(citation)).sort(([, a], [, b]) => b.length - a.length);
  const others = rules.filter(({ rule }) => !isShared(citationOf(rule)));
  return [
    ...shared.map(([citation, all]) => ({ citation, rules: all })),
    ...(others.length > 0 ? [{ citation: null, rules: others }] : []),
  ];
}

/** How many rules hold, are kept to the brim, are earned, are broken, are switched off; `known` where the plan shown says of every rule that holds. */
export function countsOf(rules: readonly Pick<ListedRule, 'rule' | 'isOn'>[], found: Map<string, Finding[]>) {
  const standings = rules.filter(({ isOn }) => isOn).map(({ rule }) => standingOf(rule, found.get(contentOf(rule))));
  const of = (standing: Standing) => standings.filter((one) => one === standing).length;
  return {
    on: standings.length,
    off: rules.length - standings.length,
    broken: of('broken'),
    tight: of('tight'),
    earned: of('earned'),
    known: of(null) === 0,
  };
}

/** The groups with what is left of them where every word of the search stands in the rule, its kind, its source or what it names. */
export function foundIn(groups: readonly RuleGroup[], scenario: Scenario, search: string): RuleGroup[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...groups];
  const names = new Map([...scenario.projects, ...scenario.districts].map(({ id, name }) => [id, name]));
  const textOf = (title: string, { rule, sentence }: ListedRule) => {
    const district = ruleFields(rule).district;
    const about = [...projectsOf(rule), ...(district ? [district] : [])].map((id) => names.get(id) ?? id);
    return folded([title, sentence, citationOf(rule), ownerOf(rule), ...about].join(' '));
  };
  return groups.flatMap((group) => {
    const rules = group.rules.filter((one) => {
      const text = textOf(group.title, one);
      return words.every((word) => text.includes(word));
    });
    return rules.length === 0 ? [] : [{ ...group, rules }];
  });
}

/** With more rules than these only the first group is open to begin with. */
const fewRules = 12;
export function openAtFirst(groups: readonly RuleGroup[]): string[] {
  const all = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return (all > fewRules ? groups.slice(0, 1) : groups).map(({ kind }) => kind);
}
