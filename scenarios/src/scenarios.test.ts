import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { conditionsIn, needsOfCity, proposalsFor } from '@vorrang/analysis';
import { addressBook, assumptionsFor, draftFrom, noChoices, readFile, toScenario, understand } from '@vorrang/exchange';
import { toHtml, writeBrief } from '@vorrang/brief';
import { brokenWithoutWorks, switchedOffSentences, findingsFor, judgeScenario, verify } from '@vorrang/optimizer';
import { planFor } from '@vorrang/optimizer/plan-for';
import { type Plan, type Scenario, paidBySourceAndYear } from '@vorrang/planning';
import { planted } from './facts/reports.ts';
import { filesOf, timetableFile, workbookOf } from './files.ts';
import { demoCity } from './index.ts';
import { overlaps } from './programme/overlaps.ts';

const root = new URL('../', import.meta.url);

describe('the demo city', () => {
  const { city, map, facts, scenarios } = demoCity();

  test('is made by its generator, to the byte', () => {
    for (const [name, text] of filesOf(2027))
      expect(readFileSync(new URL(`auenbruck/${name}`, root), 'utf8') === text, name).toBe(true);
  });

  test('keeps the adopted programme of last year as a workbook: works in progress come in pinned, with what is still to be paid', async () => {
    const tablesOf = async (bytes: Uint8Array) => {
      const tables = await readFile(bytes, 'programm-2026.xlsx');
      if (!tables.ok) throw new Error(tables.problems[0]!.message.en);
      return tables.value;
    };
    const kept = await tablesOf(readFileSync(new URL('auenbruck/programm-2026.xlsx', root)));
    const made = await workbookOf(2027);
    expect(kept).toEqual(await tablesOf(made));
    expect(Buffer.compare(readFileSync(new URL('auenbruck/programm-2026.xlsx', root)), made), 'byte for byte').toBe(0);
    const understood = understand(kept, null);
    if (!understood.ok) throw new Error('not understood');
    const draft = draftFrom(understood.value, { ...noChoices, accepted: 'all' }, { extent: null, crs: null });
    expect(draft.projects).toHaveLength(24);
    const listed = draft.projects.reduce((sum, { costCents, paidCents }) => sum + costCents + paidCents, 0);
    const total = kept[0]!.rows.at(-1)!;
    expect(total.cells[1]).toBe('Gesamtsumme');
    expect(listed).toBe(Number(total.cells[8]) * 100_000);
    const asked = { city: { ...city, language: 'de' as const }, today: new Date('2025-12-15') };
    const scenario = toScenario(draft, assumptionsFor(draft, asked), city, 'Programm 2026');
    expect(judgeScenario(scenario)).toMatchObject({ ok: true });
    expect(scenario.constraints.filter(({ kind }) => kind === 'pin')).toHaveLength(4);
    expect(scenario.projects.filter(({ sunkCostCents }) => sunkCostCents! > 0)).toHaveLength(4);
    expect(scenario.fundingSources.map(({ name, budget }) => [name, budget.slice(0, 4)])).toEqual([
      ['Eigenmittel', [90, 95, 98, 100].map((tenths) => tenths * 1e7)],
      ['Darlehen', [60, 60, 50, 40].map((tenths) => tenths * 1e7)],
    ]);
  });

  test('has house numbers on every street, so that a list with addresses finds its places', async () => {
    const streets = new Set(facts.address.map(({ street }) => street));
    expect(streets.size).toBeGreaterThan(220);
    const [house] = facts.address.filter(({ street, number }) => street === 'Larnkai' && number === '3');
    const tables = await readFile(
      new TextEncoder().encode('Nr;Projekt;Kosten;Adresse\n1;Kai sanieren;1000;Larnkai 3, Auenbruck\n'),
      'liste.csv',
    );
    const understood = tables.ok ? understand(tables.value, null) : tables;
    if (!understood.ok) throw new Error('not understood');
    const ground = { extent: null, crs: null, addresses: addressBook(facts.address) };
    expect(draftFrom(understood.value, noChoices, ground).projects[0]!.geometry).toEqual({
      type: 'Point',
      coordinates: house!.at,
    });
  });

  test('keeps its bus lines as a timetable: what an import reads of it is what the facts say', async () => {
    const kept = readFileSync(new URL('auenbruck/fahrplan.zip', root));
    expect(Buffer.compare(kept, timetableFile(2027))).toBe(0);
    const tables = await readFile(kept, 'fahrplan.zip');
    if (!tables.ok) throw new Error(tables.problems[0]!.message.en);
    const understood = understand(tables.value, null);
    if (!understood.ok) throw new Error('not understood');
    const draft = draftFrom(understood.value, noChoices, { extent: null, crs: null });
    const told = (all: typeof facts.transit) =>
      all.map(({ id, name, kind, tripsPerDay }) => [id, name, kind, tripsPerDay]).sort();
    expect(told(draft.facts.transit)).toEqual(told(facts.transit));
  });

  test('has works that could be dug once and works that close each other’s way round, planted and clean', () => {
    const { scenario } = scenarios[0]!;
    const town = { ...scenario, constraints: [] };
    const pairs = (analysis: string): string[] =>
      proposalsFor(town, { ...facts, today: '2026-11-23' })
        .filter((proposal) => proposal.analysis === analysis)
        .map((proposal) => ('rule' in proposal ? (proposal.rule['projects'] as string[]).toSorted().join(' ') : ''));
    for (const [analysis, { planted: there, clean }] of Object.entries(overlaps)) {
      const found = pairs(analysis);
      expect(
        there.filter((pair) => !found.includes(pair)),
        analysis,
      ).toEqual([]);
      expect(
        clean.filter((pair) => found.includes(pair)),
        analysis,
      ).toEqual([]);
    }
    const dug = scenario.constraints.flatMap((rule) =>
      rule.kind === 'bundle' ? [(rule['projects'] as string[]).toSorted().join(' ')] : [],
    );
    expect(dug.filter((pair) => !pairs('bundles').includes(pair))).toEqual([]);
  });

  test('is a river town of 60,000 people with nine districts, streets with names, a river and bridges', () => {
    const { features } = map as { features: { properties: { kind: string; name?: string } }[] };
    const count = (kind: string) => features.filter((feature) => feature.properties.kind === kind).length;
    expect(city.name).toBe('Auenbruck an der Larn');
    expect(count('district')).toBe(9);
    expect(count('bridge')).toBe(13);
    expect(
      new Set(features.filter((f) => f.properties.kind === 'street' && f.properties.name).map((f) => f.properties.name))
        .size,
    ).toBeGreaterThan(150);
    expect(scenarios[0]!.scenario.districts.reduce((sum, district) => sum + district.population!, 0)).toBe(60_196);
  });

  test('has 120 projects of eight kinds, five sources, five crews, and rules of five kinds, each with its source', () => {
    const { projects, fundingSources, resources, constraints } = scenarios[0]!.scenario;
    expect([
      projects.length,
      new Set(projects.map((p) => p.category)).size,
      fundingSources.length,
      resources.length,
    ]).toEqual([120, 8, 5, 5]);
    expect(new Set(constraints.map((rule) => rule.kind))).toEqual(
      new Set(['precedence', 'at-most-one', 'corridor-conflict', 'bundle', 'district-share']),
    );
    expect(constraints.length).toBeGreaterThanOrEqual(60);
    for (const rule of constraints) expect(rule['citation'], JSON.stringify(rule)).toMatch(/\d/);
    for (const project of projects) {
      expect([2, 3]).toContain(project.modes.length);
      expect(project.geometry, project.name).toBeDefined();
    }
  });

  test('knows its assets with their inspections, forty counts, its buses, and 2,000 reports', () => {
    const count = Object.fromEntries(Object.entries(facts).map(([kind, rows]) => [kind, rows.length]));
    expect(count).toMatchObject({ report: 2_000, trafficCount: 40 });
    expect(count['asset']).toBeGreaterThan(300);
    expect(count['inspection']! / count['asset']!).toBeGreaterThan(2);
    expect(facts.transit.filter(({ kind }) => kind === 'line')).toHaveLength(4);
  });

  test('the planted hot spot comes first, and the planted campaign is flagged and moves nothing', () => {
    const { needs, campaigns } = needsOfCity(facts, [], '2026-11-01');
    expect(needs[0]).toMatchObject({ asset: planted.hotSpot });
    expect(campaigns.map(({ place, kind }) => [place, kind])).toEqual([[planted.campaign, 'Gehsteig']]);
    expect(needs.findIndex(({ asset }) => asset === planted.campaign)).not.toBeLessThan(3);
  });

  test('some of its assets are due soon, most are not, and nobody is certain', () => {
    const conditions = conditionsIn(facts, 2026);
    const due = conditions.filter(({ actBy }) => actBy !== null && actBy <= 2030).length;
    expect(due / conditions.length).toBeGreaterThan(0.05);
    expect(due / conditions.length).toBeLessThan(0.5);
    for (const { low, health, high } of conditions) expect(low <= health && health <= high).toBe(true);
  });

  test.each(scenarios)(
    '$id is valid and can be planned: every duty fits the money, the crews and the rules',
    async ({ scenario }) => {
      expect(judgeScenario(scenario)).toMatchObject({ ok: true });
      const plan = await planFor(scenario, { timeLimitSeconds: 60, gap: 0.3, seed: 1, now: () => performance.now() });
      expect(plan.status).toMatch(/feasible|optimal/);
      expect(verify(scenario, plan)).toMatchObject({ valid: true });
    },
    120_000,
  );
});

