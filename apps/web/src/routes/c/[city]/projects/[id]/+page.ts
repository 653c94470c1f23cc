import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

/** The project, with the newest plan of its own list, and a scenario of that list for the words it is told in. */
export const load: PageLoad = async ({ fetch, url, params, depends }) => {
  depends('vorrang:project');
  const { get } = apiOf({ fetch, url });
  const { city } = params;
  const at = (id: string) => ({ params: { path: { city, id } } });
  const [project, { plans }, { scenarios }] = await Promise.all([
    get('/api/cities/{city}/projects/{id}', at(params.id)),
    get('/api/cities/{city}/plans', { params: { path: { city } } }),
    get('/api/cities/{city}/scenarios', { params: { path: { city } } }),
  ]);
  const own = scenarios.filter((scenario) => scenario.importId === project.importId).map(({ id }) => id);
  const newest = plans.find((plan) => plan.objective !== null && own.includes(plan.scenarioId));
  const answer = newest ? await get('/api/cities/{city}/plans/{id}', at(newest.id)) : null;
  const first = own[0];
  const scenario =
    answer?.scenario ?? (first ? (await get('/api/cities/{city}/scenarios/{id}', at(first))).scenario : null);
  const [known, near] = await Promise.all([
    first ? get('/api/cities/{city}/scenarios/{id}/closures', at(first)) : null,
    first
      ? get('/api/cities/{city}/scenarios/{id}/population-served', {
          params: { path: { city, id: first }, query: { project: params.id } },
        })
      : null,
  ]);
  const delay = known?.closures.find((closure) => closure.project === params.id);
  const closure = known && delay ? { ...delay, parameters: known.parameters } : null;
  return { project, answer, scenario, closure, served: near?.populationServed ?? null };
};
