import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: path, depends }) => {
  depends('vorrang:decisions');
  const { get } = apiOf({ fetch, url });
  const [{ decisions }, { plans }, { scenarios }] = await Promise.all([
    get('/api/cities/{city}/decisions', { params: { path } }),
    get('/api/cities/{city}/plans', { params: { path } }),
    get('/api/cities/{city}/scenarios', { params: { path } }),
  ]);
  return { decisions, scenarios, plans: plans.filter((plan) => plan.objective !== null) };
};
