import { z } from '@hono/zod-openapi';
import type { Brief } from '@vorrang/brief';
import { type BriefRow, findBrief } from '@vorrang/db';
import { type Language, fallback, languages } from '@vorrang/planning';
import { answer } from '../contract.ts';
import { notFound } from '../problem.ts';
import { everyRole, inCityWithId, newRoutes, planners, problems, route } from '../route.ts';
import { type Services, changeContext } from '../services.ts';
import { briefAnswer, briefVersion } from './answers.ts';
import { messages } from './messages.ts';
import { typeset } from './typeset.ts';
import { changedSince, keepBrief, sourcesOf } from './write.ts';

/** Without a version the latest. Versions are counted in 32 bits. */
const query = z.object({
  language: z.enum(languages).default('de'),
  version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});

export const briefRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/brief',
      summary: 'The council brief of a plan as data, as it was written; the first who asks has it written',
      request: { params: inCityWithId, query },
      responses: { ...answer(briefAnswer, 'Its number and version, and its sections as data'), ...problems },
    }),
    async (c) => {
      const { language, version } = c.req.valid('query');
      const { services, cityId } = c.var;
      const { id } = c.req.valid('param');
      const row = await briefAt(services, cityId, id, version);
      const { contentHash, createdAt } = row;
      const latest = version === undefined ? row : (await findBrief(services.archive.database, cityId, id))!;
      return c.json(
        {
          ...numbered(row),
          latest: latest.version,
          changed: changedSince(row, await sourcesOf(services, cityId, id)),
          contentHash,
          writtenAt: createdAt.toISOString(),
          brief: contentOf(row, language),
        },
        200,
      );
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/plans/{id}/brief',
      summary: 'Writes a new version of a brief, where what it is written from has changed; earlier versions stay',
      request: { params: inCityWithId },
      responses: { ...answer(briefVersion), ...problems },
    }),
    async (c) => {
      const sources = await sourcesOf(c.var.services, c.var.cityId, c.req.valid('param').id);
      return c.json(numbered(await keepBrief(c.var.services, sources, changeContext(c))), 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/brief.pdf',
      summary: 'The council brief of a plan as tagged PDF, as it was written',
      request: { params: inCityWithId, query },
      responses: {
        200: {
          description: 'The brief as tagged PDF',
          content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        ...problems,
      },
    }),
    async (c) => {
      const { language, version } = c.req.valid('query');
      const row = await briefAt(c.var.services, c.var.cityId, c.req.valid('param').id, version);
      const pdf = await typeset(contentOf(row, language));
      const name = `${messages[language].fileName}-${row.number}-${row.version}.pdf`;
      return c.body(pdf, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${name}"`,
      });
    },
  );

const numbered = ({ number, version }: BriefRow) => ({ number, version });
const noVersion = () => notFound(messages.texts.noVersion);

/** A brief as it was written. A language that came later reads the one that stands for it. */
function contentOf({ content }: BriefRow, language: Language): Brief {
  const written = JSON.parse(content) as Partial<Record<Language, Brief>>;
  return written[language] ?? written[fallback]!;
}

/** A version of a plan's brief; the first is written for whoever opens it first. */
async function briefAt(services: Services, cityId: string, planId: string, version?: number): Promise<BriefRow> {
  const found = await findBrief(services.archive.database, cityId, planId, version);
  if (found) return found;
  const sources = await sourcesOf(services, cityId, planId);
  if (version !== undefined && version > 1) throw noVersion();
  const actor = { id: 'system', name: 'Vorrang', role: 'system' as const };
  return keepBrief(services, sources, { actor, at: services.now() });
}
