import { type Cents, type Problem, type Project, type Scenario, yearOf } from '@vorrang/planning';
import type { ModelBuilder } from '../model/model-builder.ts';
import { problemAt } from './constraint.ts';
import { messages } from './messages.ts';

/** What rules save in the first period of a project: bundles that name it first, closures in which it comes second. */
function savedFor({ constraints }: Scenario, project: string): bigint {
  return constraints.reduce((sum, rule) => {
    const pays = rule.kind === 'bundle' ? (rule['projects'] as unknown[])?.[0] : rule['after'];
    return (rule.kind === 'bundle' || rule.kind === 'one-closure') && pays === project
      ? sum + BigInt(Math.trunc(Number(rule['saving'])) || 0)
      : sum;
  }, 0n);
}

/** More saved for a project, by all rules together, than its cheapest first period costs. */
export function tooMuchSaved(scenario: Scenario, project: Project, path: PropertyKey[]): Problem[] {
  const least = project.modes.reduce((min, { cost }) => Math.min(min, cost[0] ?? 0), Infinity);
  const saved = savedFor(scenario, project.id);
  if (saved <= BigInt(least)) return [];
  return [
    problemAt(
      path,
      'saving-too-large',
      messages.texts.savingTooLarge({ name: project.name, saved: String(saved), least }),
    ),
  ];
}

/**
 * A saving in the dues of a project's first period, where a column says that it is earned; where grant terms cut its bills, the solver
 * may divide it among the layers.
 */
export function creditSaving(
  builder: ModelBuilder,
  project: number,
  period: number,
  earned: number,
  saving: Cents,
): void {
  const { accounts, scenario, unit } = builder;
  const { modes } = scenario.projects[project]!;
  const groups = new Set(modes.flatMap((mode) => accounts.savedFrom(project, mode, period)));
  const rows = [...groups].flatMap((group) => builder.dueRow(group, yearOf(scenario.calendar, period)) ?? []);
  if (rows.length === 0) return;
  if (rows.length === 1) return builder.put(rows[0]!, earned, -saving / unit);
  const whole = builder.row(-Infinity, 0);
  builder.put(whole, earned, -saving / unit);
  for (const row of rows) {
    const part = builder.column(0, Infinity);
    builder.put(whole, part, 1);
    builder.put(row, part, -1);
  }
}
