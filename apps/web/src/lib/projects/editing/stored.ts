import { ApiProblem, api } from '#lib/api/api.ts';
import type { Refusal, Server } from './editing.svelte.ts';

/** The city's projects on the server; `unreachable` is what is said where nobody answers. */
export function serverOf(city: string, unreachable: () => string): Server {
  const at = { params: { path: { city } } };
  const refused = (error: unknown): Refusal => {
    if (!(error instanceof ApiProblem)) return { kind: 'refused', sentence: unreachable() };
    if (error.document.type.endsWith(':stale-revision')) return { kind: 'stale' };
    return { kind: 'refused', sentence: error.message };
  };
  return {
    put: (changes, reason) =>
      api
        .put('/api/cities/{city}/projects', { ...at, body: { changes, ...(reason && { reason }) } })
        .catch((error: unknown) => refused(error)),
    fetchAll: () => api.get('/api/cities/{city}/projects', at),
  };
}
