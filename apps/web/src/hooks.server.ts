import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { languageFor } from '@vorrang/planning';

/** Pages rendered on the server ask the API in the same process, without a detour over the network. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const api = (globalThis as Record<symbol, unknown>)[Symbol.for('vorrang.api')] as
    ((request: Request) => Promise<Response>) | undefined;
  const url = new URL(request.url);
  if (!api || url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request);
  const inside = new Request(request);
  for (const name of ['cookie', 'accept-language', 'host']) {
    const value = event.request.headers.get(name);
    if (value) inside.headers.set(name, value);
  }
  return api(inside);
};

export const handle: Handle = ({ event, resolve }) => {
  const theme = event.cookies.get('theme');
  event.locals.language = languageFor(event.cookies.get('language'), event.request.headers.get('accept-language'));
  event.locals.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%language%', event.locals.language).replace('%theme%', event.locals.theme),
  });
};
