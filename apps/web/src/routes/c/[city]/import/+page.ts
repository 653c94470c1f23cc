import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ fetch, url, params: path, depends }) => {
  depends('vorrang:imports');
  return apiOf({ fetch, url }).get('/api/cities/{city}/imports', { params: { path } });
};
