import { storeImport } from '@vorrang/db';
import { noFacts } from '@vorrang/planning';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportAnswer, ImportPreview } from './imports/answers.ts';
import { startTestServer } from './testing/server.ts';
import { throughSession } from './testing/through-session.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const base = '/api/cities/here';
const rows = ['Nr;Name;Kosten', '1;Bank;480', '2;Weg;900'];
async function preview(choices: unknown): Promise<Response> {
  const body = new FormData();
  body.append('file', new File([rows.join('\n')], 'liste.csv'));
  body.append('choices', JSON.stringify(choices));
  return throughSession(server.as('planner'))('POST', `${base}/imports/preview`, body);
}

test('a program that leaves rows out by the former names is understood and told; the answer has both names', async () => {
  const [former, today] = [await preview({ leaveOut: [2] }), await preview({ excludedRows: [2] })];
  expect(former.headers.get('deprecation')).toMatch(/^@\d+$/);
  expect(today.headers.get('deprecation')).toBeNull();
  const told = (await former.json()) as ImportPreview;
  expect(told).toMatchObject({
    projects: 1,
    nonProjectRows: [2],
    leftOut: [2],
    nonProjectRowDetails: [{ row: 2, why: 'excluded', name: 'Bank' }],
    aside: [{ row: 2, why: 'left-out', name: 'Bank' }],
    auxiliary: { funding: 0, resources: 0 },
    beside: { funding: 0, resources: 0 },
    reconciliation: { rows: { excluded: 1, leftOut: 1 }, money: { unplannedCents: 0, leftOutCents: 0 } },
  });
  expect(await today.json()).toEqual(told);
});

test('a choice that is of another shape under its former name is refused by the name it has', async () => {
  const refused = await preview({ aside: 'all', leaveOut: [2] });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ problems: [{ pointer: '/ignoredSheets' }] });
});

test('who asks for the neighbours of a project is told its population served, and that the address is old', async () => {
  const reader = server.as('council');
  const at = `${base}/scenarios/base`;
  const former = await reader('GET', `${at}/neighbours?project=P0`);
  expect(former.headers.get('deprecation')).toMatch(/^@\d+$/);
  const today = await reader('GET', `${at}/population-served?project=P0`);
  expect(today.headers.get('deprecation')).toBeNull();
  const { populationServed } = (await today.json()) as { populationServed: unknown };
  expect([today.status, former.status]).toEqual([200, 200]);
  expect(await former.json()).toEqual({ neighbours: populationServed });
});

test('an import that was stored with the former names of its reconciliation is read', async () => {
  const counted = { read: 3, projects: 2, parts: 0, totals: 0, headings: 0, ofWhich: 0, finished: 0, leftOut: 1 };
  const sums = { costCents: 5, paidCents: 0, incomeCents: 0, commitmentCents: 0, laterCents: 0, leftOutCents: 7 };
  const reconciliation = { rows: counted, money: { ...sums, byYear: [] }, totals: [] };
  const stored = { id: 'old', fileName: 'alt.csv', fileSha256: 'x', rows: 3, mapping: null };
  const system = { actor: { id: 'system', name: 'System', role: 'system' as const }, at: new Date() };
  await storeImport(
    server.services.archive.database,
    'here',
    { ...stored, assumptions: { reconciliation } },
    { projects: [], scenario: null, facts: noFacts() },
    system,
  );
  const { imports } = (await (await server.as('planner')('GET', `${base}/imports`)).json()) as {
    imports: ImportAnswer[];
  };
  expect(imports[0]!.reconciliation).toMatchObject({ rows: { excluded: 1 }, money: { unplannedCents: 7 } });
});
