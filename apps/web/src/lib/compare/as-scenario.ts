import { type FrontierPoint, withBudgets } from '@vorrang/optimizer/explain';
import type { Alternative } from '@vorrang/optimizer/explain';
import type { Constraint, Scenario, Start } from '@vorrang/planning';
import { api } from '#lib/api/api.ts';
import type { ComparedPlan } from './plans.ts';

/** A Scenario beside the reference's, and works of a plan for it to begin with. */
export type Found = { scenario: Scenario; starts: readonly Start[] };

/** The reference's Scenario with the money of a point of the frontier. */
export const withMoneyOf = ({ scenario }: ComparedPlan, { share, starts }: FrontierPoint, name: string): Found => ({
  scenario: { ...withBudgets(scenario, share), name },
  starts,
});

/** The reference's Scenario in which what makes another plan another is a rule: who comes is built, who goes is not. */
export function withChoiceOf({ scenario }: ComparedPlan, other: Alternative, name: string, reason: string): Found {
  const rule =
    (kind: 'pin' | 'ban') =>
    (project: string): Constraint => ({ kind, project, reason });
  const constraints = [...scenario.constraints, ...other.in.map(rule('pin')), ...other.out.map(rule('ban'))];
  return { scenario: { ...scenario, name, constraints }, starts: other.starts };
}

/** Seconds in which the server improves the plan it begins with. */
const timeLimitSeconds = 20;

/** Stores it as a variant and has it planned from its works; the address of its workspace. Throws `ApiProblem`. */
export async function openAsScenario(city: string, from: string, { scenario, starts }: Found): Promise<string> {
  const { name } = scenario;
  const asked = { params: { path: { city, id: from } }, body: { name } };
  const { id } = await api.post('/api/cities/{city}/scenarios/{id}/variant', asked);
  const at = { params: { path: { city, id } } };
  const { revision } = await api.get('/api/cities/{city}/scenarios/{id}', at);
  await api.put('/api/cities/{city}/scenarios/{id}', { ...at, body: { revision, name, settings: scenario } });
  await api.post('/api/cities/{city}/solves', {
    params: { path: { city } },
    body: { scenarioId: id, timeLimitSeconds, warmStart: [...starts] },
  });
  return `/c/${city}/scenarios/${id}/workspace`;
}
