import { z } from '@hono/zod-openapi';
import {
  type CityExport,
  createCity,
  deleteCity,
  exportCity,
  findCity,
  importCity,
  listUnconfirmed,
  updateCity,
} from '@vorrang/db';
import { type Problem, citySchema } from '@vorrang/planning';
import { endSessionsOf } from '../imports/session.ts';
import { noCity } from '../not-found.ts';
import { HttpProblem } from '../problem.ts';
import { answer } from '../contract.ts';
import { administrators, everyRole, inCity, json, newRoutes, problems, revised, route, unfit } from '../route.ts';
import { changeContext } from '../services.ts';
import { done, newId, revision as revisionAnswer } from '../shapes.ts';
import { cityAnswer, cityExport } from './answers.ts';
import { damageIn } from './backup.ts';
import { messages } from './messages.ts';

const cityId = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/, 'city-id')
  .openapi({ example: 'auenbrueck' });

export const restorePath = '/api/cities/restore';

export const cityRoutes = newRoutes()
  .openapi(
    route('installation', {
      method: 'post',
      path: '/api/cities',
      summary: 'Founds an empty city and makes the person who asks its administrator',
      request: { body: json(citySchema.extend({ id: cityId })) },
      responses: { ...answer(newId), ...problems },
    }),
    async (c) => {
      const { services, person } = c.var;
      const fresh = c.req.valid('json');
      if (await findCity(services.archive.database, fresh.id)) throw taken();
      const context = changeContext(c);
      await createCity(services.archive.database, fresh, context, person!.id);
      return c.json({ id: fresh.id }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}',
      summary: 'The city with its settings and the imports whose assumptions nobody has confirmed',
      request: { params: inCity },
      responses: { ...answer(cityAnswer), ...problems },
    }),
    async (c) => {
      const { services, cityId: id } = c.var;
      const row = await findCity(services.archive.database, id);
      if (!row) throw noCity();
      const { baseMap: _map, createdAt: _at, ...city } = row;
      const unconfirmed = await listUnconfirmed(services.archive.database, id);
      const { uploadLimitBytes, restoreLimitBytes } = services.configuration;
      return c.json({ ...city, unconfirmed, uploadLimitBytes, restoreLimitBytes }, 200);
    },
  )
  .openapi(
    route(administrators, {
      method: 'put',
      path: '/api/cities/{city}',
      summary: 'Changes the settings of the city',
      request: { params: inCity, body: json(citySchema.extend(revised.shape)) },
      responses: { ...answer(revisionAnswer), ...problems },
    }),
    async (c) => {
      const { revision, reason, ...values } = c.req.valid('json');
      const row = await updateCity(
        c.var.services.archive.database,
        c.var.cityId,
        revision,
        values,
        changeContext(c, reason),
      );
      return c.json({ revision: row.revision }, 200);
    },
  )
  .openapi(
    route(administrators, {
      method: 'get',
      path: '/api/cities/{city}/export',
      summary: 'Hands out everything of the city but its accounts as one backup file',
      request: { params: inCity },
      responses: {
        ...answer(cityExport, 'Everything of the city but its accounts: backup and hand-over'),
        ...problems,
      },
    }),
    async (c) => {
      const file = await exportCity(c.var.services.archive.database, c.var.cityId);
      if (!file) throw noCity();
      const name = `${c.var.cityId}-${c.var.services.now().toISOString().slice(0, 10)}.vorrang.json`;
      return c.json(file, 200, { 'content-disposition': `attachment; filename="${name}"` });
    },
  )
  .openapi(
    route(
      'installation',
      {
        method: 'post',
        path: restorePath,
        summary: 'Founds a city from a backup under the given id',
        request: {
          query: z.object({ as: cityId }),
          body: json(z.looseObject({ format: z.string() })),
        },
        responses: { ...answer(newId), ...problems },
      },
      { limit: 'RESTORE_LIMIT_MB', unreadable: noBackup },
    ),
    async (c) => {
      const { services, person } = c.var;
      const id = c.req.valid('query').as;
      if (await findCity(services.archive.database, id)) throw taken();
      const context = changeContext(c);
      const backup = c.req.valid('json') as CityExport;
      if (backup.format !== 'vorrang/city@1') throw noBackup();
      const place = damageIn(backup);
      if (place !== null) throw damaged(place);
      await importCity(services.archive.database, backup, id, context, person!.id).catch((error: unknown) => {
        console.error('restore refused:', error instanceof Error ? error.message.split('\n')[0] : error);
        throw damaged(null);
      });
      return c.json({ id }, 200);
    },
    (result) => {
      if (!result.success && result.target === 'json') throw noBackup();
      if (!result.success) throw unfit(result);
    },
  )
  .openapi(
    route(administrators, {
      method: 'delete',
      path: '/api/cities/{city}',
      summary: 'Deletes the city with everything in it, once its name is typed to confirm',
      request: { params: inCity, query: z.object({ confirm: z.string() }) },
      responses: { ...answer(done), ...problems },
    }),
    async (c) => {
      const { services, cityId: id } = c.var;
      const row = await findCity(services.archive.database, id);
      if (!row) throw noCity();
      if (c.req.valid('query').confirm !== row.name)
        throw new HttpProblem(422, 'not-confirmed', messages.texts.typeToDelete({ name: row.name }));
      await deleteCity(services.archive.database, id, changeContext(c));
      await endSessionsOf(services, id);
      return c.json({ done: true as const }, 200);
    },
  );

const taken = () => new HttpProblem(409, 'city-exists', messages.texts.taken);

const damaged = (place: string | null) =>
  new HttpProblem(422, 'bad-backup', messages.texts.damaged({ known: place !== null, place: place ?? '' }));

/** What was chosen instead: nothing, half a backup, or something else altogether. */
function noBackup(problem?: Problem): HttpProblem {
  const unread = problem?.type === 'json-cut-off' ? 'cutOff' : 'noJson';
  return new HttpProblem(422, 'no-backup', messages.texts.noBackup({ what: problem ? unread : 'otherFile' }));
}
