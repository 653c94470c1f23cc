import type { ValuationsAnswer } from '#lib/api/shapes.ts';
import type { Text } from '@vorrang/planning';

type Chosen = NonNullable<ValuationsAnswer['chosen']>;
type Rule = ValuationsAnswer['rules'][number];
/** What a planner has entered for one rule; null where a field is empty or not understood. */
export type RuleDraft = { picked: boolean; numbers: Record<string, number | null> };
/** Rules with evidence, as they are applied now, or as they are proposed. */
export type Draft = { base: number | null; bySize: number | null; rules: Record<string, RuleDraft> };

export function draftOf({ rules, chosen, proposed }: ValuationsAnswer): Draft {
  const applied = new Map((chosen?.rules ?? []).map(({ name, settings }) => [name, settings]));
  const numbersOf = ({ name, settings }: Rule) =>
    Object.fromEntries(
      settings.map(({ key, value }) => {
        const own = applied.get(name);
        return [key, own && Object.hasOwn(own, key) ? own[key]! : value];
      }),
    );
  const { base, bySize } = chosen ?? proposed;
  return {
    base,
    bySize,
    rules: Object.fromEntries(
      rules
        .filter(({ missing }) => missing === null)
        .map((rule) => [rule.name, { picked: applied.has(rule.name), numbers: numbersOf(rule) }]),
    ),
  };
}

/** What is entered as the API takes it; null where a number is missing. */
export function chosenOf({ base, bySize, rules }: Draft): Chosen | null {
  const picked = Object.entries(rules).filter(([, { picked: is }]) => is);
  const numbers = [base, bySize, ...picked.flatMap(([, rule]) => Object.values(rule.numbers))];
  if (numbers.some((number) => number === null || number === undefined)) return null;
  return {
    base: base!,
    bySize: bySize!,
    rules: picked.map(([name, rule]) => ({ name, settings: rule.numbers as Record<string, number> })),
  };
}

/**
 * How many times as much a project of one class counts as one of the next, at the same cost, where every project counts `base` by itself;
 * both as far as the weights of their criteria go. Only of a rule whose numbers are those of classes: each project falls into one at most.
 */
export function classesCompared(
  { name, settings }: Rule,
  { numbers }: RuleDraft,
  base: number,
  weights: ValuationsAnswer['weights'],
): { one: Text; other: Text; times: number }[] {
  if (settings.some(({ flag }) => flag)) return [];
  const weightOf = (rule: string) => weights[`valuing:${rule}`] ?? 1;
  const counts = (key: string) => (numbers[key] ?? 0) * weightOf(name) + base * weightOf('base');
  return settings.slice(1).flatMap(({ key, label }, i) => {
    const before = settings[i]!;
    const [one, other] = [before.key, key].map(counts) as [number, number];
    return other > 0 && one !== other ? [{ one: before.label, other: label, times: one / other }] : [];
  });
}
