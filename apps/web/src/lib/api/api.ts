import { error } from '@sveltejs/kit';
import type { ProblemDocument } from '@vorrang/api/types';

type Fetch = typeof fetch;

/** The API refused; `document` says what happened and what to do, in the reader's language. */
export class ApiProblem extends Error {
  readonly document: ProblemDocument;
  constructor(document: ProblemDocument) {
    super(document.detail);
    this.document = document;
  }
}

export async function ask<T>(fetch: Fetch, path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (response.ok) return (await response.json()) as T;
  throw new ApiProblem(await problemOf(response));
}

export const send = <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> =>
  ask<T>(fetch, path, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

/** For `load`: a refusal becomes the error page with the API's own sentence. */
export async function load<T>(fetch: Fetch, path: string): Promise<T> {
  try {
    return await ask<T>(fetch, path);
  } catch (refusal) {
    if (refusal instanceof ApiProblem) error(refusal.document.status, { message: refusal.document.detail });
    throw refusal;
  }
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return {
      type: 'urn:vorrang:problem:unreachable',
      title: 'unreachable',
      status: response.status,
      detail: `HTTP ${response.status}`,
    };
  }
}
