import type { PlanHeadline, ScenarioHeadline } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params }) => {
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const [{ scenarios }, { plans }] = await Promise.all([
    ask<{ scenarios: ScenarioHeadline[] }>(fetch, `${base}/scenarios`),
    ask<{ plans: PlanHeadline[] }>(fetch, `${base}/plans`),
  ]);
  return { scenarios, plans };
};
