import { type Plan, type Scenario, type Text, totalFunds } from '@vorrang/planning';
import { exactly } from '../evaluation/exact-plan.ts';
import { Replanner } from '../engines/replan.ts';
import { type Effort, stoppingOf, withBudgets } from './effort.ts';
import { messages } from './messages.ts';
import { money, points } from './sentences.ts';

/** One budget: its share of today's, all its cents, and what is known of the best plan for it. Null where no plan was found. */
export type FrontierPoint = {
  share: number;
  budgetCents: number;
  objective: number | null;
  bound: number | null;
  started: number;
};
/** Points and cost of plans with less and more money than there is, each verified, and sentences about them. */
export type Frontier = { points: FrontierPoint[]; sentences: Text[] };

/** From half to one and a half of today's money. */
const shares = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => 0.5 + (count > 1 ? i / (count - 1) : 0.5));

/**
 * What more and less money in every source and year is worth: for each of `count` budgets (1 or more), from half to one and a half, a
 * verified plan and a bound. More money is never worse, so a plan found for less money stands for more, and a bound proven for more
 * holds for less.
 * Failure: null for a budget without a plan, or without a bound. Source: Geoffrion and Nauss 1977 (parametric integer programming).
 */
export function frontierOf(
  scenario: Scenario,
  plan: Plan,
  { count = 15, ...effort }: Effort & { count?: number },
): Frontier {
  const stopping = stoppingOf(effort, count);
  const found = new Map<number, Plan>();
  const all = shares(count);
  // Outwards from today's budget on both sides: every answer begins from its neighbour's.
  for (const side of [all.filter((share) => share >= 1), all.filter((share) => share < 1).reverse()]) {
    const replanner = new Replanner(scenario, plan);
    for (const share of side) found.set(share, replanner.plan(withBudgets(scenario, share), stopping));
  }
  let best: Plan = plan.objective === null ? { ...plan, starts: [] } : plan;
  const rows = all.map((share): FrontierPoint => {
    const own = found.get(share)!;
    const variant = withBudgets(scenario, share);
    const carried = exactly(variant)(best.starts);
    if (own.objective !== null && (!carried.ok || own.objective >= carried.objective)) best = own;
    const objective = best === own || !carried.ok ? own.objective : carried.objective;
    const { starts } = objective === null ? { starts: [] } : best;
    const budgetCents = totalFunds(variant.fundingSources);
    return { share, budgetCents, objective, bound: own.bound ?? null, started: starts.length };
  });
  for (let i = rows.length - 2; i >= 0; i--) {
    const [one, richer] = [rows[i]!, rows[i + 1]!];
    if (richer.bound !== null) one.bound = Math.min(one.bound ?? Infinity, richer.bound);
  }
  return { points: rows, sentences: sentencesOf(scenario, rows) };
}

function sentencesOf(scenario: Scenario, rows: readonly FrontierPoint[]): Text[] {
  const now = rows.reduce((a, b) => (Math.abs(b.share - 1) < Math.abs(a.share - 1) ? b : a));
  return rows
    .filter((row) => row !== now)
    .map((row) => {
      const [budget, percent] = [money(scenario, row.budgetCents, 'whole'), Math.round(row.share * 100)];
      if (row.objective === null) return messages.texts.noPlanWithMoney({ percent, budget });
      return messages.texts.planWithMoney({
        percent,
        budget,
        points: points(row.objective),
        compared: Boolean(now.objective),
        share: Math.round((row.objective / (now.objective ?? 1)) * 100),
        projects: row.started,
      });
    });
}
