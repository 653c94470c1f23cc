import type { Brief } from '@vorrang/brief';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { language } = await parent();
  const base = `/api/cities/${encodeURIComponent(params.city)}/plans/${encodeURIComponent(params.id)}`;
  return {
    brief: await ask<Brief>(fetch, `${base}/brief?language=${language}`),
    pdf: `${base}/brief.pdf?language=${language}`,
  };
};
