import { apiOf } from '#lib/api/api.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ fetch, url, locals, depends }) => {
  depends('vorrang:session');
  const session = await apiOf({ fetch, url }).get('/api/session');
  return { language: locals.language, theme: locals.theme, session };
};
