import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { createApp } from '../app.ts';
import { describe } from '../contract.ts';

type Media = { content?: Record<string, { schema: { format?: string } }> };
type Operation = { responses: Record<string, Media> };
type Document = { paths: Record<string, Record<string, Operation>>; components: object };

/** Holds every answer of a server against the OpenAPI document it hands out, and remembers which routes have answered well. */
export function contractOf(app: ReturnType<typeof createApp>) {
  const { paths, components } = describe(app) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const templates = Object.keys(paths).map((path) => ({ path, matches: matcher(path) }));
  const answered = new Set<string>();
  const validators = new Map<object, ValidateFunction>();
  const validatorOf = (schema: object): ValidateFunction => {
    const known = validators.get(schema) ?? ajv.compile({ ...schema, components });
    validators.set(schema, known);
    return known;
  };

  return {
    answered,
    async check(method: string, url: string, response: Response): Promise<void> {
      const asked = new URL(url).pathname;
      const template = templates
        .filter(({ matches }) => matches.test(asked))
        .sort((a, b) => placeholders(a.path) - placeholders(b.path))
        .find(({ path }) => paths[path]![method.toLowerCase()]);
      if (!template) return;
      const route = `${method.toUpperCase()} ${template.path}`;
      const { responses } = paths[template.path]![method.toLowerCase()]!;
      if (response.ok) answered.add(route);
      const described = responses[response.status] ?? responses['default'];
      if (!described) throw new Error(`${route}: ${response.status} is not described`);
      const [type] = (response.headers.get('content-type') ?? '').split(';');
      const media = described.content?.[type!];
      if (!type || !media) {
        if (described.content && type !== 'application/x-ndjson')
          throw new Error(`${route}: ${response.status} as ${type} is not described`);
        return;
      }
      if (!/json$/.test(type) || media.schema.format === 'binary') return;
      const validate = validatorOf(media.schema);
      if (validate(await response.clone().json())) return;
      const faults = validate
        .errors!.slice(0, 5)
        .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
      throw new Error(`${route}: the answer is not as described: ${faults.join('; ')}`);
    },
  };
}

const placeholders = (path: string): number => path.split('{').length;
const matcher = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`);
