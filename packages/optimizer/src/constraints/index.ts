import { type Constraint, type Scenario, type Text, everywhere, jsonSchemaOf, switchedOffIn } from '@vorrang/planning';
import { z } from 'zod';
import { atMostOne } from './at-most-one/at-most-one.ts';
import { atLeast } from './at-least/at-least.ts';
import { ban } from './ban/ban.ts';
import { co2Budget } from './co2-budget/co2-budget.ts';
import { commitmentCeiling } from './commitment-ceiling/commitment-ceiling.ts';
import { followUpCeiling } from './follow-up-ceiling/follow-up-ceiling.ts';
import { spendingCeiling } from './spending-ceiling/spending-ceiling.ts';
import { moratorium } from './moratorium/moratorium.ts';
import { perHeadCeiling } from './per-head-ceiling/per-head-ceiling.ts';
import { perHeadFloor } from './per-head-floor/per-head-floor.ts';
import { pin } from './pin/pin.ts';
import { requires } from './requires/requires.ts';
import { stability } from './stability/stability.ts';
import { worksAtOnce } from './works-at-once/works-at-once.ts';
import { bundle } from './bundle/bundle.ts';
import { capacity } from './capacity/capacity.ts';
import type { Definition } from './constraint.ts';
import { corridorConflict } from './corridor-conflict/corridor-conflict.ts';
import { districtShare } from './district-share/district-share.ts';
import { grantTerms } from './grant-terms/grant-terms.ts';
import { money } from './money/money.ts';
import { oneClosure } from './one-closure/one-closure.ts';
import { once } from './once/once.ts';
import { precedence } from './precedence/precedence.ts';
import { season } from './season/season.ts';
import { window } from './window/window.ts';

/** Rules every Scenario has without storing them. */
export const implicitRules = [once, window, season, money, grantTerms, capacity] as const;
/** Every kind of constraint a city can store. Add yours here; the tests look for a folder of the same name. */
export const storedRules = [
  precedence,
  atMostOne,
  corridorConflict,
  bundle,
  oneClosure,
  districtShare,
  pin,
  ban,
  moratorium,
  atLeast,
  requires,
  worksAtOnce,
  co2Budget,
  perHeadFloor,
  perHeadCeiling,
  stability,
  spendingCeiling,
  commitmentCeiling,
  followUpCeiling,
] as const;

/** The stored settings of all kinds: what a Scenario's `constraints` may hold. */
export type ConstraintSettings = z.output<(typeof storedRules)[number]['settings']>;
/** Reads the settings of any stored kind; of one of them every problem is told. */
export const constraintSettings = z.discriminatedUnion(
  'kind',
  storedRules.map(({ settings }) => settings) as unknown as [(typeof storedRules)[number]['settings']],
) as z.ZodType<ConstraintSettings>;

/** A rule whose settings' type is forgotten: they are stored as JSON and read by `settings`. */
export type AnyRule = Definition<string, z.ZodType, unknown>;
/** All rules, implicit ones first. */
export const rules: readonly AnyRule[] = [...implicitRules, ...storedRules] as unknown as AnyRule[];
const byKind = new Map(rules.filter((rule) => !rule.implicit).map((rule) => [rule.kind, rule]));

/** The rule behind a stored kind, if the registry knows it. */
export const ruleOf = (kind: string): AnyRule | undefined => byKind.get(kind);

/** One rule at work in one Scenario: implicit ones have no position. */
export type ActiveRule = { rule: AnyRule; settings: unknown; position?: number; citation?: string };

/** Every rule a Plan of this Scenario must keep: the implicit ones, then the stored ones in their order, defaults filled in. */
export function rulesOf(scenario: Scenario): ActiveRule[] {
  const stored = scenario.constraints.map((constraint, position) => atWork(constraint, position));
  return [...rules.filter((rule) => rule.implicit).map((rule) => ({ rule, settings: {} })), ...stored];
}

function atWork(constraint: Constraint, position: number): ActiveRule {
  const rule = ruleOf(constraint.kind);
  if (!rule) throw new Error(`the registry knows no kind "${constraint.kind}"`);
  const citation = constraint['citation'];
  return {
    rule,
    settings: rule.settings.parse(constraint),
    position,
    ...(typeof citation === 'string' ? { citation } : {}),
  };
}

/**
 * A kind of constraint as a form, a list and a gallery need it: its name, and its settings as JSON Schema with titles, units and references.
 * `onlyPays`: it forbids nothing, and is tight where it is earned; `decides`: it forbids or demands starts outright, so that nothing is left.
 */
export type ConstraintKind = {
  kind: string;
  title: Text;
  implicit: boolean;
  onlyPays: boolean;
  decides: boolean;
  settings: unknown;
};

/** Every kind, implicit ones included, described as data. Never fails. Source: packages/planning/scenario-format.md, "What a Plan must respect". */
export const constraintKinds = (): ConstraintKind[] =>
  rules.map((rule) => ({
    kind: rule.kind,
    title: rule.title,
    implicit: rule.implicit === true,
    onlyPays: rule.onlyPays === true,
    decides: rule.fixes !== undefined,
    settings: z.toJSONSchema(rule.settings, { io: 'input' }),
  }));

/**
 * The shape of `vorrang/scenario@1` with the settings of every kind of constraint this registry has, as JSON Schema. Never fails.
 * Source: JSON Schema, draft 2020-12.
 */
export function scenarioJsonSchema(): object {
  const schema = jsonSchemaOf('scenario') as { properties: Record<string, object> };
  const kinds = storedRules.map(({ settings }) => z.toJSONSchema(settings, { io: 'input' }));
  const constraints = { type: 'array', items: { anyOf: kinds } };
  return { ...schema, properties: { ...schema.properties, constraints } };
}

/**
 * A stored constraint as one plain sentence: "Kanal Uferstraße" before "Belag Uferstraße", at the earliest 2 periods later.
 * Failure: throws for a kind the registry does not know and for settings that `readScenario` refuses.
 * Source: packages/planning/scenario-format.md, "What a Plan must respect".
 */
export function constraintSentence(scenario: Scenario, constraint: Constraint): Text {
  const { rule, settings } = atWork(constraint, 0);
  return rule.sentence(scenario, settings);
}

/**
 * The rules of a Scenario that do not hold now, each as its sentence; one that is none any more – what it names may be gone – by what its
 * kind is called, or by its own word. Never fails.
 * Source: packages/planning/scenario-format.md, "Additions to `vorrang/scenario@1`" (`switchedOffRules`).
 */
export const switchedOffSentences = (scenario: Scenario): Text[] =>
  switchedOffIn(scenario).map((rule) => sentenceOrTitle(scenario, rule));

/**
 * A rule as its sentence, or by what its kind is called where it is none. Never fails.
 * Source: packages/planning/scenario-format.md, "What a Plan must respect".
 */
export function sentenceOrTitle(scenario: Scenario, rule: Constraint): Text {
  if (constraintSettings.safeParse(rule).success) return constraintSentence(scenario, rule);
  return rules.find(({ kind }) => kind === rule.kind)?.title ?? everywhere(rule.kind);
}
