import { z } from '@hono/zod-openapi';
import { createAccessToken, listAccessTokens, revokeAccessToken } from '@vorrang/db';
import type { Role } from '@vorrang/planning';
import { answer } from '../contract.ts';
import { notFound } from '../problem.ts';
import { everyRole, inCity, inCityWithId, json, newRoutes, problems, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { done } from '../shapes.ts';
import { hashToken } from '../sign-in/links.ts';
import { accessTokens, newAccessToken } from './answers.ts';
import { messages } from './messages.ts';
import { freshToken } from './token.ts';

const day = 24 * 60 * 60 * 1000;
/** Those of everybody for who answers for the city, else one's own. */
const whose = (role: Role, personId: string): string | null => (role === 'administrator' ? null : personId);

export const accessTokenRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/access-tokens',
      summary: 'The access tokens that hold: one’s own, for an administrator those of the city',
      request: { params: inCity },
      responses: { ...answer(accessTokens), ...problems },
    }),
    async (c) => {
      const { services, cityId, role, person } = c.var;
      const rows = await listAccessTokens(services.archive.database, cityId, whose(role, person!.id));
      const tokens = rows.map(({ userId, createdAt, expiresAt, lastUsedAt, id, name, owner }) => ({
        id,
        name,
        owner,
        own: userId === person!.id,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      }));
      return c.json({ tokens }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'post',
      path: '/api/cities/{city}/access-tokens',
      summary: 'Makes a token by which a programme asks the plans in one’s name; it is told this once',
      request: {
        params: inCity,
        body: json(z.object({ name: z.string().trim().min(1).max(100), days: z.int().min(1).max(365).default(90) })),
      },
      responses: { ...answer(newAccessToken), ...problems },
    }),
    async (c) => {
      const { services, cityId, person } = c.var;
      const { name, days } = c.req.valid('json');
      const [id, token, context] = [services.newId(), freshToken(), changeContext(c)];
      const expiresAt = new Date(context.at.getTime() + days * day);
      const fresh = {
        id,
        tokenHash: hashToken(token),
        cityId,
        userId: person!.id,
        name,
        createdAt: context.at,
        expiresAt,
      };
      await createAccessToken(services.archive.database, fresh, context);
      const address = `${services.address()}/api/cities/${encodeURIComponent(cityId)}/mcp`;
      return c.json({ id, token, address }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'delete',
      path: '/api/cities/{city}/access-tokens/{id}',
      summary: 'Revokes an access token: one’s own, for an administrator any of the city',
      request: { params: inCityWithId },
      responses: { ...answer(done), ...problems },
    }),
    async (c) => {
      const { services, cityId, role, person } = c.var;
      const which = { id: c.req.valid('param').id, userId: whose(role, person!.id) };
      if (!(await revokeAccessToken(services.archive.database, cityId, which, changeContext(c))))
        throw notFound(messages.texts.noToken);
      return c.json({ done: true as const }, 200);
    },
  );