type Expected = { status: string; starts: Plan['starts']; spendingBySource: Record<string, number[]>; tight: string[] };
const folders = readdirSync(root).filter((name) => existsSync(new URL(`${name}/expected.json`, root)));

test('at least one scenario folder states what is expected of it', () => expect(folders).toContain('twelve'));

describe.each(folders)('the scenario folder %s, from file to brief', (folder) => {
  const scenario = JSON.parse(readFileSync(new URL(`${folder}/scenario.json`, root), 'utf8')) as Scenario;
  const expected = JSON.parse(readFileSync(new URL(`${folder}/expected.json`, root), 'utf8')) as Expected;
  let plan: Plan;
  beforeAll(async () => {
    plan = await planFor(scenario, { gap: 0, seed: 1, timeLimitSeconds: 60, now: () => performance.now() });
  });

  test('gives the expected starts and spending, and fills the expected limits', () => {
    const byProject = (starts: Plan['starts']) => starts.toSorted((a, b) => (a.project < b.project ? -1 : 1));
    const found: Expected = {
      status: plan.status,
      starts: byProject(plan.starts),
      spendingBySource: Object.fromEntries(
        paidBySourceAndYear(scenario, plan).map((row) => [row.fundingSource, row.years]),
      ),
      tight: findingsFor(scenario, plan)
        .filter((finding) => finding.state === 'tight')
        .map((finding) => finding.sentence.en),
    };
    expect({ status: found.status, starts: found.starts }).toEqual({
      status: expected.status,
      starts: expected.starts,
    });
    const total = (spending: Record<string, number[]>) =>
      Object.values(spending)
        .flat()
        .reduce((a, b) => a + b, 0);
    expect(total(found.spendingBySource)).toBe(total(expected.spendingBySource));
    for (const sentence of expected.tight) expect(found.tight).toContain(sentence);
  });

  test('is re-computed without objection, and told as a brief of sixteen sections', () => {
    const verdict = verify(scenario, plan);
    expect(verdict.valid).toBe(true);
    const brief = writeBrief({
      language: 'de',
      locale: 'de-AT',
      city: { name: folder, timeZone: 'UTC' },
      scenario,
      plan,
      alternatives: [],
      findings: findingsFor(scenario, plan),
      switchedOff: switchedOffSentences(scenario),
      withoutWorks: brokenWithoutWorks(scenario),
      known: 'not-given',
      verdict,
      decisions: [],
      assumptions: [],
      unconfirmed: [],
      madeAt: null,
      numbered: null,
    });
    expect(brief.sections).toHaveLength(16);
    expect(toHtml(brief)).toContain('Beschlussvorschlag');
  });
});
