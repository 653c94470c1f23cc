import { OpenAPIHono, type RouteConfig, createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { roleIn } from '@vorrang/db';
import { type Problem, type Role, decodeUtf8, parseJson, problemsOf, roles } from '@vorrang/planning';
import { askedWith } from './contract.ts';
export { problems } from './contract.ts';
import { messages } from './messages.ts';
import { HttpProblem, badInput, problemResponse } from './problem.ts';
import type { Env } from './services.ts';

/** Whom a route serves: anyone, any signed-in person, those who run the installation, or these roles in the path's city. */
export type Who = 'anyone' | 'signed-in' | 'installation' | readonly Role[];

export const everyRole: readonly Role[] = roles;
export const planners: readonly Role[] = ['administrator', 'planner'];
export const administrators: readonly Role[] = ['administrator'];

/** Every route of the API with whom it serves; the walk over all routes reads it. */
export const everyRoute: { method: string; path: string; who: Who }[] = [];

/** A route that takes a file: what stands in for the limit of every upload, and what is said of a file nobody can read. */
type File = { limit: Limit; unreadable: (problem: Problem | undefined) => HttpProblem };

/** Declares a route together with whom it serves and what it does, in one sentence: there is no other way to declare one. */
export function route<P extends string, R extends Omit<RouteConfig, 'path'> & { path: P; summary: string }>(
  who: Who,
  config: R,
  file?: File,
) {
  everyRoute.push({ method: config.method, path: config.path, who });
  const body = config.request?.body?.content['application/json'];
  if (body && 'schema' in body && body.schema instanceof z.ZodType) askedWith(config.method, config.path, body.schema);
  const middleware = [
    guard(who),
    ...(file ? [limited(file.limit)] : []),
    ...(readsJson(config) ? [judgeJson(file?.unreadable)] : []),
  ];
  const security = who === 'anyone' ? [] : [{ session: [] }];
  return createRoute<P, R>({ ...config, security, middleware });
}

const limits = { UPLOAD_LIMIT_MB: 'uploadLimitBytes', RESTORE_LIMIT_MB: 'restoreLimitBytes' } as const;
type Limit = keyof typeof limits;

/** Refuses a body above the limit before it is read. */
export const limited =
  (name: Limit): MiddlewareHandler<Env> =>
  (c, next) => {
    const maxSize = c.var.services.configuration[limits[name]];
    return bodyLimit({
      maxSize,
      onError: () => {
        throw tooLarge(name, maxSize);
      },
    })(c, next);
  };

const tooLarge = (name: Limit, bytes: number) =>
  new HttpProblem(413, 'too-large', messages.texts.tooLarge[name]({ size: Math.round(bytes / 1024 / 1024) }));

/** A request whose shape is another one. */
export const unfit = (result: { error: z.ZodError; data?: unknown }): HttpProblem =>
  badInput(problemsOf(result.error, result.data, [], 'request'));

export const newRoutes = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (!result.success) return problemResponse(c, unfit(result));
      return undefined;
    },
  });

function guard(who: Who): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (who === 'anyone') return next();
    const { person, services } = c.var;
    if (!person) throw new HttpProblem(401, 'sign-in-needed', messages.texts.signInFirst);
    if (who === 'signed-in') return next();
    if (who === 'installation') {
      if (!person.installationAdministrator) throw forbidden();
      return next();
    }
    const cityId = c.req.param('city');
    const role = cityId ? await roleIn(services.archive.database, cityId, person.id) : null;
    if (!cityId || !role) throw noCityForYou();
    if (!who.includes(role)) throw forbidden();
    c.set('cityId', cityId);
    c.set('role', role);
    return next();
  };
}

const readsJson = ({ request }: Omit<RouteConfig, 'path'>): boolean =>
  request?.body !== undefined && 'application/json' in request.body.content;

const noJson = new Set(['json-syntax', 'json-cut-off']);

/** The parser of the routes would take the last of two equal keys and store 1e999 as nothing. */
const judgeJson =
  (unreadable?: File['unreadable']): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
      throw new HttpProblem(415, 'not-json', messages.texts.notJson);
    const text = decodeUtf8(new Uint8Array(await c.req.arrayBuffer()), 'request');
    const json = text.ok ? parseJson(text.value, 'request') : text;
    if (json.ok) return next();
    const [first] = json.problems;
    if (unreadable) throw unreadable(first);
    if (first && noJson.has(first.type)) throw new HttpProblem(400, 'bad-json', first.message, json.problems);
    throw badInput(json.problems);
  };

/** The same for a city that is not there and for one of others, so that nobody learns which there are. */
const noCityForYou = () => new HttpProblem(404, 'no-such-city', messages.texts.noCityForYou);

const forbidden = () => new HttpProblem(403, 'not-your-role', messages.texts.notYourRole);

export const json = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});
export const inCity = z.object({ city: z.string().openapi({ param: { name: 'city', in: 'path' } }) });
export const inCityWithId = inCity.extend({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) });
/** The revision the writer has read, and why they write. */
export const revised = z.object({ revision: z.int().min(1), reason: z.string().max(500).optional() });
