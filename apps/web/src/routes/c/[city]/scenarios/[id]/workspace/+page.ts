import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params }) => {
  const { get } = apiOf({ fetch, url });
  const here = { params: { path: { city: params.city } } };
  const [scenario, { plans }, { solves }] = await Promise.all([
    get('/api/cities/{city}/scenarios/{id}', { params: { path: params } }),
    get('/api/cities/{city}/plans', here),
    get('/api/cities/{city}/solves', here),
  ]);
  const solved = plans.filter((plan) => plan.scenarioId === params.id && plan.objective !== null);
  const best = solved.find(({ fingerprint }) => fingerprint === scenario.fingerprint) ?? solved[0];
  const answer = best && (await get('/api/cities/{city}/plans/{id}', { params: { path: { ...params, id: best.id } } }));
  const isCurrent = best?.fingerprint === scenario.fingerprint;
  const solve = solves.find(({ scenarioId }) => scenarioId === params.id) ?? null;
  return { scenario, plan: answer?.plan ?? null, isCurrent, solve };
};
