import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params }) => {
  const { get } = apiOf({ fetch, url });
  const [scenario, { plans }] = await Promise.all([
    get('/api/cities/{city}/scenarios/{id}', { params: { path: params } }),
    get('/api/cities/{city}/plans', { params: { path: { city: params.city } } }),
  ]);
  const solved = plans.filter((plan) => plan.scenarioId === params.id && plan.objective !== null);
  const best = solved.find(({ fingerprint }) => fingerprint === scenario.fingerprint) ?? solved[0];
  const answer = best && (await get('/api/cities/{city}/plans/{id}', { params: { path: { ...params, id: best.id } } }));
  return { scenario, plan: answer?.plan ?? null, isCurrent: best?.fingerprint === scenario.fingerprint };
};
