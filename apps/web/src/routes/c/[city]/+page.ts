import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params, depends }) => {
  depends('vorrang:overview');
  const { get } = apiOf({ fetch, url });
  const here = { params: { path: params } };
  const [{ scenarios }, { plans }, { solves }, { decisions }, { changes }, { sources }] = await Promise.all([
    get('/api/cities/{city}/scenarios', here),
    get('/api/cities/{city}/plans', here),
    get('/api/cities/{city}/solves', here),
    get('/api/cities/{city}/decisions', here),
    get('/api/cities/{city}/changes', here),
    get('/api/cities/{city}/facts', here),
  ]);
  return { held: { scenarios, plans, solves, decisions, changes, facts: sources } };
};
