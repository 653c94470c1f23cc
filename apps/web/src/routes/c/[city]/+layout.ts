import { apiOf } from '#lib/api/api.ts';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = async ({ fetch, url, params, depends, data, parent }) => {
  depends('vorrang:city');
  const { session } = await parent();
  const path = { city: params.city };
  const city = await apiOf({ fetch, url }).get('/api/cities/{city}', { params: { path } });
  const role = session.cities.find((entry) => entry.id === params.city)?.role ?? 'reader';
  return { ...(data ?? {}), city, role, mayPlan: role === 'planner' || role === 'administrator' };
};
