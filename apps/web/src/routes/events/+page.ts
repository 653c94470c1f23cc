import type { EventAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, url }) => {
  const before = url.searchParams.get('before');
  const query = before ? `?before=${encodeURIComponent(before)}` : '';
  return ask<{ events: EventAnswer[] }>(fetch, `/api/events${query}`);
};
