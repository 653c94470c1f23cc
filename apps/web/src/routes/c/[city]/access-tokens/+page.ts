import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: path, depends }) => {
  depends('vorrang:access-tokens');
  return apiOf({ fetch, url }).get('/api/cities/{city}/access-tokens', { params: { path } });
};
