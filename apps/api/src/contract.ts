import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { certificateSchema, planSchema, projectSchema, scenarioSchema } from '@vorrang/planning';

/** Every shape the API answers with, by its name in the OpenAPI document. */
const shapes = z.registry<{ id: string }>();

/** A shape that stands in the OpenAPI document under a name of its own. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  shapes.add(schema, { id });
  return schema;
}

named('Scenario', scenarioSchema);
named('ProjectBody', projectSchema);
named('PlanDocument', planSchema);
named('Certificate', certificateSchema);

/** A JSON answer of a named shape. */
export const answer = <S extends z.ZodType>(schema: S, description?: string) => {
  const id = shapes.get(schema)?.id;
  if (id === undefined) throw new Error('an answer needs a named shape');
  return {
    200: { description: description ?? id, content: { 'application/json': { schema: referredTo<z.output<S>>(id) } } },
  };
};

/** The OpenAPI library is told of a shape by its name alone: it would not come to the end of one that holds itself. */
const references = new Map<string, z.ZodType>();
function referredTo<T>(id: string): z.ZodType<T> {
  const known = references.get(id) ?? z.custom<unknown>().openapi(id, { type: 'object' });
  references.set(id, known);
  return known as z.ZodType<T>;
}

/** RFC 9457, in the reader's language. */
const problemShape = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    problems: z.array(z.object({ type: z.string(), pointer: z.string(), detail: z.string() })).optional(),
    current: z.unknown().optional(),
  }),
);
export const problems = {
  default: {
    description: 'RFC 9457 problem',
    content: { 'application/problem+json': { schema: referredTo<z.output<typeof problemShape>>('Problem') } },
  },
};

/** An answer that may also be told as it goes (`application/x-ndjson`): steps, one to a line, then the answer or a problem. */
export const answerAsItGoes = <S extends z.ZodType>(schema: S, step: z.ZodType, description?: string) => {
  const { 200: whole } = answer(schema, description);
  const lines = z.union([z.object({ step }), z.object({ answer: schema }), z.object({ problem: problemShape })]);
  const id = `${shapes.get(schema)!.id}Line`;
  named(id, lines);
  return {
    200: { ...whole, content: { ...whole.content, 'application/x-ndjson': { schema: referredTo<string>(id) } } },
  };
};

const bodies = new Map<string, z.ZodType>();
/** What a route is asked with: its shape in the document, as zod itself writes it. */
export const askedWith = (method: string, path: string, body: z.ZodType): void =>
  void bodies.set(`${method} ${path}`, body);

/** An answer whose shape is told by a standard of its own. */
export const documentAnswer = (id: string, description: string) =>
  answer(named(id, z.record(z.string(), z.unknown())), description);

/** The OpenAPI document: paths and requests by the routes, answers by their schemas as zod itself writes them (recursive ones too). */
export function describe<E extends Env>(app: OpenAPIHono<E>): Record<string, unknown> {
  const session = { type: 'apiKey' as const, in: 'cookie' as const, name: 'vorrang.session_token' };
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', session);
  const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Vorrang', version: '0.1.0' } });
  const { schemas } = z.toJSONSchema(shapes, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  for (const [path, methods] of Object.entries(document.paths ?? {}))
    for (const [method, { requestBody }] of Object.entries(methods as Record<string, { requestBody?: Asked }>)) {
      const body = bodies.get(`${method} ${path}`);
      if (body && requestBody) requestBody.content['application/json'] = { schema: written(body) };
    }
  const answers = Object.entries(schemas).map(([id, { $schema: _s, $id: _i, ...schema }]) => [id, schema]);
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, ...(Object.fromEntries(answers) as object) },
    },
  };
}

type Asked = { content: Record<string, { schema: object }> };

function written(body: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return schema;
}
