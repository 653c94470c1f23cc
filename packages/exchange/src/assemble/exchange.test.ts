import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenarioValue } from '@vorrang/planning';
import { assumptionNotices, assumptionProblems, assumptionsFor, evenly, keepEdits } from './assumptions.ts';
import { type Choices, noChoices } from './choices.ts';
import { draftImport } from './draft-import.ts';
import { type Draft, isBlocked } from './draft.ts';
import { checkMapping, proposeMapping } from '../map/mapping.ts';
import { csvTable as tableOf } from '../testing/read.ts';
import { toScenario } from './to-scenario.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
const today = new Date('2026-11-22T10:00:00Z');

describe('a German programme with a title, totals and slips', () => {
  const table = tableOf(fixture('bauprogramm.csv'));
  const mapping = proposeMapping(table);
  const draft = draftImport(table, mapping, noChoices);

  test('the header is found below the title, and the title is reported', () => {
    expect(table.headerRow).toBe(3);
    expect(table.columns).toEqual([
      'Nr',
      'Bezeichnung',
      'Kategorie',
      'Gesamtkosten',
      'Baubeginn',
      'Bauende',
      'Bezirk',
      'Finanzierung',
    ]);
    expect(table.notices.map((notice) => [notice.type, notice.row])).toContainEqual(['title-row', 1]);
  });
  test('its columns are understood, with the reason', () => {
    expect(mapping.map((entry) => entry.field)).toEqual([
      'id',
      'name',
      'category',
      'cost',
      'start',
      'end',
      'district',
      'fundingSource',
    ]);
    expect(mapping[3]!.reason.de).toContain('Gesamtkosten');
  });
  test('every problem names its row and column as a spreadsheet counts', () => {
    expect(
      draft.problems
        .filter((problem) => problem.severity !== 'notice')
        .map((problem) => [problem.type, problem.row, problem.column]),
    ).toEqual([
      ['sum-row', 10, null],
      ['primary-key', 6, 'Nr'],
      ['no-day', 6, 'Baubeginn'],
      ['missing-cell', 7, 'Bezeichnung'],
      ['constraint-error', 8, 'Gesamtkosten'],
      ['type-error', 9, 'Gesamtkosten'],
    ]);
    expect(isBlocked(draft)).toBe(true);
  });
  test('amounts are read to the cent in every way cities write them', () => {
    expect(draft.projects.slice(0, 3).map((project) => project.costCents)).toEqual([
      123_456_789, 250_000_000, 45_000_000,
    ]);
  });
  test('accepted fixes and rows left out clear the way, and nothing else is lost', () => {
    const cleared = draftImport(table, mapping, { accepted: 'all', excludedRows: [8, 9] });
    expect(isBlocked(cleared)).toBe(false);
    expect(cleared.projects.map((project) => [project.id, project.name])).toEqual([
      ['101', 'Kanal Mühlgasse'],
      ['102', 'Schule Süd'],
      ['102-2', 'Schule Nord'],
      ['103', '103'],
    ]);
    expect(cleared.nonProjectRows).toEqual([8, 9, 10]);
  });
});

describe('a list with the columns of an American capital plan', () => {
  const table = tableOf(fixture('capital-plan.csv'));
  const draft = draftImport(table, proposeMapping(table), { accepted: 'all', excludedRows: [] });

  test('both rows of a repeated id are kept, the second under a new id', () => {
    expect(draft.projects.map((project) => project.id)).toEqual(['A-1', 'A-2', 'A-2-2', 'A-3']);
  });
  test('a broken date and an impossible place are told, and the row stays', () => {
    expect(
      draft.problems
        .filter((problem) => problem.row === 5 && (problem.severity === 'warning' || problem.answer !== undefined))
        .map((problem) => problem.type),
    ).toEqual(['constraint-error', 'no-day']);
    expect(draft.projects[3]!.facts['start']).toBe('06//17');
  });
  test('the assumptions give 40 % of the listed cost, evenly and to the cent', () => {
    const assumptions = assumptionsFor(draft, { city, today });
    expect(assumptions.firstYear).toBe(2027);
    expect(assumptions.money.map((source) => source.name)).toEqual(['City Bonds', 'Federal']);
    expect(assumptions.money[1]!.budget.reduce((a, b) => a + b, 0)).toBe((165_700_000 * 40) / 100);
    expect(evenly(7, 5)).toEqual([1, 1, 0, 0, 0]);
  });
  test('the scenario is valid, its costs add up to the list, and every assumed number is marked', () => {
    const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Liste');
    expect(readScenarioValue(scenario)).toMatchObject({ ok: true });
    expect(scenario.projects.flatMap((project) => project.modes[0]!.cost).reduce((a, b) => a + b, 0)).toBe(
      draft.projects.reduce((sum, project) => sum + project.costCents, 0),
    );
    expect(scenario.fundingSources[0]!['provenance']).toMatchObject({ kind: 'assumed' });
    expect(scenario.projects[0]!['sources']).toMatchObject({
      cost: { source: 'list.csv, 2' },
      effects: { kind: 'assumed' },
    });
  });
});

