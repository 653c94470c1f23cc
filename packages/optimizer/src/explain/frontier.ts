import { type Plan, type Scenario, type Start, type Text, totalFunds } from '@vorrang/planning';
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
  /** How many projects its plan starts, and which starts they are; none where there is no plan. */
  started: number;
  starts: Start[];
};
/** Points and cost of plans with less and more money than there is, each verified, and sentences about them. */
export type Frontier = { points: FrontierPoint[]; sentences: Text[] };

/** How many budgets, and how much all their plans may cost. */
type FrontierPace = Effort & { count?: number };

/** From half to one and a half of today's money. */
const shares = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => 0.5 + (count > 1 ? i / (count - 1) : 0.5));

/**
 * What more and less money in every source and year is worth: for each of `count` budgets (1 or more), from half to one and a half, a
 * verified plan and a bound. More money is never worse, so a plan found for less money stands for more, and a bound proven for more
 * holds for less.
 * Failure: null for a budget without a plan, or without a bound. Source: Geoffrion and Nauss 1977 (parametric integer programming).
 */
export function frontierOf(scenario: Scenario, plan: Plan, pace: FrontierPace): Frontier {
  let points: FrontierPoint[] = [];
  for (const known of frontierInSteps(scenario, plan, pace)) points = known;
  return { points, sentences: sentencesOf(scenario, points) };
}

/**
 * The points of `frontierOf` as they become known, in the order of their money: today's first, then outwards on both sides in turn. The
 * last step has all of them; whoever has seen enough walks no further.
 * Failure: as `frontierOf`. Source: Geoffrion and Nauss 1977 (parametric integer programming).
 */
export function* frontierInSteps(
  scenario: Scenario,
  plan: Plan,
  { count = 15, ...effort }: FrontierPace,
): Generator<FrontierPoint[], void> {
  const stopping = stoppingOf(effort, count);
  const found: Found[] = [];
  const all = shares(count);
  const sides = [all.filter((share) => share >= 1), all.filter((share) => share < 1).reverse()];
  // Every answer begins from its neighbour's, on either side.
  const replanners = sides.map(() => new Replanner(scenario, plan));
  for (let step = 0; step < count; step++)
    for (const [side, own] of sides.entries()) {
      const share = own[step];
      if (share === undefined) continue;
      const variant = withBudgets(scenario, share);
      found.push({ share, variant, judge: exactly(variant), own: replanners[side]!.plan(variant, stopping) });
      found.sort((a, b) => a.share - b.share);
      yield pointsOf(plan, found);
    }
}
type Found = { share: number; variant: Scenario; judge: ReturnType<typeof exactly>; own: Plan };

function pointsOf(plan: Plan, found: readonly Found[]): FrontierPoint[] {
  let best: Plan = plan.objective === null ? { ...plan, starts: [] } : plan;
  const rows = found.map(({ share, variant, judge, own }): FrontierPoint => {
    const carried = judge(best.starts);
    if (own.objective !== null && (!carried.ok || own.objective >= carried.objective)) best = own;
    const objective = best === own || !carried.ok ? own.objective : carried.objective;
    const { starts } = objective === null ? { starts: [] } : best;
    const budgetCents = totalFunds(variant.fundingSources);
    return { share, budgetCents, objective, bound: own.bound ?? null, started: starts.length, starts };
  });
  for (let i = rows.length - 2; i >= 0; i--) {
    const [one, richer] = [rows[i]!, rows[i + 1]!];
    if (richer.bound !== null) one.bound = Math.min(one.bound ?? Infinity, richer.bound);
  }
  return rows;
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
