import { expect, test } from 'vitest';
import { geometrySchema, positionsOf } from './geometry.ts';
import { readScenarioValue } from './read-scenario.ts';

const line = { type: 'LineString', coordinates: [[16.3, 48.2], [16.4, 48.2, 171]] }; // prettier-ignore

test.each([
  ['a point with fields of its own', { type: 'Point', coordinates: [16.3, 48.2], bbox: [1, 2, 3, 4], note: 'x' }],
  ['a line with heights', line],
  ['no points at all', { type: 'MultiPoint', coordinates: [] }],
  ['a collection', { type: 'GeometryCollection', geometries: [line] }],
])('%s is GeoJSON, and comes back as it was', (_what, geometry) => {
  expect(geometrySchema.parse(geometry)).toEqual(geometry);
});

test.each([
  ['a feature', { type: 'Feature', geometry: line }],
  ['a point nested too deep', { type: 'Point', coordinates: [[16.3, 48.2]] }],
  ['a line of one number', { type: 'LineString', coordinates: [[16.3]] }],
  ['words', 'Marktgasse 3'],
])('%s is none', (_what, geometry) => {
  expect(geometrySchema.safeParse(geometry).success).toBe(false);
});

test('positions come in the order they are written, without heights', () => {
  const point = { type: 'Point', coordinates: [1, 2] };
  const collection = geometrySchema.parse({ type: 'GeometryCollection', geometries: [line, point] });
  expect(positionsOf(collection)).toEqual([[16.3, 48.2], [16.4, 48.2], [1, 2]]); // prettier-ignore
});

const scenario = (project: object) => ({
  format: 'vorrang/scenario@1',
  name: 'x',
  currency: 'EUR',
  calendar: { start: '2027', periodsPerYear: 1, periods: 1, evaluationPeriods: 1 },
  discountRate: 0,
  criteria: [],
  disruptionWeight: 0,
  districts: [],
  fundingSources: [],
  resources: [],
  constraints: [],
  projects: [
    {
      id: 'p',
      name: 'p',
      category: 'c',
      district: null,
      fundingSources: [],
      mandatory: false,
      modes: [{ id: 'm', duration: 1, cost: [0], demand: {}, effects: {}, disruption: 0 }],
      ...project,
    },
  ],
});

test('what lists and analyses say beside a project is read and given back, with fields nobody knows', () => {
  const whole = scenario({
    geometry: null,
    sources: { cost: { kind: 'estimated', source: 'list.csv, 3', row: 3 } },
    listed: { priority: 'A', class: 1 },
    facts: { DTV: '9000' },
    given: { oc4ids: { id: 1 } },
    description: 7,
  });
  expect(readScenarioValue(whole)).toEqual({ ok: true, value: whole });
});

test('a place that is no GeoJSON is refused with its place in the document', () => {
  expect(readScenarioValue(scenario({ geometry: { type: 'Point' } }))).toMatchObject({
    problems: [
      { pointer: '/projects/0/geometry', message: { en: expect.stringContaining('expected a GeoJSON geometry') } },
    ],
  });
});
