import { apiOf } from '#lib/api/api.ts';
import type { FactSourceAnswer } from '#lib/api/shapes.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url, params: path, parent, depends }) => {
  depends('vorrang:facts');
  const { mayPlan } = await parent();
  const { get } = apiOf({ fetch, url });
  const here = { params: { path } };
  const { sources } = await get('/api/cities/{city}/facts', here);
  const has = (kind: FactSourceAnswer['kind']) => sources.some((source) => source.kind === kind);
  const layers = await get('/api/cities/{city}/layers', here);
  // These take a second in a large city: the page comes first, and says that they are on their way.
  const conditions = has('asset') ? get('/api/cities/{city}/conditions', here) : Promise.resolve(null);
  const needs = mayPlan && has('report') ? get('/api/cities/{city}/needs', here) : Promise.resolve(null);
  // Whoever leaves the page before they come does not wait for them, and does not fail either.
  for (const coming of [conditions, needs]) coming.catch(() => {});
  return { sources, layers, conditions, needs };
};
