import { type Scenario, paymentDueOf, formatMoney, fundsOf, yearLabel, yearOf, yearsOf } from '@vorrang/planning';
import type { PriceList } from '../../model/price-list.ts';
import { z } from 'zod';
import type { ModelBuilder } from '../../model/model-builder.ts';
import { modeAt } from '../../model/start-columns.ts';
import { type PlanContext, type Measured, defineConstraint, nameOf } from '../constraint.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: every year each started project's cost is paid to the cent from its own funding sources, no source gives
 * more than what arrives (its budget, its opening balance, what its debt ceiling leaves) and what was carried in, and no more than may be
 * carried is carried into the next year.
 *
 * Formula, with g money of source f for a funding class e, h money carried, K the carry cap:
 * Σ cost·x − Σ saving·w ≤ Σ_f g(e,f,y) and Σ_e g(e,f,y) + h(f,y) ≤ arriving(f,y) + h(f,y−1), h ≤ K.
 *
 * When tight: the source is used up in that year, with nothing carried out of it; its price is what one more cent would be worth.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect" (money), "Opening balance and debt".
 */
export const money = defineConstraint({
  kind: 'money',
  title: messages.texts.title,
  implicit: true,
  settings: z.object({}),
  sample: () => ({}),
  rows(builder) {
    putDues(builder);
    return putSources(builder);
  },
  check: (context) => [...dueFindings(context), ...carryFindings(context), ...budgetFindings(context)],
  sentence: () => messages.texts.sentence,
  explain(scenario, { state, subject, amount, carried = 0 }) {
    const year = yearLabel(scenario.calendar, subject.year ?? 0);
    const money = (cents: number) => (locale: string) => formatMoney(cents, scenario.currency, locale);
    const told = money(amount);
    if (subject.project !== undefined) {
      const name = nameOf(scenario, subject.project);
      return messages.texts.paidOtherwise({ name, year, amount: told });
    }
    const source =
      scenario.fundingSources.find(({ id }) => id === subject.fundingSource)?.name ?? subject.fundingSource ?? '';
    if (state === 'broken') return messages.texts.tooMuch({ source, year, amount: told });
    if (state === 'tight') return messages.texts.usedUp({ source, year });
    if (carried === 0) return messages.texts.left({ source, year, amount: told });
    if (carried === amount) return messages.texts.leftAndCarried({ source, year, amount: told });
    return messages.texts.leftAndPartCarried({
      source,
      year,
      amount: told,
      carried: money(carried),
    });
  },
  scope: () => null,
});

function putDues(builder: ModelBuilder): void {
  builder.starts.list.forEach(({ project, period }, column) => {
    for (const { group, year, cents } of builder.accounts.duesOf(project, modeAt(builder.starts, column), period)) {
      const row = builder.dueRow(group, year);
      if (row === null) builder.put(builder.row(-Infinity, 0), column, 1);
      else builder.put(row, column, cents / builder.unit);
    }
  });
}

function putSources(builder: ModelBuilder): PriceList[] {
  const { scenario, unit, accounts } = builder;
  const years = yearsOf(scenario.calendar);
  const most = moneyThatCanBeDue(scenario) / unit;
  const funds = scenario.fundingSources.map(fundsOf);
  const rows = funds.map(({ arriving }) =>
    arriving.map((cents) => builder.row(-Infinity, Math.min(cents / unit, most))),
  );
  funds.forEach(({ carryMost }, f) => {
    for (let year = 0; year + 1 < years; year++) {
      const carried = builder.column(0, Math.min(carryMost[year]! / unit, most));
      builder.put(rows[f]![year]!, carried, 1);
      builder.put(rows[f]![year + 1]!, carried, -1);
    }
  });
  accounts.sources.forEach((sources, group) => {
    for (let year = 0; year < years; year++) {
      const due = builder.dueRow(group, year);
      if (due === null) continue;
      for (const f of sources) {
        const context = builder.column(0, Infinity);
        builder.put(due, context, -1);
        builder.put(rows[f]![year]!, context, 1);
      }
    }
  });
  return scenario.fundingSources.map((source, f) => ({
    list: 'money',
    key: source.id,
    prices: (price) => rows[f]!.map((row) => price(row) / unit),
  }));
}

