import { z } from '@hono/zod-openapi';
import { findUser, listMembers, roleIn, setRole } from '@vorrang/db';
import { roles } from '@vorrang/planning';
import { HttpProblem, notFound } from '../problem.ts';
import { answer } from '../contract.ts';
import { administrators, inCity, inCityWithId, json, newRoutes, problems, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { done } from '../shapes.ts';
import { makeLink } from '../sign-in/links.ts';
import { oneTimeLink, people } from './answers.ts';
import { messages } from './messages.ts';

const reason = z.string().max(500).optional();

export const peopleRoutes = newRoutes()
  .openapi(
    route(administrators, {
      method: 'get',
      path: '/api/cities/{city}/people',
      summary: 'Everybody who has a role in the city',
      request: { params: inCity },
      responses: { ...answer(people), ...problems },
    }),
    async (c) => c.json({ people: await listMembers(c.var.services.archive.database, c.var.cityId) }, 200),
  )
  .openapi(
    route(administrators, {
      method: 'put',
      path: '/api/cities/{city}/people/{id}',
      summary: 'Gives a person another role in the city, or takes it away',
      request: { params: inCityWithId, body: json(z.object({ role: z.enum(roles).nullable(), reason })) },
      responses: { ...answer(done), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { role, reason: why } = c.req.valid('json');
      const { id } = c.req.valid('param');
      if (!(await roleIn(services.archive.database, cityId, id))) throw notFound(messages.texts.noRole);
      if ((await setRole(services.archive.database, cityId, id, role, changeContext(c, why))) === 'last-administrator')
        throw new HttpProblem(409, 'last-administrator', messages.texts.lastAdministrator);
      return c.json({ done: true as const }, 200);
    },
  )
  .openapi(
    route(administrators, {
      method: 'post',
      path: '/api/cities/{city}/invitations',
      summary: 'Makes a one-time link that invites somebody into the city in a role',
      request: { params: inCity, body: json(z.object({ role: z.enum(roles) })) },
      responses: {
        ...answer(oneTimeLink, 'A link that works once; hand it over yourself'),
        ...problems,
      },
    }),
    async (c) => {
      const wanted = { purpose: 'invitation' as const, role: c.req.valid('json').role, userId: null };
      return c.json({ link: await makeLink(c.var.services, c.var.cityId, wanted, changeContext(c)) }, 200);
    },
  )
  .openapi(
    route(administrators, {
      method: 'post',
      path: '/api/cities/{city}/people/{id}/password-link',
      summary: 'Makes a one-time link by which a person sets a new password',
      request: { params: inCityWithId },
      responses: { ...answer(oneTimeLink), ...problems },
    }),
    async (c) => {
      const { services, cityId, person } = c.var;
      const { id } = c.req.valid('param');
      const account = await findUser(services.archive.database, id);
      if (!account || !(await roleIn(services.archive.database, cityId, id))) throw notFound(messages.texts.noRole);
      if (account.installationAdministrator && id !== person!.id && !person!.installationAdministrator)
        throw new HttpProblem(403, 'not-your-role', messages.texts.notYourPassword);
      const wanted = { purpose: 'password' as const, role: null, userId: id };
      return c.json({ link: await makeLink(services, cityId, wanted, changeContext(c)) }, 200);
    },
  );
