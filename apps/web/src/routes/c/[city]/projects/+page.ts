import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: path }) => {
  const { get } = apiOf({ fetch, url });
  const [projects, works] = await Promise.all([
    get('/api/cities/{city}/projects', { params: { path } }),
    get('/api/cities/{city}/works', { params: { path } }),
  ]);
  return { projects, works };
};
