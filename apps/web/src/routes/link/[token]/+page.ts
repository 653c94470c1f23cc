import { error } from '@sveltejs/kit';
import { ApiProblem, ask } from '#lib/api/api.ts';
import type { Role } from '@vorrang/planning';
import type { PageLoad } from './$types.js';

type Link = { purpose: 'administrator' | 'invitation' | 'password'; role: Role | null };

export const load: PageLoad = async ({ fetch, params }) => {
  try {
    const body = JSON.stringify({ token: params.token });
    return {
      link: await ask<Link>(fetch, '/api/links/look', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }),
    };
  } catch (refusal) {
    if (refusal instanceof ApiProblem) error(refusal.document.status, { message: refusal.message });
    throw refusal;
  }
};
