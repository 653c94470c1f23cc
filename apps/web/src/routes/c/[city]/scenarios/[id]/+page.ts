import type { PlanHeadline, ScenarioAnswer, SolveAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends('vorrang:scenario');
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const [scenario, { plans }, { solves }] = await Promise.all([
    ask<ScenarioAnswer>(fetch, `${base}/scenarios/${encodeURIComponent(params.id)}`),
    ask<{ plans: PlanHeadline[] }>(fetch, `${base}/plans`),
    ask<{ solves: SolveAnswer[] }>(fetch, `${base}/solves`),
  ]);
  return {
    scenario,
    plans: plans.filter((plan) => plan.scenarioId === params.id),
    solve: solves.find((solve) => solve.scenarioId === params.id) ?? null,
  };
};
