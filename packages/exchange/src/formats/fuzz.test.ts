import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assumptionsFor } from '../assemble/assumptions.ts';
import { noChoices } from '../assemble/choices.ts';
import { type Draft, isBlocked } from '../assemble/draft.ts';
import { isZip } from '../detect/source-file.ts';
import { documents } from '../testing/documents.ts';
import { confused, confusion } from '../testing/confusion.ts';
import { samples } from '../testing/samples.ts';
import { toScenario } from '../assemble/to-scenario.ts';
import { draftFrom, understand } from '../assemble/understand.ts';
import { formats, readFile } from './index.ts';

/** `npm run fuzz` asks for 10,000 inputs a format and another seed each time; a test for 500 that are always the same. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500);
const seed = Number(process.env['FUZZ_SEED'] ?? 2027);

const given = await samples();

type Change = { at: number; kind: 'byte' | 'cut' | 'insert' | 'repeat' | 'swap'; value: number };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom('byte', 'byte', 'cut', 'insert', 'repeat', 'swap'),
  value: fc.integer({ min: 0, max: 255 }),
});
/** What breaks lists in practice, and what breaks parsers. */
const fragments = [
  '"',
  ';',
  '\n',
  '\r',
  '\0',
  '{',
  '[',
  ']',
  '<',
  '&',
  '=',
  '1e999',
  '-0',
  'NaN',
  '🚧',
  '\uFEFF',
  '2^53',
  '12.345,67',
  '__proto__',
].map((text) => new TextEncoder().encode(text));

function changed(bytes: Uint8Array, { at, kind, value }: Change): Uint8Array {
  const i = Math.floor(at * bytes.length);
  const piece = (value % 16) + 1;
  switch (kind) {
    case 'byte':
      return bytes.map((byte, k) => (k === i ? value : byte));
    case 'cut':
      return Uint8Array.of(...bytes.subarray(0, i), ...bytes.subarray(i + (value === 0 ? bytes.length : piece)));
    case 'insert':
      return Uint8Array.of(...bytes.subarray(0, i), ...fragments[value % fragments.length]!, ...bytes.subarray(i));
    case 'repeat':
      return Uint8Array.of(...bytes.subarray(0, i + piece), ...bytes.subarray(i));
    case 'swap':
      return Uint8Array.of(...bytes.subarray(i), ...bytes.subarray(0, i));
  }
}

/** Half of what is done to an archive is done to one of the files in it: broken as a whole it seldom gets past the first look. */
function broken(bytes: Uint8Array, changes: Change[], inside: number | null): Uint8Array {
  if (inside === null || !isZip(bytes)) return changes.reduce(changed, bytes);
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[Math.floor(inside * names.length)]!;
  return zipSync({ ...files, [name]: changes.reduce(changed, files[name]!) }, { level: 0 });
}

/** A reader answers every file with tables or sentences, and whatever it read can be taken further; every row is somewhere. */
async function answersWithSense(bytes: Uint8Array, fileName: string): Promise<void> {
  const reading = await readFile(bytes, fileName);
  if (!reading.ok) {
    expect(reading.problems.length).toBeGreaterThan(0);
    for (const { message } of reading.problems) expect(message.de && message.en).toBeTruthy();
    return;
  }
  for (const { columns, rows } of reading.value)
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  const understood = understand(reading.value, null);
  if (!understood.ok) return;
  const draft = draftFrom(understood.value, noChoices, { extent: [16, 48, 17, 49], crs: null });
  const { list, auxiliarySheets } = understood.value;
  expect(draft.projects.length + draft.nonProjectRows.length + draft.problems.length).toBeGreaterThanOrEqual(
    list?.table.rows.length ?? 0,
  );
  for (const project of draft.projects) {
    expect(Number.isSafeInteger(project.costCents)).toBe(true);
    expect(project.id === '' || project.name === '').toBe(false);
  }
  for (const { table, kind } of auxiliarySheets)
    if (kind === null) expect(JSON.stringify(draft.problems)).toContain(JSON.stringify(table.sheet ?? table.fileName));
  takenFurther(draftFrom(understood.value, { ...noChoices, accepted: 'all' }, { extent: null, crs: null }));
}

/** With every proposal accepted, what blocks nothing becomes a Scenario. */
function takenFurther(draft: Draft): void {
  if (isBlocked(draft)) return;
  const city = { currency: 'EUR', fiscalYearFirstMonth: 1, language: 'de' } as const;
  const scenario = toScenario(draft, assumptionsFor(draft, { city, today: new Date('2026-11-30') }), city, 'x');
  expect(scenario.projects).toHaveLength(draft.projects.length);
}

test('every format has a sample to be broken', () => {
  expect(Object.keys(given).sort()).toEqual(formats.map(({ name }) => name).sort());
});

test.each(formats.map(({ name }) => name))(
  `%s, broken in every way (seed ${seed}, ${runs} inputs): no fault, no hang, nothing lost in silence`,
  async (name) => {
    const ending = formats.find((format) => format.name === name)!.endings[0] ?? '.json';
    const changes = fc.array(change, { maxLength: 6 });
    const inside = fc.option(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { freq: 2 });
    await fc.assert(
      fc.asyncProperty(changes, inside, (list, at) =>
        answersWithSense(broken(given[name]!, list, at), `datei${ending}`),
      ),
      { numRuns: runs, seed },
    );
  },
  1_200_000,
);

test.each(Object.keys(documents) as (keyof typeof documents)[])(
  `%s with values of another type, left out, doubled and nested (seed ${seed}, ${runs} inputs): sense all the same`,
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(confusion, { minLength: 1, maxLength: 6 }), (list) => {
        const document = list.reduce(confused, documents[name] as unknown);
        return answersWithSense(new TextEncoder().encode(JSON.stringify(document) ?? ''), 'datei.json');
      }),
      { numRuns: runs, seed },
    );
  },
  1_200_000,
);

test('anything at all is answered with a sentence or a table', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => answersWithSense(bytes, 'datei')),
    { numRuns: runs, seed },
  );
}, 1_200_000);
