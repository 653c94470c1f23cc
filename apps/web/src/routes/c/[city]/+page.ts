import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params }) => {
  const { get } = apiOf({ fetch, url });
  const [{ scenarios }, { plans }] = await Promise.all([
    get('/api/cities/{city}/scenarios', { params: { path: params } }),
    get('/api/cities/{city}/plans', { params: { path: params } }),
  ]);
  return { scenarios, plans };
};