/** No more than this is ever paid; larger budgets need not be told to the solver exactly. */
const moneyThatCanBeDue = ({ projects, costIndex = [] }: Scenario): number =>
  Math.max(1, ...costIndex.flatMap(({ byYear }) => byYear)) *
  projects.reduce(
    (total, { modes }) =>
      total +
      modes.reduce(
        (most, { cost }) =>
          Math.max(
            most,
            cost.reduce((a, b) => a + b, 0),
          ),
        0,
      ),
    0,
  );

const at = (id: string, year: number): string => `${year} ${id}`;
const add = (sums: Map<string, number>, key: string, cents: number) => sums.set(key, (sums.get(key) ?? 0) + cents);

function dueFindings({ scenario, plan, activities, of, savings }: PlanContext): Measured[] {
  const open = new Map<string, number>();
  // What falls due beyond the horizon is the window's matter.
  for (const { project, mode, period } of activities)
    mode.cost
      .slice(0, Math.max(0, scenario.calendar.periods - period))
      .forEach((_, k) =>
        add(
          open,
          at(project.id, yearOf(scenario.calendar, period + k)),
          paymentDueOf(scenario, project, mode, period, k),
        ),
      );
  for (const { project, year, cents } of savings) add(open, at(project, year), -cents);
  const broken: Measured[] = [];
  for (const { project, fundingSource, year, cents } of plan.payments) {
    if (of.get(project)?.project.fundingSources.includes(fundingSource)) add(open, at(project, year), -cents);
    else broken.push({ state: 'broken', subject: { project, fundingSource, year }, amount: cents, unit: 'cents' });
  }
  for (const [key, cents] of open) {
    const [year = '0'] = key.split(' ', 1);
    const project = key.slice(year.length + 1);
    if (cents !== 0)
      broken.push({
        state: 'broken',
        subject: { project, year: Number(year) },
        amount: Math.abs(cents),
        unit: 'cents',
      });
  }
  return broken;
}

function carryFindings({ scenario, plan }: PlanContext): Measured[] {
  const most = new Map(scenario.fundingSources.map((source) => [source.id, fundsOf(source).carryMost]));
  return plan.carryOver.flatMap(({ fundingSource, fromYear, cents }): Measured[] => {
    const cap = most.get(fundingSource)?.[fromYear] ?? 0;
    return cents <= cap
      ? []
      : [{ state: 'broken', subject: { fundingSource, year: fromYear }, amount: cents - cap, unit: 'cents' }];
  });
}

function budgetFindings({ scenario, plan }: PlanContext): Measured[] {
  const [out, kept] = [new Map<string, number>(), new Map<string, number>()];
  for (const { fundingSource, year, cents } of plan.payments) add(out, at(fundingSource, year), cents);
  for (const { fundingSource, fromYear, cents } of plan.carryOver) {
    add(kept, at(fundingSource, fromYear), cents);
    add(out, at(fundingSource, fromYear + 1), -cents);
  }
  return scenario.fundingSources.flatMap((source) =>
    fundsOf(source).arriving.map((arriving, year): Measured => {
      const subject = { fundingSource: source.id, year };
      const carried = kept.get(at(source.id, year)) ?? 0;
      const left = arriving - (out.get(at(source.id, year)) ?? 0);
      if (left < carried) return { state: 'broken', subject, amount: carried - left, unit: 'cents' };
      // Money that waits for the next year is not used up.
      const state = left === 0 && (arriving > 0 || source.debt) ? 'tight' : 'slack';
      return { state, subject, amount: left, ...(carried > 0 ? { carried } : {}), unit: 'cents' };
    }),
  );
}
