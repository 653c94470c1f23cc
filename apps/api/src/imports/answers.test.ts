import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';
import { throughSession } from '../testing/through-session.ts';
import type { ImportAnswer, ImportPreview } from './answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const base = '/api/cities/here/imports';
async function send(path: string, rows: string[], choices: unknown = {}): Promise<Response> {
  const body = new FormData();
  body.append('file', new File([rows.join('\n')], 'liste.csv'));
  body.append('choices', JSON.stringify(choices));
  return throughSession(server.as('planner'))('POST', `${base}${path}`, body);
}
const look = async (rows: string[], choices: unknown = {}) =>
  (await (await send('/preview', rows, choices)).json()) as ImportPreview;
const questions = ({ problems }: ImportPreview) => problems.filter(({ severity }) => severity === 'error');
const undo = (id: string) => server.as('planner')('POST', `${base}/${id}/undo`);

test('each question has the key that its answer is given to; answered, it says how and blocks no more', async () => {
  const rows = ['Nr;Name;Kosten', '1;Bank;ca. 480', '2;Weg;900'];
  const [question] = questions(await look(rows));
  expect(question).toMatchObject({ key: '2:Kosten:rough-amount', value: 'ca. 480', entry: 'amount' });
  const typed = await look(rows, { answers: { [question!.key]: '475.50' } });
  expect(typed).toMatchObject({ blocked: false, listedCents: 1_375_50 });
  expect(typed.problems.find(({ key }) => key === question!.key)).toMatchObject({
    severity: 'notice',
    answer: '475.50',
  });
  expect(await look(rows, { answers: { [question!.key]: 'exclude' } })).toMatchObject({
    blocked: false,
    projects: 1,
    nonProjectRowDetails: [{ row: 2, why: 'excluded', name: 'Bank', status: null }],
    reconciliation: { rows: { read: 2, projects: 1, excluded: 1 } },
  });
  expect((await look(rows, { answers: { [question!.key]: 'irgendwas' } })).blocked).toBe(true);
});

test('what was answered about the columns holds for the next list with the same columns, and can be answered otherwise', async () => {
  const list = (year: number, cost: string) => [
    'Nr;Maßnahme;Umlage 2027;Umlage 2028',
    `B${year};Steg ${year};${cost};0`,
  ];
  const [question] = questions(await look(list(1, '100000')));
  expect(question!.type).toBe('year-columns');
  const answers = { [question!.key]: 'cost' };
  const stored = (await (await send('', list(1, '100000'), { answers })).json()) as { id: string };
  const again = await look(list(2, '70000'));
  expect(again).toMatchObject({ blocked: false, lastTime: answers, listedCents: 7_000_000 });
  expect(again.problems.find(({ key }) => key === question!.key)).toMatchObject({ answer: 'cost' });
  // Whoever has seen it decides: without the answer the question is open again.
  const opened = await look(list(2, '70000'), { mapping: again.mapping, answers: {} });
  expect(questions(opened).map(({ key }) => key)).toEqual([question!.key]);
  const other = await look(['Nr;Maßnahme;Umlage 2027;Umlage 2028;Bezirk', 'B3;Steg 3;5;0;Ost']);
  expect(other).toMatchObject({ blocked: true, lastTime: {} });
  expect((await undo(stored.id)).status).toBe(200);
});

test('an answer about one row is not remembered: the next list has other rows', async () => {
  const list = (id: string) => ['Laufnummer;Vorhaben;Kosten', `${id};Turm ${id};n. n.`];
  const answers = { '2:Kosten:type-error': '5000' };
  const stored = (await (await send('', list('T1'), { answers })).json()) as { id: string };
  expect(await look(list('T2'))).toMatchObject({ blocked: true, lastTime: {} });
  await undo(stored.id);
});

test('finished projects are listed with what their status says, and one of them is planned after all', async () => {
  const rows = ['Nr;Name;Kosten;Status', '1;Bank;100;fertig', '2;Weg;200;geplant', '3;Tor;50;storniert'];
  const first = await look(rows);
  expect(first).toMatchObject({
    projects: 1,
    nonProjectRowDetails: [
      { row: 2, why: 'finished', name: 'Bank', status: 'fertig' },
      { row: 4, why: 'finished', name: 'Tor', status: 'storniert' },
    ],
  });
  expect(await look(rows, { keep: [2] })).toMatchObject({
    projects: 2,
    listedCents: 300_00,
    nonProjectRowDetails: [{ row: 4 }],
  });
});

test('the years of a plan follow the list until a person sets them; then an answer that asks for another first year is open again', async () => {
  const rows = [
    'Nr;Name;Auszahlungen 2020;Auszahlungen 2030;Einzahlungen 2020;Einzahlungen 2030',
    '1;Bank;0;500;100;100',
  ];
  const first = await look(rows);
  const outside = questions(first).find(({ type }) => type === 'money-outside')!;
  expect(outside.fix!.value).toBe('first-year:2020');
  const answers = { [outside.key]: 'first-year:2020' };
  const answered = await look(rows, { mapping: first.mapping, answers });
  expect(answered).toMatchObject({
    blocked: false,
    assumptions: { firstYear: 2020, firstYearOfMoney: true, years: 11 },
  });
  const set = await look(rows, { mapping: first.mapping, answers, assumptions: { firstYear: 2027 } });
  expect(questions(set).map(({ type }) => type)).toEqual(['money-outside']);
  expect((await send('', rows, { mapping: first.mapping, answers, assumptions: { firstYear: 2027 } })).status).toBe(
    422,
  );
});

test('money of years before the plan that is paid already is no cost still to come, in the reconciliation too', async () => {
  const rows = ['Nr;Maßnahme;Kosten 2020;Kosten 2030', '1;Bank;60;140'];
  const first = await look(rows);
  expect(first.reconciliation.money).toMatchObject({ costCents: 200_00, paidCents: 0 });
  const answers = { '::money-before': 'paid' };
  const { reconciliation } = await look(rows, { mapping: first.mapping, answers });
  expect(reconciliation.money).toMatchObject({
    costCents: 140_00,
    paidCents: 60_00,
    byYear: [{ year: 2030, source: null, cents: 140_00 }],
  });
});

test('the reconciliation stays with the import, of a newer version too', async () => {
  const list = (cost: number) => ['Nr;Name;Kosten', `R1;Bank;${cost}`, 'R2;Weg;20', `;Summe;${cost + 21}`];
  const answers = { '4::sum-row': 'total' };
  const first = (await (await send('', list(10), { answers })).json()) as { id: string };
  const second = (await (await send('', list(15), { answers })).json()) as { id: string; changed: number };
  expect(second.changed).toBe(1);
  const { imports } = (await (await server.as('planner')('GET', base)).json()) as { imports: ImportAnswer[] };
  const of = (id: string) => imports.find((one) => one.id === id)!.reconciliation;
  expect(of(first.id)).toMatchObject({
    rows: { read: 3, projects: 2, totals: 1 },
    money: { costCents: 30_00 },
    totals: [{ row: 4, column: 'Kosten', statedCents: 31_00, ownCents: 30_00 }],
  });
  expect(of(second.id)).toMatchObject({ money: { costCents: 35_00 } });
  await undo(second.id);
  await undo(first.id);
});
