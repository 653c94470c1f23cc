import type { Scenario } from '@vorrang/planning';
import { activeRules } from '../instance/active-rules.ts';
import { contextFor } from '../evaluation/plan-context.ts';
import { constraintSentence, ruleOf } from '../constraints/index.ts';
import { rowsOf } from './elastic.ts';
import { hasDeadline, laterDeadline } from './later-deadline.ts';
import { moreCapacity } from './more-capacity.ts';
import { moreMoney } from './more-money.ts';
import type { ConstraintReference } from './constraint-reference.ts';
import { type Retractable, promisesOf } from './constraint-references.ts';
import type { Amounts, Attempt, Change } from './repair.ts';
import { amountSentence, togetherSentence, withoutSentence } from './repair-sentences.ts';

/** The ways to repair a conflict: amounts that give way, and what can only be taken back. */
export function attemptsFor(
  scenario: Scenario,
  conflict: readonly ConstraintReference[],
): { amounts: Attempt[]; wholes: Attempt[] } {
  const known = promisesOf(scenario);
  const promises = conflict.flatMap((reference) => known.find((one) => isSame(one, reference)) ?? []);
  const sources = promises.filter(({ rule }) => rule === 'money');
  const named = new Set(conflict.flatMap(({ subject }) => subject.project ?? subject.projects ?? []));
  return {
    amounts: [
      ...(sources.length > 0 ? [moreMoney(scenario, sources)] : []),
      ...promises.filter(({ rule }) => rule === 'capacity').map((one) => moreCapacity(scenario, one)),
      ...promises.filter(({ rule }) => ruleOf(rule)?.relaxation).map((one) => otherAmount(scenario, one)),
      ...scenario.projects
        .filter(({ id }) => named.has(id))
        .filter(hasDeadline(scenario))
        .map((project) => laterDeadline(scenario, project)),
    ],
    wholes: promises
      .filter(({ rule }) => rule !== 'money' && rule !== 'capacity')
      .map((one): Attempt => takenBack(scenario, one)),
  };
}

const isSame = (one: ConstraintReference, other: ConstraintReference): boolean =>
  one.rule === other.rule &&
  one.position === other.position &&
  (one.position !== undefined ||
    (one.subject.project === other.subject.project &&
      one.subject.fundingSource === other.subject.fundingSource &&
      one.subject.resource === other.subject.resource));

/** More money, more crews and later deadlines of mandatory projects together: where one change is not enough. */
export function togetherFor(scenario: Scenario): Attempt {
  const of = (rule: string) => promisesOf(scenario).filter((one) => one.rule === rule);
  const late = scenario.projects.filter((project) => project.mandatory && hasDeadline(scenario)(project));
  const parts: ((variant: Scenario) => Amounts)[] = [
    ...late.map((project) => (variant: Scenario) => laterDeadline(variant, project)),
    ...of('capacity').map((one) => (variant: Scenario) => moreCapacity(variant, one)),
    (variant) => moreMoney(variant, of('money')),
  ];
  return {
    relaxed: parts.reduce((variant, part) => part(variant).relaxed, scenario),
    bent: parts.reduce((variant, part) => part(variant).bent, scenario),
    price: (city, objective) => parts.flatMap((part) => part(scenario).price(city, objective)),
    settle(starts) {
      let repaired = scenario;
      const changes: Change[] = [];
      let share = 0;
      for (const part of parts) {
        const settled = part(repaired).settle(starts);
        if (!settled) continue;
        repaired = settled.repaired;
        const { change, sentence: _, ...amount } = settled.repair;
        changes.push(amount);
        share += change;
      }
      if (changes.length === 0) return null;
      const sentence = togetherSentence(scenario, changes);
      return { repaired, repair: { kind: 'together', change: share, changes, sentence } };
    },
  };
}

/** A higher ceiling or a lower floor of a stored rule. */
function otherAmount(scenario: Scenario, promise: Retractable): Attempt {
  const { rule, settings, position } = activeRules(scenario).find((one) => one.position === promise.position)!;
  const { setting, to } = rule.relaxation!;
  const stored = scenario.constraints[position!]!;
  return {
    relaxed: promise.without(scenario),
    bent: scenario,
    price: (city) => [rowsOf(city, 'constraints', String(position))],
    settle(starts) {
      const context = contextFor(scenario, { starts, payments: [], carryOver: [] });
      const measured = rule.check(context, settings).find(({ state }) => state === 'broken');
      const from = Number(stored[setting]);
      const value = measured ? to(measured, context, settings) : null;
      if (value === null) return null;
      const loosened = { ...stored, [setting]: value };
      return {
        repaired: { ...scenario, constraints: scenario.constraints.with(position!, loosened) },
        repair: {
          kind: 'amount',
          change: Math.abs(value - from) / Math.max(setting === 'minimum' ? from : 1, from),
          rule: rule.kind,
          position: position!,
          setting,
          from,
          to: value,
          sentence: amountSentence(constraintSentence(scenario, loosened)),
        },
      };
    },
  };
}

/** A promise is taken back altogether. */
function takenBack(scenario: Scenario, { without, ...reference }: Retractable): Attempt {
  const repaired = without(scenario);
  const { rule, position, subject } = reference;
  return {
    relaxed: repaired,
    bent: repaired,
    price: () => [],
    settle: () => ({
      repaired,
      repair: {
        kind: 'promise',
        change: 1,
        rule,
        ...(position === undefined ? {} : { position }),
        subject,
        sentence: withoutSentence(reference),
      },
    }),
  };
}
