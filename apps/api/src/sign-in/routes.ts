import { z } from '@hono/zod-openapi';
import {
  type Link,
  acceptInvitation,
  citiesOf,
  findLink,
  findUserByEmail,
  hasDemo,
  replacePassword,
} from '@vorrang/db';
import { roles } from '@vorrang/planning';
import type { Context, TypedResponse } from 'hono';
import { HttpProblem, notFound } from '../problem.ts';
import { answer } from '../contract.ts';
import { json, newRoutes, problems, route } from '../route.ts';
import type { Env, Services } from '../services.ts';
import { done as doneAnswer } from '../shapes.ts';
import { linkAnswer, session } from './answers.ts';
import { attemptAt } from './attempt-at.ts';
import { hashPassword } from './auth.ts';
import { demoEmail, demoPassword } from './demo.ts';
import { hashToken, isWhole } from './links.ts';
import { messages } from './messages.ts';

const wrong = () => new HttpProblem(401, 'wrong-sign-in', messages.texts.wrong);

async function signIn(c: Context<Env>, body: { email: string; password: string }): Promise<Done> {
  const attempt = await attemptAt(c, body.email);
  if (!attempt.allowed) throw new HttpProblem(429, 'too-many-attempts', messages.texts.tooManyAttempts);
  const response = await c.var.services.auth.api.signInEmail({ body, asResponse: true });
  if (!response.ok) throw wrong();
  return withCookies(response, await attempt.succeeded());
}

type Done = Response & TypedResponse<{ done: true }, 200, 'json'>;
const withCookies = (from: Response, ...more: string[]): Done => {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const cookie of [...from.headers.getSetCookie(), ...more]) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify({ done: true }), { headers }) as Done;
};

const credentials = z.object({
  email: z.email().transform((email) => email.toLowerCase()),
  password: z.string().min(1).max(200),
});
const done = answer(doneAnswer);
const link = z.object({ token: z.string().max(1000) });

export const signInRoutes = newRoutes()
  .openapi(
    route('anyone', {
      method: 'get',
      path: '/api/session',
      summary: 'Who is signed in, with which role in which cities, and whether there is a demo',
      responses: { ...answer(session), ...problems },
    }),
    async (c) => {
      const { person, services } = c.var;
      return c.json(
        {
          person,
          cities: person ? await citiesOf(services.archive.database, person.id) : [],
          demo: services.configuration.demoAllowed && (await hasDemo(services.archive.database)),
        },
        200,
      );
    },
  )
  .openapi(
    route('anyone', {
      method: 'post',
      path: '/api/sign-in',
      summary: 'Signs in with e-mail address and password and sets the session cookie',
      request: { body: json(credentials) },
      responses: { ...done, ...problems },
    }),
    (c) => signIn(c, c.req.valid('json')),
  )
  .openapi(
    route('anyone', {
      method: 'post',
      path: '/api/demo/sign-in',
      summary: 'Signs in to the demo city in a role, where the server has a demo',
      request: { body: json(z.object({ role: z.enum(roles) })) },
      responses: { ...done, ...problems },
    }),
    async (c) => {
      const { services } = c.var;
      const email = demoEmail(c.req.valid('json').role);
      const account = services.configuration.demoAllowed
        ? await findUserByEmail(services.archive.database, email)
        : null;
      if (!account?.demo) throw notFound(messages.texts.noDemo);
      const response = await services.auth.api.signInEmail({
        body: { email, password: demoPassword(services.configuration) },
        asResponse: true,
      });
      if (!response.ok) throw wrong();
      return withCookies(response);
    },
  )
  .openapi(
    route('signed-in', {
      method: 'post',
      path: '/api/sign-out',
      summary: 'Ends the session',
      responses: { ...done, ...problems },
    }),
    async (c) => {
      const response = await c.var.services.auth.api.signOut({ headers: c.req.raw.headers, asResponse: true });
      return withCookies(response);
    },
  )
  .openapi(
    route('anyone', {
      method: 'post',
      path: '/api/links/look',
      summary: 'What a one-time link is for, without using it up',
      request: { body: json(link) },
      responses: {
        ...answer(linkAnswer),
        ...problems,
      },
    }),
    async (c) => {
      const found = await openLink(c.var.services, c.req.valid('json').token);
      return c.json({ purpose: found.purpose, role: found.role }, 200);
    },
  )
  .openapi(
    route('anyone', {
      method: 'post',
      path: '/api/links/use',
      summary: 'Uses a one-time link: makes the invited account or sets a new password',
      request: {
        body: json(
          link.extend({
            name: z.string().trim().min(1).max(100).optional(),
            email: z.email().optional(),
            password: z.string().min(12).max(200),
          }),
        ),
      },
      responses: { ...done, ...problems },
    }),
    async (c) => {
      const { services } = c.var;
      await useOneTimeLink(services, c.req.valid('json'));
      return c.json({ done: true as const }, 200);
    },
  );

const spent = () => new HttpProblem(410, 'link-spent', messages.texts.linkSpent);

const incomplete = () => new HttpProblem(422, 'link-incomplete', messages.texts.linkIncomplete);

async function openLink(services: Services, token: string): Promise<Link> {
  if (!isWhole(token)) throw incomplete();
  const found = await findLink(services.archive.database, hashToken(token), services.now());
  if (!found) throw spent();
  return found;
}

type Use = { token: string; name?: string | undefined; email?: string | undefined; password: string };

async function useOneTimeLink(services: Services, { token, name, email, password }: Use): Promise<void> {
  const { database } = services.archive;
  const found = await openLink(services, token);
  if (found.purpose === 'password') {
    const hash = await hashPassword(services.auth, password);
    if (!(await replacePassword(database, found, hash, services.now()))) throw spent();
    return;
  }
  if (!name || !email) throw new HttpProblem(422, 'bad-input', messages.texts.nameAndAddress);
  if (await findUserByEmail(database, email)) throw new HttpProblem(409, 'address-taken', messages.texts.addressTaken);
  const passwordHash = await hashPassword(services.auth, password);
  const fresh = { id: services.newId(), name, email, passwordHash };
  if (!(await acceptInvitation(database, found, fresh, services.now()))) throw spent();
}
