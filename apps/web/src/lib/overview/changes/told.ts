import type { ChangeAnswer, DecisionAnswer, PlanHeadline, ScenarioHeadline } from '#lib/api/shapes.ts';

type Known = {
  scenarios: readonly Pick<ScenarioHeadline, 'id' | 'name'>[];
  plans: readonly Pick<PlanHeadline, 'id' | 'scenarioId'>[];
  decisions: readonly Pick<DecisionAnswer, 'id' | 'planId'>[];
  projects: readonly { id: string; name: string }[];
};
/** A change with the name of what it is about, where that is still known, the reason a person gave, and the address of what it left. */
export type Told = Pick<ChangeAnswer, 'sequence' | 'at' | 'actorName' | 'operation'> & {
  name: string | null;
  reason: string | null;
  path: string | null;
};

export const toldOf = (changes: readonly ChangeAnswer[], known: Known): Told[] =>
  changes.map((change) => {
    const { sequence, at, actorName, operation, role, reason } = change;
    // What the server notes for itself is no reason.
    return { sequence, at, actorName, operation, reason: role === 'system' ? null : reason, ...about(change, known) };
  });

function about({ operation, target }: ChangeAnswer, known: Known): Pick<Told, 'name' | 'path'> {
  const ofScenario = (id: string | undefined) => known.scenarios.find((one) => one.id === id)?.name ?? null;
  const [what] = operation.split('.');
  if (what === 'scenario') {
    const name = ofScenario(target);
    return { name, path: name === null ? null : `/scenarios/${target}` };
  }
  if (what === 'project') {
    const name = known.projects.find(({ id }) => id === target)?.name ?? null;
    return { name, path: `/projects/${encodeURIComponent(target)}` };
  }
  const planId = what === 'decision' ? known.decisions.find(({ id }) => id === target)?.planId : target;
  const plan = known.plans.find(({ id }) => id === planId);
  if (what === 'plan') return { name: ofScenario(plan?.scenarioId), path: plan ? `/plans/${plan.id}` : null };
  if (what === 'brief') return { name: ofScenario(plan?.scenarioId), path: plan ? `/plans/${plan.id}/brief` : null };
  if (what === 'decision') return { name: ofScenario(plan?.scenarioId), path: '/decisions' };
  return { name: null, path: null };
}
