import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: { token } }) => ({
  link: await apiOf({ fetch, url }).post('/api/links/look', { body: { token } }),
});
