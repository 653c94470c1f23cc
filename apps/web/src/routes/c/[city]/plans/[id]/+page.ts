import type { PlanAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params }) =>
  ask<PlanAnswer>(fetch, `/api/cities/${encodeURIComponent(params.city)}/plans/${encodeURIComponent(params.id)}`);
