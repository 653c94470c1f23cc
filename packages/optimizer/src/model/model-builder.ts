import { type Scenario, yearsOf } from '@vorrang/planning';
import type { VariableFixing } from './variable-fixing.ts';

import { type Accounts, accountsOf } from '../money/accounts.ts';
import { RowBuilder } from './linear-model.ts';
import { powerOfTwoFrom } from './power-of-two.ts';
import { type StartColumns, modeAt, startAt } from './start-columns.ts';

/**
 * What the rules write their rows into: the model under construction, the starts, and the two things rules share —
 * the unit of money and the row in which the dues of a funding class stand in a year.
 */
export class ModelBuilder extends RowBuilder {
  readonly starts: StartColumns;
  readonly scenario: Scenario;
  readonly accounts: Accounts;
  /** Cents in one unit of money of the model: a power of two, so that dividing loses nothing. */
  readonly unit: number;
  /** Points in one unit of the model's objective: a power of two. */
  readonly point: number;
  #dues = new Map<number, number>();

  constructor(starts: StartColumns) {
    const point = powerOfTwo(
      starts.list.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0),
      10,
    );
    super(starts.list.map(({ value }) => value / point));
    this.point = point;
    this.starts = starts;
    this.scenario = starts.scenario;
    this.accounts = accountsOf(starts.scenario);
    this.unit = Math.max(1, powerOfTwo(mostExpensivePeriod(starts.scenario), 10));
  }
  /** The row "dues of this funding class in this year − savings − money given ≤ 0"; null for a class that nobody pays for. */
  dueRow(group: number, year: number): number | null {
    if (this.accounts.sources[group]!.length === 0) return null;
    const key = group * yearsOf(this.scenario.calendar) + year;
    const before = this.#dues.get(key);
    if (before !== undefined) return before;
    const row = this.row(-Infinity, 0);
    this.#dues.set(key, row);
    return row;
  }
  /** The rows of a rule that speaks of single projects only: Σ x ≥ 1 for those that must start, x ≤ 0 for forbidden starts. */
  fixVariables({ must = [], forbids = [] }: VariableFixing): void {
    for (const id of must) {
      const row = this.row(-Infinity, -1);
      for (const { column } of this.columnsOfProject(this.starts.positionOf.get(id)!)) this.put(row, column, -1);
    }
    for (const { project, when } of forbids) {
      const columns = this.columnsOfProject(this.starts.positionOf.get(project)!);
      const forbidden = columns.filter(({ column, period }) => when(modeAt(this.starts, column), period));
      if (forbidden.length === 0) continue;
      const row = this.row(-Infinity, 0);
      for (const { column } of forbidden) this.put(row, column, 1);
    }
  }
  /** Columns of one project, by position. */
  columnsOfProject(project: number): { column: number; mode: number; period: number }[] {
    const from = this.starts.first[project] ?? 0;
    const count = (this.starts.first[project + 1] ?? from) - from;
    return Array.from({ length: count }, (_, k) => ({ ...startAt(this.starts, from + k), column: from + k }));
  }
}

const mostExpensivePeriod = ({ projects }: Scenario): number =>
  projects.reduce(
    (most, { modes }) => modes.reduce((max, { cost }) => cost.reduce((a, b) => Math.max(a, b), max), most),
    0,
  );

/** The power of two that brings `most` to about 2^digits; 1 for nothing. */
const powerOfTwo = (most: number, digits: number): number =>
  most > 0 && Number.isFinite(most) ? powerOfTwoFrom(most) / 2 ** digits : 1;
