import type { DecisionAnswer, PlanHeadline, ScenarioHeadline } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends('vorrang:decisions');
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const [{ decisions }, { plans }, { scenarios }] = await Promise.all([
    ask<{ decisions: DecisionAnswer[] }>(fetch, `${base}/decisions`),
    ask<{ plans: PlanHeadline[] }>(fetch, `${base}/plans`),
    ask<{ scenarios: ScenarioHeadline[] }>(fetch, `${base}/scenarios`),
  ]);
  return { decisions, scenarios, plans: plans.filter((plan) => plan.objective !== null) };
};
