import type { PlanAnswer, PlanHeadline, ScenarioHeadline } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, url }) => {
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const [{ plans }, { scenarios }] = await Promise.all([
    ask<{ plans: PlanHeadline[] }>(fetch, `${base}/plans`),
    ask<{ scenarios: ScenarioHeadline[] }>(fetch, `${base}/scenarios`),
  ]);
  const solved = plans.filter((plan) => plan.objective !== null);
  const a = solved.find((plan) => plan.id === url.searchParams.get('a')) ?? solved[0];
  const b =
    solved.find((plan) => plan.id === url.searchParams.get('b')) ??
    solved.find((plan) => plan.scenarioId !== a?.scenarioId) ??
    solved.find((plan) => plan.id !== a?.id);
  const plan = (id: string) => ask<PlanAnswer>(fetch, `${base}/plans/${encodeURIComponent(id)}`);
  return {
    solved,
    scenarios,
    pair: a && b ? await Promise.all([plan(a.id), plan(b.id)]) : null,
  };
};
