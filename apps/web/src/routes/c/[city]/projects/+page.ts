import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ fetch, url, params: path }) =>
  apiOf({ fetch, url }).get('/api/cities/{city}/projects', { params: { path } });
