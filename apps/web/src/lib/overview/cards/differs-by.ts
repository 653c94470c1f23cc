import type { ScenarioHeadline } from '#lib/api/shapes.ts';

/** By what part a scenario has more or less money than the first, and how many rules more; null for the first itself. */
export function differsBy(
  { id, budgetCents, rules, currency }: ScenarioHeadline,
  first: ScenarioHeadline,
): { money: number | null; rules: number } | null {
  if (id === first.id) return null;
  const isComparable = currency === first.currency && first.budgetCents > 0;
  const part = isComparable ? budgetCents / first.budgetCents - 1 : 0;
  return { money: Math.abs(part) < 0.005 ? null : part, rules: rules - first.rules };
}