test('a fiscal year that begins in July begins in the coming July', () => {
  const table = tableOf(fixture('capital-plan.csv'));
  const draft = draftImport(table, proposeMapping(table), { accepted: 'all', excludedRows: [] });
  const july = { ...city, fiscalYearFirstMonth: 7 };
  expect(assumptionsFor(draft, { city: july, today }).firstYear).toBe(2027);
  expect(assumptionsFor(draft, { city: july, today: new Date('2026-03-01') }).firstYear).toBe(2026);
});

const read = (text: string, choices: Choices = noChoices, name = 'liste.csv') => {
  const table = tableOf(new TextEncoder().encode(text), name);
  const mapping = proposeMapping(table);
  return { table, mapping, draft: draftImport(table, mapping, choices) };
};
const told = (draft: Draft) => draft.problems.map(({ severity, type, row }) => [severity, type, row]);

describe('a thousand is never guessed, and never silent', () => {
  test.each([
    ['the heading', 'Name;Kosten (T€)\nBrücke;450'],
    ['the heading in words', 'Name;Kosten in TEUR\nBrücke;450'],
    ['a title row', 'Programm, alle Beträge in T€;\nName;Kosten\nBrücke;450'],
    ['the currency column', 'Name;Kosten;Währung\nBrücke;450;TEUR'],
  ])('%s says it: 450 is 450,000, with a warning to compare', (_where, text) => {
    const { draft } = read(text);
    expect(draft.projects.map((project) => project.costCents)).toEqual([45_000_000]);
    expect(told(draft)).toContainEqual(['warning', 'deviated-value', null]);
  });
  test('nobody says it: 450 is 450, and the reason of the column says so', () => {
    const { draft, mapping } = read('Dreitausend Bäume;\nName;Kosten\nBrücke;450');
    expect(draft.projects[0]!.costCents).toBe(45_000);
    expect(mapping[1]!.reason.en).toContain('whole units');
  });
  test('the planner corrects it by hand', () => {
    const { table, mapping } = read('Name;Kosten\nBrücke;450');
    const corrected = mapping.map((entry) => (entry.field === 'cost' ? { ...entry, factor: 1000 as const } : entry));
    expect(draftImport(table, corrected, noChoices).projects[0]!.costCents).toBe(45_000_000);
  });
  test('80.000 alone in its column is read as eighty thousand, and that is told', () => {
    expect(told(read('Name;Kosten\nBank;80.000\nBaum;5').draft)).toEqual([['warning', 'deviated-value', null]]);
    expect(told(read('Name;Kosten\nBank;80.000\nBaum;5,50').draft)).toEqual([]);
  });
});

