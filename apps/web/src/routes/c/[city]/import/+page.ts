import type { ImportAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends('vorrang:imports');
  return ask<{ imports: ImportAnswer[] }>(fetch, `/api/cities/${encodeURIComponent(params.city)}/imports`);
};
