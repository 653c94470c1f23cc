import { z } from '@hono/zod-openapi';
import { type WrittenFormat, formatsRead, formatsWritten, planFormats } from '@vorrang/exchange';
import { scenarioJsonSchema } from '@vorrang/optimizer';
import { formatNames, jsonSchemaOf } from '@vorrang/planning';
import { answer, documentAnswer, named } from '../contract.ts';
import { newRoutes, problems, route } from '../route.ts';

type JsonSchema = Record<string, unknown>;

const whole = formatsWritten.filter((one) => one.whole);
const formatOf = (written: readonly WrittenFormat[]) => written.map(({ ending }) => ending.slice(1));

const formats = named(
  'Formats',
  z.object({
    formats: z.array(z.enum(formatNames)),
    /** Of files that are imported. */
    read: z.array(z.object({ name: z.string(), label: z.string(), endings: z.array(z.string()) })),
    /** As which projects and plans leave. */
    written: z.array(z.object({ format: z.enum(formatOf(formatsWritten)), label: z.string() })),
    /** As which a scenario leaves with all that the city knows. */
    whole: z.array(z.object({ format: z.enum(formatOf(whole)), label: z.string() })),
    /** For which a plan leaves. */
    systems: z.array(z.object({ system: z.enum(planFormats.map(({ name }) => name)), label: z.string() })),
  }),
);
const known: z.output<typeof formats> = {
  formats: [...formatNames],
  read: formatsRead.map(({ name, label, endings }) => ({ name, label, endings: [...endings] })),
  written: formatsWritten.map(({ ending, label }) => ({ format: ending.slice(1), label })),
  whole: whole.map(({ ending, label }) => ({ format: ending.slice(1), label })),
  systems: planFormats.map(({ name, label }) => ({ system: name, label })),
};

export const formatRoutes = newRoutes()
  .openapi(
    route('anyone', {
      method: 'get',
      path: '/api/formats',
      summary: 'The file formats: with a published shape, that are imported, as which things leave',
      responses: answer(formats, 'Names of published formats, as `vorrang/<name>@1`, and kinds of files'),
    }),
    (c) => c.json(known, 200),
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