describe('every row is kept or left out on purpose', () => {
  test('a proposed id never takes one that stands further down', () => {
    const { draft } = read('id;name;cost\nA;x;1\nA;y;2\nA-2;z;3');
    expect(draft.projects.map(({ id }) => id)).toEqual(['A', 'A-3', 'A-2']);
    expect(told(draft)).toEqual([['error', 'primary-key', 3]]);
    expect(draft.projects[1]!.facts).toEqual({ id: 'A' });
  });
  test('a row without id gets one, to be confirmed; a list without ids gets them from its name', () => {
    expect(told(read('id;name;cost\nA;x;1\n;y;2').draft)).toEqual([['error', 'missing-cell', 3]]);
    expect(read('name;cost\nx;1').draft.projects[0]!.id).toBe('liste-2');
  });
  test('ids that no scenario may hold get one that it may', () => {
    const { draft } = read(`id;name;cost\n${'x'.repeat(150)};y;2\n__proto__;z;3\n..;w;4`, {
      accepted: 'all',
      excludedRows: [],
    });
    expect(draft.projects.map(({ id }) => id)).toEqual(['x'.repeat(100), 'proto', 'xx']);
    const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Liste');
    expect(readScenarioValue(scenario)).toMatchObject({ ok: true });
  });
  test('a row that looks like totals is left out or kept as a project, as the planner says', () => {
    const list = 'Name;Kosten;Bezirk;Art\nBrücke;5;;\nGesamt;7;;';
    const { draft } = read(list);
    expect(draft.problems[0]).toMatchObject({
      type: 'sum-row',
      row: 3,
      message: { en: expect.stringContaining('says 7.00') },
    });
    expect(read(list, { accepted: 'all', excludedRows: [] }).draft).toMatchObject({
      projects: [{ name: 'Brücke' }],
      nonProjectRows: [3],
    });
    expect(read(list, { accepted: [], excludedRows: [], keep: [3] }).draft.projects.map(({ name }) => name)).toEqual([
      'Brücke',
      'Gesamt',
    ]);
  });
  test('"Total renovation of the school" is a project', () => {
    expect(read('Name;Kosten\nTotal renovation of the school;450').draft.projects).toHaveLength(1);
  });
  test('a row in another currency blocks until it is left out; signs and codes are the same currency', () => {
    const list = 'Name;Kosten;Währung\nA;1;€\nB;2;EUR\nC;3;USD';
    expect(told(read(list).draft)).toEqual([['error', 'deviated-value', 4]]);
    const cleared = read(list, { accepted: [], excludedRows: [4] }).draft;
    expect([isBlocked(cleared), cleared.currency]).toEqual([false, 'EUR']);
    expect(told(read('Name;Kosten\nA;$1\nB;5 €\nC;6 €').draft)).toEqual([['error', 'deviated-value', 2]]);
    expect(told(read('Name;Kosten;Währung\nA;1;Muscheln').draft)).toEqual([['error', 'type-error', 2]]);
  });
  test('what is not understood stays as a fact', () => {
    const { draft } = read('Name;Kosten;lat;lon;Baubeginn;Punkte;Pate\nA;1;48,205;;laufend;hoch;Anna');
    expect(draft.projects[0]!.facts).toEqual({ lat: '48,205', Baubeginn: 'laufend', Punkte: 'hoch', Pate: 'Anna' });
    expect(told(draft).map(([severity]) => severity)).toEqual(['warning']);
  });
  test('degrees with a comma are a place; a project of the whole city has no district', () => {
    const { draft } = read('Name;Kosten;lat;lon;Bezirk\nA;1;48,205;16,366;stadtweit');
    expect(draft.projects[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [16.366, 48.205] },
      district: null,
      facts: { Bezirk: 'stadtweit' },
    });
  });
  test('of an end before the start only the start may count: the duration is assumed', () => {
    const answers = { '2:Ende:end-before-start': 'start' };
    const { draft } = read('Name;Kosten;Beginn;Ende\nA;1;2028;2027', { accepted: [], excludedRows: [], answers });
    const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Liste');
    expect(scenario.projects[0]!['sources']).toMatchObject({ duration: { kind: 'assumed' } });
  });
});

describe('the columns', () => {
  test('a usual word is sure, a longer heading less so, values that do not fit least', () => {
    const { mapping } = read('Name;Gesamte Baukosten;Baubeginn;Kostenstelle;Kosten 2027\nBrücke;5;bald;4711;3');
    expect(mapping.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['name', 'high'],
      ['cost', 'medium'],
      ['start', 'low'],
      [null, 'none'],
      [null, 'none'],
    ]);
  });
  test('a mapping of another file is refused', () => {
    const { table, mapping } = read('Name;Kosten\nA;1');
    expect(checkMapping(mapping, table).ok).toBe(true);
    expect(checkMapping(mapping.slice(1), table).ok).toBe(false);
  });
});

