import { z } from '@hono/zod-openapi';
import { scenarioJsonSchema } from '@vorrang/optimizer';
import { formatNames, jsonSchemaOf } from '@vorrang/planning';
import { answer, documentAnswer, named } from '../contract.ts';
import { newRoutes, problems, route } from '../route.ts';

type JsonSchema = Record<string, unknown>;

const formats = named('Formats', z.object({ formats: z.array(z.enum(formatNames)) }));

export const formatRoutes = newRoutes()
  .openapi(
    route('anyone', {
      method: 'get',
      path: '/api/formats',
      summary: 'The file formats that have a published shape',
      responses: answer(formats, 'Names of formats, as `vorrang/<name>@1`'),
    }),
    (c) => c.json({ formats: [...formatNames] }, 200),
  )
  .openapi(
    route('anyone', {
      method: 'get',
      path: '/api/formats/{format}',
      summary: 'The shape of a file format as JSON Schema; of a Scenario with the settings of every kind of constraint',
      request: { params: z.object({ format: z.enum(formatNames) }) },
      responses: { ...documentAnswer('JsonSchema', 'JSON Schema, draft 2020-12'), ...problems },
    }),
    (c) => {
      const { format } = c.req.valid('param');
      return c.json((format === 'scenario' ? scenarioJsonSchema() : jsonSchemaOf(format)) as JsonSchema, 200);
    },
  );
