import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ fetch, url }) => {
  const before = Number(url.searchParams.get('before')) || undefined;
  return apiOf({ fetch, url }).get('/api/events', { params: { query: { before } } });
};
