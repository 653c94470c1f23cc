import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { createApp } from '../app.ts';
import { describe } from '../contract.ts';

type Media = { content?: Record<string, { schema: { format?: string } }> };
type Operation = { responses: Record<string, Media> };
type Document = { paths: Record<string, Record<string, Operation>>; components: object };

const lines = 'application/x-ndjson';

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
  const hold = (route: string, schema: object, told: unknown): void => {
    const validate = validatorOf(schema);
    if (validate(told)) return;
    const faults = validate
      .errors!.slice(0, 5)
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
    throw new Error(`${route}: the answer is not as described: ${faults.join('; ')}`);
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
        if (described.content) throw new Error(`${route}: ${response.status} as ${type} is not described`);
        return;
      }
      // What is told as it goes is held against the document where it is read: to read it here would wait for its end.
      if (type === lines || !/json$/.test(type) || media.schema.format === 'binary') return;
      hold(route, media.schema, await response.clone().json());
    },
    /** Holds lines that were told as the answer of a route (`POST /api/…`) against the document. */
    checkLines(route: string, told: unknown[]): void {
      const [method, path] = route.split(' ') as [string, string];
      const { schema } = paths[path]![method.toLowerCase()]!.responses['200']!.content![lines]!;
      for (const line of told) hold(route, schema, line);
    },
    /** Holds what server-sent events say against a shape of the document. */
    checkEvents(shape: string, text: string): void {
      const said = text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice('data: '.length)] : []));
      if (said.length === 0) throw new Error(`no event told a ${shape}`);
      for (const data of said) hold(shape, { $ref: `#/components/schemas/${shape}` }, JSON.parse(data));
    },
  };
}

const placeholders = (path: string): number => path.split('{').length;
const matcher = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`);
