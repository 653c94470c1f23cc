import { addressOf, apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: path, parent }) => {
  const { language } = await parent();
  const params = { path, query: { language } };
  return {
    brief: await apiOf({ fetch, url }).get('/api/cities/{city}/plans/{id}/brief', { params }),
    pdf: addressOf('/api/cities/{city}/plans/{id}/brief.pdf', params),
  };
};
