import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params, depends }) => {
  depends('vorrang:scenario');
  const { get } = apiOf({ fetch, url });
  const here = { params: { path: { city: params.city } } };
  const [scenario, { plans }, { solves }] = await Promise.all([
    get('/api/cities/{city}/scenarios/{id}', { params: { path: params } }),
    get('/api/cities/{city}/plans', here),
    get('/api/cities/{city}/solves', here),
  ]);
  return {
    scenario,
    plans: plans.filter((plan) => plan.scenarioId === params.id),
    solve: solves.find((solve) => solve.scenarioId === params.id) ?? null,
  };
};
