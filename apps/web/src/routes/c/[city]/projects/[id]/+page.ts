import type { PlanAnswer, PlanHeadline, ProjectAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends('vorrang:project');
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const [project, { plans }] = await Promise.all([
    ask<ProjectAnswer>(fetch, `${base}/projects/${encodeURIComponent(params.id)}`),
    ask<{ plans: PlanHeadline[] }>(fetch, `${base}/plans`),
  ]);
  const newest = plans.find((plan) => plan.objective !== null);
  return {
    project,
    answer: newest ? await ask<PlanAnswer>(fetch, `${base}/plans/${encodeURIComponent(newest.id)}`) : null,
  };
};
