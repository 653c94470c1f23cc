import { apiOf } from '#lib/api/api.ts';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = async ({ fetch, url, params, depends, data, parent }) => {
  depends('vorrang:city');
  const { session } = await parent();
  const api = apiOf({ fetch, url });
  const [city, formats] = await Promise.all([
    api.get('/api/cities/{city}', { params: { path: { city: params.city } } }),
    api.get('/api/formats'),
  ]);
  const role = session.cities.find((entry) => entry.id === params.city)?.role ?? 'reader';
  return { ...(data ?? {}), city, formats, role, mayPlan: role === 'planner' || role === 'administrator' };
};
