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
import { type Problem, citySchema, problemsOf } from '@vorrang/planning';
import { endSessionsOf } from '../imports/session.ts';
import { HttpProblem, badInput, notFound } from '../problem.ts';
import { answer } from '../contract.ts';
import { administrators, everyRole, inCity, json, newRoutes, problems, revised, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { done, newId, revision as revisionAnswer } from '../shapes.ts';
import { cityAnswer, cityExport } from './answers.ts';
import { damageIn } from './backup.ts';

const cityId = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/, 'city-id')
  .openapi({ example: 'auenbrueck' });
const noCity = () => notFound('Diese Stadt gibt es nicht.', 'There is no such city.');

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
        throw damaged('');
      });
      return c.json({ id }, 200);
    },
    (result) => {
      if (!result.success && result.target === 'json') throw noBackup();
      if (!result.success) throw badInput(problemsOf(result.error, (result as { data?: unknown }).data));
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
        throw new HttpProblem(422, 'not-confirmed', {
          de: `Zum Löschen bitte „${row.name}“ eintippen.`,
          en: `To delete, type "${row.name}".`,
        });
      await deleteCity(services.archive.database, id, changeContext(c));
      await endSessionsOf(services, id);
      return c.json({ done: true as const }, 200);
    },
  );

const taken = () =>
  new HttpProblem(409, 'city-exists', {
    de: 'Diese Kennung ist schon vergeben; bitte eine andere wählen.',
    en: 'This id is taken; choose another one.',
  });

const damaged = (place: string) =>
  new HttpProblem(422, 'bad-backup', {
    de: `Die Sicherung passt nicht zu dieser Version oder ist beschädigt${place && ` (${place})`}; nichts wurde gespeichert.`,
    en: `The backup does not fit this version or is damaged${place && ` (${place})`}; nothing was stored.`,
  });

/** What was chosen instead: nothing, half a backup, or something else altogether. */
function noBackup(problem?: Problem): HttpProblem {
  const cut = /mitten im Text/.test(problem?.message.de ?? '');
  const [de, en] = problem
    ? cut
      ? ['sie ist leer oder abgeschnitten', 'it is empty or cut off']
      : ['sie enthält kein lesbares JSON', 'it holds no readable JSON']
    : ['eine andere Art von Datei', 'another kind of file'];
  return new HttpProblem(422, 'no-backup', {
    de: `Das ist keine Sicherung von Vorrang (${de}); bitte die Datei wählen, die in der Verwaltung der Stadt heruntergeladen wurde (….vorrang.json).`,
    en: `This is no backup of Vorrang (${en}); choose the file that was downloaded in the city's administration (….vorrang.json).`,
  });
}
