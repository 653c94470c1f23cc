import { apiOf } from '#lib/api/api.ts';
import { firstChoice, plansIn } from '#lib/compare/plans.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params: { city }, url }) => {
  const { get } = apiOf({ fetch, url });
  const here = { params: { path: { city } } };
  const [{ plans }, { scenarios }] = await Promise.all([
    get('/api/cities/{city}/plans', here),
    get('/api/cities/{city}/scenarios', here),
  ]);
  const names = new Map(scenarios.map(({ id, name }) => [id, name]));
  const known = plans.flatMap(({ id, scenarioId, objective, createdAt }) =>
    objective === null ? [] : [{ id, scenarioId, name: names.get(scenarioId) ?? '–', objective, createdAt }],
  );
  const wanted = plansIn(url.searchParams) ?? firstChoice(known);
  const there = wanted.filter((id) => known.some((plan) => plan.id === id));
  // Where nothing of a link is left, what nobody has chosen stands there.
  const shown = there.length > 0 ? there : firstChoice(known);
  return {
    known,
    plans: await Promise.all(
      shown.map((id) => get('/api/cities/{city}/plans/{id}', { params: { path: { city, id } } })),
    ),
    gone: wanted.length - there.length,
  };
};
