import { addressOf, apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: path, parent, depends }) => {
  depends('vorrang:brief');
  const { language } = await parent();
  const version = Number(url.searchParams.get('version')) || undefined;
  const answer = await apiOf({ fetch, url }).get('/api/cities/{city}/plans/{id}/brief', {
    params: { path, query: { language, version } },
  });
  const query = { language, version: answer.version };
  return { ...answer, pdf: addressOf('/api/cities/{city}/plans/{id}/brief.pdf', { path, query }) };
};
