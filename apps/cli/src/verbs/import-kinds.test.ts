import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type WrittenTableOf, workbookOf } from '@vorrang/planning/testing';
import { type Scenario, cheapestCost } from '@vorrang/planning';
import { parseArguments } from '../arguments.ts';
import { importList } from './import.ts';

/**
 * Lists as cities have them, each of a kind that a careless reader gets wrong without a word. What has to come out is written beside each; the
 * contents are made up.
 */
const folder = mkdtempSync(join(tmpdir(), 'vorrang-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Outcome = { status: number; said: string[]; scenario: Scenario | null };
async function taken(name: string, content: string | Uint8Array, ...words: string[]): Promise<Outcome> {
  const [file, out] = [join(folder, name), join(folder, `${name}.out.json`)];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const said: string[] = [];
  const given = parseArguments([file, '--fix', 'all', '--out', out, ...words], importList, 'en');
  const say = (line: string) => void said.push(line);
  const now = () => new Date('2026-11-30T08:00:00Z');
  const status = await importList.run(given, { language: 'en', json: false, out: say, progress: say, now });
  return { status, said, scenario: status === 0 ? (JSON.parse(readFileSync(out, 'utf8')) as Scenario) : null };
}

/** Names with what is still to be paid, in whole units. */
const costs = ({ scenario }: Outcome) =>
  Object.fromEntries(scenario!.projects.map((project) => [project.name, cheapestCost(project) / 100]));
const byYear = ({ scenario }: Outcome) =>
  Object.fromEntries(
    scenario!.projects.map(({ name, modes: [mode] }) => [
      name,
      Array.from({ length: Math.ceil(mode!.cost.length / 4) }, (_, y) =>
        mode!.cost.slice(y * 4, y * 4 + 4).reduce((sum, cents) => sum + cents / 100, 0),
      ),
    ]),
  );
const sunk = ({ scenario }: Outcome) =>
  Object.fromEntries(scenario!.projects.map(({ name, sunkCostCents = 0 }) => [name, sunkCostCents / 100]));
const budgets = ({ scenario }: Outcome) =>
  Object.fromEntries(scenario!.fundingSources.map(({ name, budget }) => [name, budget.map((cents) => cents / 100)]));
const starts = ({ scenario }: Outcome) =>
  Object.fromEntries(
    scenario!.projects.map(({ name, earliestStart, modes: [mode] }) => [name, [earliestStart, mode!.duration]]),
  );
const lines = (...rows: string[]) => rows.join('\n');

test('what comes in is a funding source of its own and no cost', async () => {
  const list = lines(
    'Nr;Vorhaben;Zuwendungen 2027;Ausgaben 2027;Zuwendungen 2028;Ausgaben 2028',
    'K1;Kaimauer;70000;90000;30000;210000',
    'K2;Fähranleger;0;40000;15000;60000',
  );
  const outcome = await taken('zuwendungen.csv', list);
  expect(costs(outcome)).toEqual({ Kaimauer: 300_000, Fähranleger: 100_000 });
  expect(budgets(outcome)['Zuwendungen']).toEqual([70_000, 45_000, 0, 0, 0]);
});

test('actuals are paid, not still to be paid', async () => {
  const list = lines(
    'ID,Project,FY2025 Spent,FY2026 Spent,FY2027 Plan,FY2028 Plan',
    'Q1,Harbour Road,30000,20000,150000,50000',
    'Q2,Ferry Quay,0,5000,0,80000',
  );
  const outcome = await taken('spent.csv', list);
  expect(costs(outcome)).toEqual({ 'Harbour Road': 200_000, 'Ferry Quay': 80_000 });
  expect(sunk(outcome)).toEqual({ 'Harbour Road': 50_000, 'Ferry Quay': 5_000 });
});

test('a column for several years is their sum; later years are cost after the last', async () => {
  const list = lines('Nr;Vorhaben;2027;2028;2027–2028;2029 ff.', '1;Hafenbahn;50000;70000;120000;400000');
  expect(byYear(await taken('spanne.csv', list))).toEqual({ Hafenbahn: [50_000, 70_000, 400_000] });
});

test('counts and quotas by year are no money', async () => {
  const counted = lines('Nr;Vorhaben;Kosten;AADT 2021;AADT 2024', '1;Ringweg;250000;9000;11000');
  expect(costs(await taken('zahlen.csv', counted))).toEqual({ Ringweg: 250_000 });
  const quota = lines(
    'Nr;Vorhaben;Kosten 2027;Kosten 2028;Fördersatz 2027;Fördersatz 2028',
    '1;Ringweg;90000;10000;60;60',
  );
  expect(costs(await taken('saetze.csv', quota))).toEqual({ Ringweg: 100_000 });
});

test.each([
  ['in the title', lines('Alle Werte in Tsd. EUR;;', 'Nr;Vorhaben;Kosten', '1;Brücke Ost;240', '2;Brücke West;12500')],
  ['in digits in the heading', lines('Nr;Vorhaben;Kosten (in 1.000 €)', '1;Brücke Ost;240', '2;Brücke West;12500')],
  [
    'below the list',
    lines('Nr;Vorhaben;Kosten', '1;Brücke Ost;240', '2;Brücke West;12500', 'Hinweis: Beträge in T€;;'),
  ],
])('thousands %s', async (_where, list) => {
  expect(costs(await taken('tausend.csv', list))).toEqual({ 'Brücke Ost': 240_000, 'Brücke West': 12_500_000 });
});

test('where no unit is said and the amounts are too small for what they build, the unit is asked', async () => {
  const list = lines('Nr;Vorhaben;Kosten', '1;Grundschule Ost;7200', '2;Brücke West;940');
  const open = await taken('ohne-einheit.csv', list);
  expect([open.status, open.scenario]).toEqual([1, null]);
  expect(open.said.join()).toMatch(/1000 = in thousands: 8,140,000\.00 together/);
  const answers = join(folder, 'einheit.json');
  writeFileSync(answers, JSON.stringify({ '::unit': '1000' }));
  expect(costs(await taken('ohne-einheit.csv', list, '--answers', answers))).toEqual({
    'Grundschule Ost': 7_200_000,
    'Brücke West': 940_000,
  });
});

test('a currency in the heading is the currency of the scenario', async () => {
  const outcome = await taken('franken.csv', lines('Nr;Vorhaben;Kosten (CHF)', '1;Uferweg;158000'));
  expect(outcome.scenario!.currency).toBe('CHF');
});

test('headings of two rows, merged cells or not', async () => {
  const rows: WrittenTableOf['rows'] = [
    ['Nr', 'Vorhaben', 'Kosten in T€', null, null],
    [null, null, '2027', '2028', '2029'],
    ['1', 'Uferweg', 10, 20, 30],
    ['2', 'Steg Ost', 600, 0, 50],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:E1'];
  for (const [name, merged] of [
    ['verbunden', merges],
    ['unverbunden', []],
  ] as const) {
    const outcome = await taken(`${name}.xlsx`, workbookOf([{ name: 'Programm', rows, merges: merged }]));
    expect(byYear(outcome)).toEqual({ Uferweg: [10_000, 20_000, 30_000], 'Steg Ost': [600_000, 0, 50_000] });
  }
});

test('sums between the projects are none, with words at either end or by arithmetic, and agree to the cent', async () => {
  const list = lines(
    'Nr;Vorhaben;Amt;Kosten',
    'W1;Uferweg;66;120000',
    'W2;Ringweg;66;80000',
    ';Wege Total;;200000',
    'B1;Steg Ost;66;300000',
    'B2;Steg West;66;50000',
    ';Brücken;;350000',
    ';Gesamt;;550000',
  );
  const outcome = await taken('summen.csv', list);
  expect(costs(outcome)).toEqual({ Uferweg: 120_000, Ringweg: 80_000, 'Steg Ost': 300_000, 'Steg West': 50_000 });
  expect(outcome.said).toContainEqual(expect.stringContaining('7 rows = 4 projects + 3 totals'));
  expect(outcome.said).toContainEqual(expect.stringContaining('all 3 totals of the list agree to the cent'));
});

test('a total that is not the sum of its rows is told to the cent', async () => {
  const outcome = await taken(
    'falsche-summe.csv',
    lines('Nr;Vorhaben;Kosten', '1;Uferweg;120.000,00', '2;Ringweg;80.000,10', ';Summe;200.000,00'),
  );
  expect(outcome.said).toContainEqual(
    expect.stringMatching(/there €200,000\.00, here €200,000\.10, difference -€0\.10/),
  );
});

test('a row for each year and payer is one project', async () => {
  const list = lines(
    'Code,Name,Year,Fund,Amount',
    'H-3,Harbour bridge,2027,City,100000',
    'H-3,Harbour bridge,2028,City,50000',
    'H-3,Harbour bridge,2028,State,250000',
    'R-1,Ring road,2027,City,90000',
  );
  const outcome = await taken('zeilen.csv', list);
  expect(byYear(outcome)).toEqual({ 'Harbour bridge': [100_000, 300_000], 'Ring road': [90_000] });
  expect(outcome.said).toContainEqual(expect.stringContaining('4 rows = 2 projects + 2 further rows of them'));
});

test('what is finished or cancelled is not planned again, what is put off is asked about, what runs is pinned', async () => {
  const list = lines(
    'Nr;Vorhaben;Stand;Fortschritt;Kosten',
    '1;Uferweg;fertiggestellt;;100000',
    '2;Ringweg;gestrichen;;100000',
    '3;Steg Ost;verschoben;;300000',
    '4;Steg West;in Ausführung;40 %;500000',
    '5;Hafenbad;Planung abgeschlossen;;700000',
  );
  const outcome = await taken('stand.csv', list);
  expect(costs(outcome)).toEqual({ 'Steg West': 300_000, Hafenbad: 700_000 });
  expect(sunk(outcome)['Steg West']).toBe(200_000);
  expect(outcome.scenario!.constraints).toMatchObject([{ kind: 'pin', project: '4', from: 0, to: 0 }]);
  expect(outcome.said).toContainEqual(
    expect.stringMatching(/"verschoben": one project \(row 4\) of 300,000\.00.*do not plan/),
  );
});

test('0/0 is no place', async () => {
  const outcome = await taken(
    'null.csv',
    lines('Id,Project,Cost,Lat,Lon', '1,Quay,50000,48.3,14.29', '2,Pier,70000,0,0'),
  );
  expect(outcome.scenario!.projects.map(({ geometry }) => geometry !== undefined)).toEqual([true, false]);
  expect(outcome.said.join()).toMatch(/0\/0 as their place/);
});

test('the order of day and month is decided once for the list, or asked', async () => {
  const decided = lines(
    'Nr;Project;Start;End;Cost',
    '1;Quay;02/04/2027;30/09/2027;50000',
    '2;Pier;03/07/2027;04/12/2027;70000',
  );
  expect(starts(await taken('tage.csv', decided))).toEqual({ Quay: [1, 2], Pier: [2, 2] });
  const open = lines('No;Project;Start;End;Cost', '1;Quay;02/04/2027;03/09/2027;50000');
  expect((await taken('offen.csv', open)).status).toBe(1);
});

test('months, quarters and half-years by name, weeks, and milliseconds', async () => {
  const list = lines(
    'Nr;Vorhaben;Beginn;Ende;Kosten',
    '1;Uferweg;April 2027;Sept. 27;50000',
    '2;Ringweg;2. Halbjahr 2027;II/2028;70000',
    '3;Hafenweg;KW 2/2028;1845590400000;90000',
  );
  expect(starts(await taken('monate.csv', list))).toEqual({ Uferweg: [1, 2], Ringweg: [2, 4], Hafenweg: [4, 2] });
});

test('formulas without a result are asked for, never 0', async () => {
  const rows: WrittenTableOf['rows'] = [
    ['Nr', 'Vorhaben', 'Menge', 'Preis', 'Kosten'],
    ['1', 'Uferweg', 10, 5000, { formula: 'C2*D2' }],
  ];
  const outcome = await taken('formeln.xlsx', workbookOf([{ name: 'Plan', rows }]));
  expect(outcome.status).toBe(1);
  expect(outcome.said.join()).toMatch(/holds the formula =C2\*D2 and not its result/);
});

test('sheets with the same columns are one list; another list is asked about', async () => {
  const list = (...rows: [string, string, number][]): WrittenTableOf['rows'] => [
    ['Nr', 'Vorhaben', 'Kosten (EUR)'],
    ...rows,
  ];
  const alike = [
    { name: 'Hochbau', rows: list(['H1', 'Rathaus', 900_000]) },
    { name: 'Tiefbau', rows: list(['T1', 'Uferweg', 50_000], ['T2', 'Ringweg', 70_000]) },
  ];
  expect(costs(await taken('blaetter.xlsx', workbookOf(alike)))).toEqual({
    Rathaus: 900_000,
    Uferweg: 50_000,
    Ringweg: 70_000,
  });
  const other: WrittenTableOf = {
    name: 'Spielplätze',
    rows: [
      ['Projekt', 'Betrag (EUR)', 'Ort'],
      ['Spielplatz Süd', 40_000, 'Süd'],
    ],
  };
  const open = await taken('zwei-listen.xlsx', workbookOf([alike[0]!, other]));
  expect(open.said.join()).toMatch(
    /"Spielplätze" is a list of projects too \(1\).*merge = yes: 2 projects, 940,000\.00/,
  );
});

test('fiscal years of two digits', async () => {
  const list = lines('ID,Project,FY27,FY28', 'A,Quay,100000,50000');
  expect(byYear(await taken('fy.csv', list))).toEqual({ Quay: [100_000, 50_000] });
});

test('money of a vote before the plan: the plan begins with it, and says so', async () => {
  const vote = lines(
    'META',
    'key;value',
    'description;Town vote',
    'budget;80000',
    'currency;PLN',
    'date_begin;01.10.2021',
    'PROJECTS',
    'project_id;cost;votes;name',
    '1;50000;7;Fountain',
    'VOTES',
    'voter_id;vote',
    '1;1',
  );
  const outcome = await taken('vote.pb', vote);
  expect([outcome.scenario!.calendar.start, outcome.scenario!.currency]).toEqual(['2021-Q1', 'PLN']);
  expect(budgets(outcome)['Town vote']![0]).toBe(80_000);
  expect(outcome.said.join()).toMatch(/The plan begins in 2021, because money of the list is for that year/);
  const elsewhere = await taken('vote.pb', vote, '--first-year', '2027');
  expect(elsewhere.status).toBe(1);
  expect(elsewhere.said.join()).toMatch(/80,000\.00 of the funding sources are for 2021, the plan runs from 2027/);
});

test('one cross in brackets does not change what its column means', async () => {
  const list = lines(
    'Projekt;Kosten in TEUR;2027;2028;2029',
    'Uferbad;700;x;;',
    'Ringweg;80;;x;(x)',
    'Hafenbad;900;;x;x',
  );
  const outcome = await taken('kreuze.csv', list);
  expect(starts(outcome)).toEqual({ Uferbad: [0, 4], Ringweg: [4, 4], Hafenbad: [4, 8] });
  expect(outcome.said.join()).toMatch(/Row 3, "2029": "\(x\)" is a cross with a reservation/);
});

test('an ordinary list with everything at once: what is certain is read, what is not is asked, and its own totals agree', async () => {
  const rows: WrittenTableOf['rows'] = [
    ['Stadt Uferau – Investitionsprogramm 2027–2029'],
    ['Stand 1.10.2026, Beträge in T€'],
    [],
    ['Lfd.', 'Maßnahme', 'Ortsteil', 'Gesamtkosten', 'Baubeginn', 'Raten', null, null, 'Bemerkung'],
    [null, null, null, '(T€)', null, '2027', '2028', '2029', null],
    ['1. Wege'],
    ['1', 'Uferweg', 'Ost', 750, '01.04.2027', 250, 500, null, null],
    ['2', 'Ringweg', 'West', 'ca. 480', 'Herbst 2028', null, 80, 400, null],
    [null, 'Zwischensumme Wege', null, 1230, null, 250, 580, 400, null],
    ['2. Gebäude'],
    ['3', 'Kita Ost', 'Ost', 3.2, '2028', null, 1200, 2000, 'in Mio!'],
    ['4', 'Turnhalle', 'West', 'n. n.', null, null, null, null, 'offen'],
    [null, 'Zwischensumme Gebäude', null, 3200, null, 0, 1200, 2000, null],
    [null, 'Gesamtsumme', null, 4430, null, 250, 1780, 2400, null],
    [],
    ['A = zwingend, B = wichtig'],
  ];
  const money: WrittenTableOf['rows'] = [
    ['Verfügbare Mittel (T€)'],
    ['Quelle', '2027', '2028', '2029'],
    ['Eigenmittel', 900, 900, 900],
    ['Land', 100, 0, 300],
    ['Summe', 1000, 900, 1200],
  ];
  const book = workbookOf([
    { name: 'Programm', rows },
    { name: 'Mittel', rows: money },
  ]);
  const open = await taken('alles.xlsx', book);
  expect(open.status).toBe(1);
  expect(open.said.join()).toMatch(/Row 12.*"n\. n\." – the amount is not known yet/);
  const outcome = await taken('alles.xlsx', book, '--leave-out', '12');
  expect(costs(outcome)).toEqual({ Uferweg: 750_000, Ringweg: 480_000, 'Kita Ost': 3_200_000 });
  expect(outcome.scenario!.projects.map(({ category }) => category)).toEqual(['Wege', 'Wege', 'Gebäude']);
  expect(budgets(outcome)).toEqual({
    Eigenmittel: [900_000, 900_000, 900_000, 0, 0],
    Land: [100_000, 0, 300_000, 0, 0],
  });
  expect(starts(outcome)).toEqual({ Uferweg: [1, 8], Ringweg: [6, 8], 'Kita Ost': [4, 8] });
  expect(outcome.said).toContainEqual(
    expect.stringContaining('9 rows = 3 projects + 3 totals + 2 headings + 1 left out'),
  );
});
