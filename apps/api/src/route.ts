import { OpenAPIHono, type RouteConfig, createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { roleIn } from '@vorrang/db';
import type { Role } from '@vorrang/planning';
import { decodeUtf8, parseJson, problemsOf } from '@vorrang/planning';
import { Refusal, badInput, problemResponse } from './problem.ts';
import type { Env } from './services.ts';

/** Whom a route serves: anyone, any signed-in person, those who run the installation, or these roles in the path's city. */
export type Who = 'anyone' | 'signed-in' | 'installation' | readonly Role[];

export const everyRole: readonly Role[] = ['administrator', 'planner', 'clerk', 'council', 'reader'];
export const planners: readonly Role[] = ['administrator', 'planner'];
export const administrators: readonly Role[] = ['administrator'];

/** Every route of the API with whom it serves; the walk over all routes reads it. */
export const everyRoute: { method: string; path: string; who: Who }[] = [];

/** Declares a route together with whom it serves: there is no other way to declare one. */
export function route<P extends string, R extends Omit<RouteConfig, 'path'> & { path: P }>(who: Who, config: R) {
  everyRoute.push({ method: config.method, path: config.path, who });
  return createRoute<P, R>({ ...config, middleware: readsJson(config) ? [guard(who), judgeJson] : guard(who) } as R);
}

export const newRoutes = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (!result.success)
        return problemResponse(c, badInput(problemsOf(result.error as never, (result as { data?: unknown }).data)));
      return undefined;
    },
  });

function guard(who: Who): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (who === 'anyone') return next();
    const { person, services } = c.var;
    if (!person)
      throw new Refusal(401, 'sign-in-needed', { de: 'Bitte zuerst anmelden.', en: 'Please sign in first.' });
    if (who === 'signed-in') return next();
    if (who === 'installation') {
      if (!person.installationAdministrator) throw forbidden();
      return next();
    }
    const cityId = c.req.param('city');
    const role = cityId ? await roleIn(services.archive.database, cityId, person.id) : null;
    if (!cityId || !role || !who.includes(role)) throw forbidden();
    c.set('cityId', cityId);
    c.set('role', role);
    return next();
  };
}

const readsJson = ({ request }: Omit<RouteConfig, 'path'>): boolean =>
  request?.body !== undefined && 'application/json' in request.body.content;

/** The parser of the routes would take the last of two equal keys and store 1e999 as nothing. */
const judgeJson: MiddlewareHandler<Env> = async (c, next) => {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new Refusal(415, 'not-json', {
      de: 'Erwartet wird JSON mit dem Inhaltstyp application/json.',
      en: 'Expected JSON with the content type application/json.',
    });
  const text = decodeUtf8(new Uint8Array(await c.req.arrayBuffer()));
  const json = text.ok ? parseJson(text.value) : text;
  if (json.ok) return next();
  const [first] = json.problems;
  if (first?.type === 'json-syntax') throw new Refusal(400, 'bad-json', first.message, json.problems);
  throw badInput(json.problems);
};

const forbidden = () =>
  new Refusal(403, 'not-your-role', {
    de: 'Ihre Rolle in dieser Stadt darf das nicht; die Administration kann Rollen vergeben.',
    en: 'Your role in this city may not do this; an administrator can give roles.',
  });

/** A JSON answer of this type; the OpenAPI document names it. */
export const answer = <T>(name: string, description = name) => ({
  200: { description, content: { 'application/json': { schema: z.custom<T>().openapi(name, { type: 'object' }) } } },
});
export const problems = {
  default: {
    description: 'RFC 9457 problem',
    content: {
      'application/problem+json': { schema: z.object({ title: z.string(), detail: z.string() }).openapi('Problem') },
    },
  },
};
export const json = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});
export const inCity = z.object({ city: z.string().openapi({ param: { name: 'city', in: 'path' } }) });
export const inCityWithId = inCity.extend({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) });
/** The revision the writer has read, and why they write. */
export const revised = z.object({ revision: z.int().min(1), reason: z.string().max(500).optional() });
