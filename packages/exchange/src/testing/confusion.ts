import fc from 'fast-check';

/** What happens to one place of a document of JSON: a value of another type, nothing, the same twice, or one level more. */
export type Confusion = {
  at: number;
  how: 'replace' | 'remove' | 'double' | 'list' | 'name' | 'unwrap';
  value: unknown;
};

const strange: unknown[] = [
  null,
  true,
  false,
  0,
  -5,
  1.005,
  1e308,
  9_007_199_254_740_992,
  '',
  '0',
  'x',
  '1.234,56',
  '2027-02-30',
  '2027-02-30T25:00:00Z',
  'x'.repeat(5_000),
  [],
  {},
  [null],
  [[[[[[1]]]]]],
  [{}],
  { a: { b: { c: { d: { e: 1 } } } } },
  { type: 'Point', coordinates: [0, 0] },
  { type: 'Polygon', coordinates: [[]] },
  { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] },
  { length: 3 },
  JSON.parse('{"__proto__": {"name": "x"}, "constructor": 1}'),
];

export const confusion: fc.Arbitrary<Confusion> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'double', 'list', 'name', 'unwrap'),
  value: fc.oneof(fc.constantFrom(...strange), fc.jsonValue({ maxDepth: 3 })),
});

type Path = (string | number)[];

/** Every place of a document but the document itself. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const parts = Object.entries(value).flatMap(([key, part]) =>
    places(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...parts] : parts;
}

export function confused(document: unknown, { at, how, value }: Confusion): unknown {
  const all = places(document);
  const path = all[Math.floor(at * all.length)];
  return path ? changedAt(document, path, how, value) : document;
}

function changedAt(held: unknown, [key, ...rest]: Path, how: Confusion['how'], value: unknown): unknown {
  const entries = Object.entries(held as object);
  const changed = entries.flatMap(([name, part]): [string, unknown][] => {
    if (name !== String(key)) return [[name, part]];
    return rest.length > 0 ? [[name, changedAt(part, rest, how, value)]] : here(name, part, how, value);
  });
  return Array.isArray(held) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

function here(name: string, part: unknown, how: Confusion['how'], value: unknown): [string, unknown][] {
  switch (how) {
    case 'replace':
      return [[name, value]];
    case 'remove':
      return [];
    case 'double':
      return [
        [name, part],
        [`${name}2`, part],
      ];
    case 'list':
      return [[name, [part]]];
    case 'name':
      return [[name, { x: part }]];
    case 'unwrap':
      return [[name, typeof part === 'object' && part !== null ? Object.values(part)[0] : part]];
  }
}
