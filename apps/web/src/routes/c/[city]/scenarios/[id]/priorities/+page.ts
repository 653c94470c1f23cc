import type { ScenarioAnswer, ValuationsAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends('vorrang:scenario');
  const path = `/api/cities/${encodeURIComponent(params.city)}/scenarios/${encodeURIComponent(params.id)}`;
  const [scenario, valuations] = await Promise.all([
    ask<ScenarioAnswer>(fetch, path),
    ask<ValuationsAnswer>(fetch, `${path}/valuations`),
  ]);
  return { scenario, valuations, path };
};