test('sums of parts between the projects are no projects, and are not compared with all above them', () => {
  const list =
    'Nr;Name;Art;2027;2028;Kosten\nA;Steg;Weg;1;2;3\n;Summe Weg;;1;2;3\nB;Turm;Haus;4;;4\n;Summe Haus;;4;;4\n;Summe;;5;2;7';
  const { draft } = read(list);
  expect(draft.projects.map(({ id }) => id)).toEqual(['A', 'B']);
  const sums = draft.problems.filter(({ type }) => type === 'sum-row');
  expect(sums.map(({ row }) => row)).toEqual([3, 5, 6]);
  expect(sums.map(({ message }) => message.en).join()).not.toContain('add up to');
});

test('columns that name people are not kept as facts, and told by their headings alone', () => {
  const list =
    'Nr;Name;Kosten;Ansprechpartnerin;E-Mail;Tel. Büro;Hotel;Bearbeitung\nA;Steg;1;Eva Muster;eva@example.org;0664;Post;offen';
  const { draft } = read(list);
  expect(Object.keys(draft.projects[0]!.facts)).toEqual(['Hotel', 'Bearbeitung']);
  expect(JSON.stringify(draft)).not.toMatch(/Eva|example|0664/);
  expect(draft.problems.map(({ message }) => message.en)).toContain(
    'Not stored, because these columns name people: Ansprechpartnerin, E-Mail, Tel. Büro.',
  );
});

test('an id of nothing but control characters gets one from its file and row', () => {
  const { draft } = read('Nr;Name;Kosten\n\u0001;A;1\n\u0001;B;1');
  expect(new Set(draft.projects.map(({ id }) => id)).size).toBe(2);
  for (const { id } of draft.projects) expect(id).not.toBe('');
});

describe('assumptions', () => {
  const { draft } = read('Name;Kosten;Geldquelle;Beginn;Ende\nA;100;Bund;2000;2029\nB;50;Land;2027;2027');
  const proposed = assumptionsFor(draft, { city, today });
  test('what a planner has changed stays when the list is looked at again; other years mean other money', () => {
    const edited = {
      ...proposed,
      firstYear: 2030,
      money: proposed.money.map((m) => ({ ...m, budget: [1, 2, 3, 4, 5] })),
    };
    expect(keepEdits(proposed, edited)).toEqual(edited);
    const overTwoYears = assumptionsFor(draft, { city, today, years: 2 });
    expect(keepEdits(overTwoYears, { ...edited, years: 2 }).money[0]!.budget).toEqual([2000, 2000]);
  });
  test('money that does not fit the list is told before anything is stored', () => {
    expect(assumptionProblems(draft, proposed, city)).toEqual([]);
    const money = [{ ...proposed.money[0]!, budget: [1] }];
    expect(assumptionProblems(draft, { ...proposed, money }, city).map(({ type }) => type)).toEqual([
      'foreign-key',
      'constraint-error',
    ]);
  });
  test('works longer than the scenario and a foreign currency are told', () => {
    expect(assumptionNotices(draft, proposed, city).map(({ type }) => type)).toEqual([
      'dates-used',
      'dates-before',
      'deviated-value',
    ]);
    expect(
      assumptionNotices(draft, { ...proposed, years: 40, currency: 'USD' }, city).flatMap(({ value }) => value ?? []),
    ).toEqual(['USD']);
    const [long, year] = toScenario(draft, proposed, city, 'Liste').projects;
    expect(long).toMatchObject({ modes: [{ duration: 20 }], sources: { duration: { kind: 'assumed' } } });
    expect(year).toMatchObject({ modes: [{ duration: 4 }], sources: { duration: { kind: 'derived' } } });
  });
  test.each([
    [1, 1],
    [4, 4],
    [12, 12],
  ] as const)('a year has %i periods where the scenario has: a year of works takes %i', (perYear, duration) => {
    const scenario = toScenario(draft, proposed, city, 'Liste', perYear);
    expect(readScenarioValue(scenario)).toMatchObject({ ok: true });
    expect(scenario.projects[1]!.modes[0]).toMatchObject({ duration });
    expect(scenario.projects[1]!.modes[0]!.cost.reduce((a, b) => a + b, 0)).toBe(5000);
  });
});
