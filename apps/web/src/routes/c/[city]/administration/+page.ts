import { apiOf } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params: path, depends, url }) => {
  depends('vorrang:administration');
  const { get } = apiOf({ fetch, url });
  const before = Number(url.searchParams.get('before')) || undefined;
  const [{ people }, { events }] = await Promise.all([
    get('/api/cities/{city}/people', { params: { path } }),
    get('/api/cities/{city}/events', { params: { path, query: { before } } }),
  ]);
  return { people, events };
};
