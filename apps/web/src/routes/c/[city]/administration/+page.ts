import type { EventAnswer } from '@vorrang/api/types';
import type { Role } from '@vorrang/planning';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

type Member = { id: string; name: string; email: string; role: Role };

export const load: PageLoad = async ({ fetch, params, depends, url }) => {
  depends('vorrang:administration');
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const before = url.searchParams.get('before');
  const [{ people }, { events }] = await Promise.all([
    ask<{ people: Member[] }>(fetch, `${base}/people`),
    ask<{ events: EventAnswer[] }>(fetch, `${base}/events${before ? `?before=${encodeURIComponent(before)}` : ''}`),
  ]);
  return { people, events };
};
