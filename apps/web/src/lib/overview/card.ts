import type { ChangeAnswer, DecisionAnswer, PlanHeadline, ScenarioHeadline, SolveAnswer } from '#lib/api/shapes.ts';

/** How a scenario stands. */
export type CardState =
  | { kind: 'waits' | 'solving'; solve: SolveAnswer }
  | { kind: 'failed'; solve: SolveAnswer }
  | { kind: 'notYet' }
  | { kind: 'noPlan' }
  /** So many changes that may concern it since it was solved; more than are told where `atLeast`, null where none is known of. */
  | { kind: 'outdated'; changes: number | null; atLeast: boolean }
  | { kind: 'decided'; decision: DecisionAnswer }
  | { kind: 'provisional' }
  | { kind: 'proven' };
/** A scenario, the plan that is shown of it (of one without a plan that says why, null where it was never solved), and how it stands. */
export type Card = { scenario: ScenarioHeadline; plan: PlanHeadline | null; state: CardState };

/** What the server holds of a city's planning, everything newest first but the scenarios. */
export type Held = {
  scenarios: readonly ScenarioHeadline[];
  plans: readonly PlanHeadline[];
  solves: readonly SolveAnswer[];
  decisions: readonly DecisionAnswer[];
  changes: readonly ChangeAnswer[];
};
/** More changes than these are not told at once by the server. */
export const mostChanges = 100;

export const cardsOf = (held: Held): Card[] =>
  held.scenarios.map((scenario) => {
    const plan = shownPlan(held.plans.filter(({ scenarioId }) => scenarioId === scenario.id));
    return { scenario, plan, state: stateOf(scenario, plan, held) };
  });

/** That the scenario has none comes before what it had; then a plan of it as it stands, then an earlier one. */
function shownPlan(own: readonly PlanHeadline[]): PlanHeadline | null {
  const solved = own.filter(({ objective }) => objective !== null);
  const [newest] = own;
  if (newest?.objective === null && newest.current !== false) return newest;
  return solved.find(({ current }) => current === true) ?? solved[0] ?? null;
}

function stateOf(scenario: ScenarioHeadline, plan: PlanHeadline | null, held: Held): CardState {
  const solve = held.solves.find(({ scenarioId }) => scenarioId === scenario.id);
  if (solve?.state === 'queued') return { kind: 'waits', solve };
  if (solve?.state === 'running') return { kind: 'solving', solve };
  const endedWithout = solve && solve.planId === null && solve.state !== 'cancelled';
  if (endedWithout && (!plan || solve.createdAt > plan.createdAt)) return { kind: 'failed', solve };
  if (!plan) return { kind: 'notYet' };
  if (plan.objective === null) return { kind: 'noPlan' };
  const same = new Set(held.plans.filter(({ fingerprint }) => fingerprint === plan.fingerprint).map(({ id }) => id));
  const decision = held.decisions.find(({ planId }) => same.has(planId));
  if (decision) return { kind: 'decided', decision };
  if (plan.current === false) return { kind: 'outdated', ...changedSince(scenario, plan, held) };
  return { kind: plan.gap === null ? 'provisional' : 'proven' };
}

/** A change of a project may concern every scenario it stands in. */
const ofProjects: readonly string[] = ['project.update', 'import.update'] satisfies ChangeAnswer['operation'][];
function changedSince({ id }: ScenarioHeadline, plan: PlanHeadline, { solves, changes }: Held) {
  const since = solves.find(({ planId }) => planId === plan.id)?.createdAt ?? plan.createdAt;
  const later = changes.filter(({ at }) => at > since);
  const own = later.filter(
    ({ operation, target }) => (operation === 'scenario.update' && target === id) || ofProjects.includes(operation),
  );
  return { changes: own.length || null, atLeast: later.length === mostChanges };
}

/** What planners still work on: without a plan that stands as it was solved and was weighed. Councils and the public do not see it. */
export const isDraft = ({ plan, state }: Card): boolean =>
  !plan || plan.objective === null || plan.unweighed !== null || (plan.current === false && state.kind !== 'decided');

/** The plan whose programme is drawn first: the newest that is adopted, else the newest that is proven, else the newest. */
export function firstShown(cards: readonly Card[]): Card | null {
  const solved = cards.filter(({ plan }) => plan && plan.objective !== null);
  const newest = (some: Card[]) =>
    some.reduce<Card | null>((one, other) => (one && one.plan!.createdAt >= other.plan!.createdAt ? one : other), null);
  const adopted = ({ state }: Card) =>
    state.kind === 'decided' &&
    (state.decision.outcome === 'adopted' || state.decision.outcome === 'adopted-with-changes');
  const proven = ({ plan }: Card) => plan!.gap !== null && plan!.current !== false;
  return newest(solved.filter(adopted)) ?? newest(solved.filter(proven)) ?? newest(solved);
}
