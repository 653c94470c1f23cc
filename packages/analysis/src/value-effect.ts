import { type Project, type Scenario, type Text, cheapestCost } from '@vorrang/planning';
import { pointsPerPeriod } from './points.ts';

/** What a rule does to one project: its evidence, points a period and rank, by points for its money, before and after. */
export type ValueEffect = {
  project: string;
  name: string;
  evidence: Text[];
  before: { points: number; rank: number };
  after: { points: number; rank: number };
};

/**
 * The projects whose rank by points for money, then whose points, change most; ten, or as many as are `shown`. Never fails; fewer where
 * fewer change. Both Scenarios have the same projects.
 * Source: packages/analysis/decisions/0004-worth-by-valuation-rules.md.
 */
export function effectOf(before: Scenario, after: Scenario, shown = 10): ValueEffect[] {
  const [old, fresh] = [standing(before), standing(after)];
  const sentences = Map.groupBy(after.projectValues ?? [], ({ project }) => project);
  return after.projects
    .map(({ id, name }) => ({
      project: id,
      name,
      evidence: (sentences.get(id) ?? []).filter(({ effects }) => effects).map(({ sentence }) => sentence),
      before: old.get(id)!,
      after: fresh.get(id)!,
    }))
    .filter((one) => one.before.rank !== one.after.rank || one.before.points !== one.after.points)
    .sort((a, b) => moved(b) - moved(a) || changed(b) - changed(a) || (a.project < b.project ? -1 : 1))
    .slice(0, shown);
}

const moved = ({ before, after }: ValueEffect) => Math.abs(after.rank - before.rank);
const changed = ({ before, after }: ValueEffect) => Math.abs(after.points - before.points);

/** Points of each project's best option, and its rank by points for its money; those that are worth the same share a rank. */
function standing(scenario: Scenario): Map<string, { points: number; rank: number }> {
  const worths = scenario.projects.map((project) => ({ id: project.id, ...worthOf(scenario, project) }));
  const byMoney = worths.map(({ forMoney }) => forMoney).sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  byMoney.forEach((worth, i) => ranks.has(worth) || ranks.set(worth, i + 1));
  return new Map(worths.map(({ id, points, forMoney }) => [id, { points, rank: ranks.get(forMoney)! }]));
}

function worthOf(scenario: Scenario, project: Project): { points: number; forMoney: number } {
  const points = Math.max(...project.modes.map((mode) => pointsPerPeriod(scenario, mode)));
  const cost = cheapestCost(project);
  // Rounded, so that projects of one class are not told apart by the last digit of a quotient.
  return { points, forMoney: cost > 0 ? Number((points / cost).toPrecision(6)) : Infinity };
}
