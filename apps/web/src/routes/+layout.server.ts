import type { SessionAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ fetch, locals, depends }) => {
  depends('vorrang:session');
  return { language: locals.language, theme: locals.theme, session: await ask<SessionAnswer>(fetch, '/api/session') };
};
