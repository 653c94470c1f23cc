import type { CityAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = async ({ fetch, params, depends, data, parent }) => {
  depends('vorrang:city');
  const { session } = await parent();
  const city = await ask<CityAnswer>(fetch, `/api/cities/${encodeURIComponent(params.city)}`);
  const role = session.cities.find((entry) => entry.id === params.city)?.role ?? 'reader';
  return { ...(data ?? {}), city, role, mayPlan: role === 'planner' || role === 'administrator' };
};
