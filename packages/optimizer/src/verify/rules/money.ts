import { ppm } from '@vorrang/planning';
import { type Given, type Objection, type VerifyRule, objection, whole } from '../given.ts';

/** Each started project's cost of a year is paid to the cent from its own sources; payments + carried out ≤ budget + carried in; carried out ≤ K. */
export const money: VerifyRule = {
  objections: (given) => [...rowObjections(given), ...dueObjections(given), ...sourceObjections(given)],
};

const yearsOf = ({ scenario: { calendar } }: Given): number => Math.ceil(calendar.periods / calendar.periodsPerYear);
const row = (at: string, de: string, en: string): Objection => objection('money', at, de, en);

function rowObjections(given: Given): Objection[] {
  const { payments, carryOver } = given.plan;
  const years = yearsOf(given);
  const sources = new Set(given.scenario.fundingSources.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = (key: string) => seen.size === seen.add(key).size;
  return [
    ...payments.flatMap(({ project, fundingSource, year, cents }, i) => {
      const started = given.byProject.get(project);
      const fits =
        whole(cents, 1) &&
        whole(year, 0) &&
        year < years &&
        started &&
        started.project.fundingSources.includes(fundingSource);
      if (fits && !twice(JSON.stringify([project, fundingSource, year]))) return [];
      return [
        row(
          `/payments/${i}`,
          `Zahlung ${i} ist keine gültige, einmalige Zeile eines begonnenen Projekts aus eigener Geldquelle.`,
          `Payment ${i} is not a valid, single row of a started project from a source of its own.`,
        ),
      ];
    }),
    ...carryOver.flatMap(({ fundingSource, fromYear, cents }, i) => {
      const fits = whole(cents, 1) && whole(fromYear, 0) && fromYear < years - 1 && sources.has(fundingSource);
      if (fits && !twice(JSON.stringify([fundingSource, fromYear]))) return [];
      return [
        row(
          `/carryOver/${i}`,
          `Übertrag ${i} ist keine gültige, einmalige Zeile.`,
          `Carry-over ${i} is not a valid, single row.`,
        ),
      ];
    }),
  ];
}

const cents = (value: number): bigint => (Number.isSafeInteger(value) ? BigInt(value) : 0n);

function dueObjections({ scenario, plan, byProject, saved }: Given): Objection[] {
  const paid = new Map<string, Map<number, bigint>>();
  for (const payment of plan.payments) {
    const years = paid.get(payment.project) ?? paid.set(payment.project, new Map()).get(payment.project)!;
    years.set(payment.year, (years.get(payment.year) ?? 0n) + cents(payment.cents));
  }
  return [...byProject].flatMap(([id, { project, mode, period }]) => {
    const open = new Map(paid.get(id));
    mode.cost.forEach((cost, k) => {
      const year = Math.floor((period + k) / scenario.calendar.periodsPerYear);
      open.set(year, (open.get(year) ?? 0n) - BigInt(cost));
    });
    for (const [year, saving] of saved.get(id) ?? []) open.set(year, (open.get(year) ?? 0n) + saving);
    return [...open].flatMap(([year, over]) =>
      over === 0n
        ? []
        : [
            row(
              '/payments',
              `„${project.name}“: im Jahr ${year} sind ${over} Cent zu viel bezahlt.`,
              `"${project.name}": ${over} cents too much are paid in year ${year}.`,
            ),
          ],
    );
  });
}

function sourceObjections({ scenario, plan }: Given): Objection[] {
  return scenario.fundingSources.flatMap(({ id, name, budget, carryOverShare }) => {
    const out = budget.map(() => 0n);
    const carried = budget.map(() => 0n);
    for (const one of plan.payments)
      if (one.fundingSource === id && out[one.year] !== undefined) out[one.year]! += cents(one.cents);
    for (const one of plan.carryOver)
      if (one.fundingSource === id && carried[one.fromYear] !== undefined) carried[one.fromYear]! += cents(one.cents);
    return budget.flatMap((fresh, y) => {
      const over = out[y]! + carried[y]! - BigInt(fresh) - (y > 0 ? carried[y - 1]! : 0n);
      const cap = (BigInt(ppm(carryOverShare)) * BigInt(fresh)) / 1_000_000n;
      const found: Objection[] = [];
      if (over > 0n)
        found.push(
          row(
            '/payments',
            `„${name}“ gibt im Jahr ${y} ${over} Cent zu viel.`,
            `"${name}" gives ${over} cents too much in year ${y}.`,
          ),
        );
      if (carried[y]! > cap)
        found.push(
          row(
            '/carryOver',
            `„${name}“ überträgt aus Jahr ${y} mehr als ${cap} Cent.`,
            `"${name}" carries more than ${cap} cents from year ${y}.`,
          ),
        );
      return found;
    });
  });
}
