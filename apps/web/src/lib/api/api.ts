import { error } from '@sveltejs/kit';
import createClient, {
  type ParamsOption,
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
} from 'openapi-fetch';
import type { paths } from './generated/contract.d.ts';
import type { ProblemDocument } from './shapes.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
type PathsWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, { responses: object }> ? Path : never;
}[keyof paths];
/** What a route answers when all is well, and what it is asked with. The library's own types would make lists out of tuples. */
type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer T } } } }
  ? T
  : never;
type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer T } } }
  ? { body: T; bodySerializer?: (body: T) => string }
  : object;
type Init<Operation> = ParamsOption<Operation> & Body<Operation>;
type Ask<M extends Method> = <Path extends PathsWith<M>>(
  path: Path,
  ...init: object extends Init<paths[Path][M & keyof paths[Path]]>
    ? [Init<paths[Path][M & keyof paths[Path]]>?]
    : [Init<paths[Path][M & keyof paths[Path]]>]
) => Promise<Answer<paths[Path][M & keyof paths[Path]]>>;

/** The API refused; `document` says what happened and what to do, in the reader's language. */
export class ApiProblem extends Error {
  readonly document: ProblemDocument;
  constructor(document: ProblemDocument) {
    super(document.detail);
    this.document = document;
  }
}

function asking(client: ReturnType<typeof createClient<paths>>, refuse: (problem: ProblemDocument) => never) {
  const by = <M extends Method>(method: M): Ask<M> =>
    (async (path: never, init: never) => {
      const { data, error: refusal, response } = await client.request(method, path, init);
      return response.ok ? data : refuse(isProblem(refusal) ? refusal : unreachable(response.status));
    }) as Ask<M>;
  return { get: by('get'), post: by('post'), put: by('put'), delete: by('delete') };
}

/** The API as a page in the browser asks it, by the addresses of its OpenAPI document; a refusal is thrown. */
export const api = asking(createClient<paths>(), (problem) => {
  throw new ApiProblem(problem);
});

/** The API as `load` asks it: a refusal becomes the error page with the API's own sentence. */
export const apiOf = (event: { fetch: typeof fetch; url: URL }) =>
  asking(createClient<paths>({ fetch: event.fetch, baseUrl: event.url.origin }), ({ status, detail }) =>
    error(status, { message: detail }),
  );

type Read<Path extends keyof paths> = paths[Path] extends { get: { parameters: infer P } }
  ? P
  : paths[Path] extends { post: { parameters: infer P } }
    ? P
    : never;

export type PathParameters<Path extends keyof paths> = Pick<Read<Path>, Extract<keyof Read<Path>, 'path' | 'query'>>;

/** The address of what is read or sent by other means: links, streams, files. */
export const addressOf = <Path extends PathsWith<'get'> | PathsWith<'post'>>(
  path: Path,
  params: PathParameters<Path>,
): string =>
  createFinalURL(path, {
    baseUrl: '',
    params: { ...params },
    querySerializer: createQuerySerializer(),
    pathSerializer: defaultPathSerializer,
  });

export const isProblem = (value: unknown): value is ProblemDocument =>
  typeof value === 'object' && value !== null && 'detail' in value;

/** What stands for an answer that none of ours gave: a proxy's, or none at all. */
export const unreachable = (status: number): ProblemDocument => ({
  type: 'urn:vorrang:problem:unreachable',
  title: 'unreachable',
  status,
  detail: `HTTP ${status}`,
});
