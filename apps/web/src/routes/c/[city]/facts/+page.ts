import type { ConditionsAnswer, FactSourceAnswer, MapLayersAnswer, Needs } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, parent, depends }) => {
  depends('vorrang:facts');
  const { mayPlan } = await parent();
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const { sources } = await ask<{ sources: FactSourceAnswer[] }>(fetch, `${base}/facts`);
  const has = (kind: FactSourceAnswer['kind']) => sources.some((source) => source.kind === kind);
  const layers = await ask<MapLayersAnswer>(fetch, `${base}/layers`);
  // These take a second in a large city: the page comes first, and says that they are on their way.
  const conditions = has('asset') ? ask<ConditionsAnswer>(fetch, `${base}/conditions`) : Promise.resolve(null);
  const needs = mayPlan && has('report') ? ask<Needs>(fetch, `${base}/needs`) : Promise.resolve(null);
  // Whoever leaves the page before they come does not wait for them, and does not fail either.
  for (const coming of [conditions, needs]) coming.catch(() => {});
  return { sources, layers, conditions, needs };
};
