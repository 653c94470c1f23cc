import type { ConditionsAnswer, FactSourceAnswer, MapLayersAnswer, Needs } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, parent, depends }) => {
  depends('vorrang:facts');
  const { mayPlan } = await parent();
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const { sources } = await ask<{ sources: FactSourceAnswer[] }>(fetch, `${base}/facts`);
  const has = (kind: FactSourceAnswer['kind']) => sources.some((source) => source.kind === kind);
  const [layers, conditions, needs] = await Promise.all([
    ask<MapLayersAnswer>(fetch, `${base}/layers`),
    has('asset') ? ask<ConditionsAnswer>(fetch, `${base}/conditions`) : null,
    mayPlan && has('report') ? ask<Needs>(fetch, `${base}/needs`) : null,
  ]);
  return { sources, layers, conditions, needs };
};
