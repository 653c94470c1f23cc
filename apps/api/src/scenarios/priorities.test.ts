import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SolveAnswer } from '../solves/routes.ts';
import { startTestServer } from '../testing/server.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()), 60_000);
afterAll(() => server.stop());

const base = '/api/cities/here';
const list = `Nr;Name;Kosten;Priorität
L1;Brücke;90000;A
L2;Bank;1000;C
L3;Weg;2000;B
`;

async function imported(): Promise<string> {
  const body = new FormData();
  body.append('file', new File([list], 'liste.csv'));
  body.append('choices', JSON.stringify({ accepted: 'all' }));
  const answer = await server.as('planner')('POST', `${base}/imports`, body);
  return ((await answer.json()) as { scenarioId: string }).scenarioId;
}
async function solved(scenarioId: string): Promise<string> {
  const wanted = { scenarioId, gap: 0.01, timeLimitSeconds: 20 };
  const { id } = (await (await server.as('planner')('POST', `${base}/solves`, wanted)).json()) as { id: string };
  await (await server.as('planner')('GET', `${base}/solves/${id}/progress`)).text();
  const { solves } = (await (await server.as('planner')('GET', `${base}/solves`)).json()) as { solves: SolveAnswer[] };
  return solves.find((solve) => solve.id === id)!.planId!;
}
const briefOf = (planId: string, file = 'brief') =>
  server.as('council')('GET', `${base}/plans/${planId}/${file}?language=de`);

test('a plan of a list without scores has no brief, on the page or as PDF: the refusal says why and what to do', async () => {
  const plan = await solved(await imported());
  for (const file of ['brief', 'brief.pdf']) {
    const refused = await briefOf(plan, file);
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({
        type: 'urn:vorrang:problem:no-priorities',
        detail: expect.stringMatching(
          /^Noch keine Prioritäten: Alle 3 Projekte .* „Prioritäten“ .* neu gerechnet ist\.$/,
        ),
      }),
    ]);
  }
}, 40_000);
