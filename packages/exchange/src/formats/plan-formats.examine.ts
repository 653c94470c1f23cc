import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { handed } from '../testing/exported-plan.ts';
import { realFile } from '../testing/reference-data.ts';
import { planFormats } from './plan-formats.ts';

const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as object;
const written = (name: string) => json(planFormats.find((format) => format.name === name)!.write(handed));

test('OC4IDS fits its schema', () => {
  const [whole, one] = ['project-package-schema.json', 'project-schema.json'].map((name) =>
    json(realFile(`data/standards-samples/oc4ids/schema/${name}`)),
  );
  const ajv = new (AjvDraft04 as unknown as typeof Ajv)({ strict: false });
  addFormats.default(ajv);
  const schema = whole as { properties: { projects: { items: { $ref: string } } } };
  ajv.addSchema(one!, schema.properties.projects.items.$ref);
  const fits = ajv.compile(schema);
  expect([fits(written('oc4ids')), fits.errors]).toEqual([true, null]);
});

test('WZDx fits its schema', () => {
  const names = ['WorkZoneFeed', 'RoadEventFeature', 'FeedInfo', 'Direction', 'BoundingBox'];
  const schemas = names.map((name) => json(realFile(`data/standards-samples/wzdx/schema-4.2/${name}.json`)));
  // What RFC 7946 says of the two shapes the feed may have; the schema of geojson.org is not here.
  const shape = (type: string) => ({
    $id: `https://geojson.org/schema/${type}.json`,
    type: 'object',
    required: ['type', 'coordinates'],
    properties: {
      type: { const: type },
      coordinates: { type: 'array', minItems: 2, items: { type: 'array', minItems: 2, items: { type: 'number' } } },
    },
  });
  const shapes = ['LineString', 'MultiPoint'].map(shape);
  const ajv = new Ajv({ strict: false, schemas: [...shapes, ...schemas.slice(1)] });
  addFormats.default(ajv);
  const fits = ajv.compile(schemas[0]!);
  expect([fits(written('wzdx')), fits.errors]).toEqual([true, null]);
});
