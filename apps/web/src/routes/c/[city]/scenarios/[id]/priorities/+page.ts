import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: path, depends }) => {
  depends('vorrang:scenario');
  const { get } = apiOf({ fetch, url });
  const [scenario, valuations] = await Promise.all([
    get('/api/cities/{city}/scenarios/{id}', { params: { path } }),
    get('/api/cities/{city}/scenarios/{id}/valuations', { params: { path } }),
  ]);
  return { scenario, valuations };
};
