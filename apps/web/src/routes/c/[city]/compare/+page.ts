import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params: { city }, url }) => {
  const { get } = apiOf({ fetch, url });
  const here = { params: { path: { city } } };
  const [{ plans }, { scenarios }] = await Promise.all([
    get('/api/cities/{city}/plans', here),
    get('/api/cities/{city}/scenarios', here),
  ]);
  const solved = plans.filter((plan) => plan.objective !== null);
  const a = solved.find((plan) => plan.id === url.searchParams.get('a')) ?? solved[0];
  const b =
    solved.find((plan) => plan.id === url.searchParams.get('b')) ??
    solved.find((plan) => plan.scenarioId !== a?.scenarioId) ??
    solved.find((plan) => plan.id !== a?.id);
  const plan = (id: string) => get('/api/cities/{city}/plans/{id}', { params: { path: { city, id } } });
  return {
    solved,
    scenarios,
    pair: a && b ? await Promise.all([plan(a.id), plan(b.id)]) : null,
  };
};
