import { expect, test } from 'vitest';
import { assumptionsOf } from './assumptions.ts';
import type { Project, Scenario } from './scenario.ts';

const project = (id: string, sources: NonNullable<Project['sources']>): Project => ({
  id,
  name: id,
  category: 'Bau',
  district: null,
  fundingSources: ['own'],
  mandatory: false,
  modes: [{ id: 'listed', duration: 4, cost: [1, 0, 0, 0], demand: {}, effects: {}, disruption: 0 }],
  sources,
});
const assumed = { kind: 'assumed', source: 'assumed' };
const listed: Scenario = {
  format: 'vorrang/scenario@1',
  name: 'Liste',
  currency: 'EUR',
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 48 },
  discountRate: 0.03,
  criteria: [],
  disruptionWeight: 0,
  districts: [],
  fundingSources: [
    { id: 'own', name: 'Haushalt', kind: 'own', budget: [100_00, 50_00], carryOverShare: 0, provenance: assumed },
    { id: 'grant', name: 'Land', kind: 'grant', budget: [5, 5], carryOverShare: 0, provenance: { kind: 'estimated' } },
  ],
  resources: [],
  projects: [
    project('a', { effects: assumed, duration: assumed, cost: { kind: 'estimated' } }),
    project('b', { effects: assumed, duration: { kind: 'derived' }, cost: assumed }),
  ],
  constraints: [],
  assumptions: { discountRate: 0.03, yearsAfter: 10, quartersWithoutDates: 4 },
};
const ids = (scenario: Scenario) => assumptionsOf(scenario, []).map(({ id }) => id);
const said = (scenario: Scenario, id: string) => assumptionsOf(scenario, []).find((one) => one.id === id)!;

test('a list that says little is planned on many assumptions, each told with its number', () => {
  expect(ids(listed)).toEqual(['worth', 'money:own', 'cost', 'duration', 'discount-rate', 'years-of-benefit']);
  expect(said(listed, 'worth').sentence.de).toMatch(/^Was 2 von 2 Projekten wert sind/);
  expect(said(listed, 'money:own').sentence.en).toBe(
    'Money from "Haushalt" 2027–2028: €150 together; Vorrang proposed it.',
  );
  expect(said(listed, 'cost').sentence.en).toMatch(/^Cost of 1 of 2 projects/);
  expect(said(listed, 'duration').sentence.de).toContain('ohne Daten sind 4 Quartale angenommen');
  expect(said(listed, 'years-of-benefit').sentence.de).toContain('10 Jahre');
});
test('a city that has said everything itself is asked nothing', () => {
  const { assumptions: _, ...stated } = listed;
  // What a city has itself assumed of the effects of its projects is its own estimate.
  const sources = { effects: { kind: 'assumed', source: 'Schätzung der Abteilung' }, cost: { kind: 'measured' } };
  const own = stated.fundingSources.map(({ provenance: _p, ...source }) => source);
  expect(ids({ ...stated, fundingSources: own, projects: [project('a', sources)] })).toEqual([]);
});
test('a number that a planner has changed since the import is not the import’s assumption any more', () => {
  expect(ids({ ...listed, discountRate: 0.02 })).not.toContain('discount-rate');
  expect(ids({ ...listed, calendar: { ...listed.calendar, evaluationPeriods: 28 } })).not.toContain('years-of-benefit');
});
test('worth by rules is one assumption for each rule, with its numbers, and takes the place of the one for all', () => {
  const value = { proposal: 'valuing:priority', project: 'a', percent: 100, sentence: { de: 'x', en: 'x' } };
  const criterion = { name: 'Punkte aus Priorität', unit: 'Punkte', weight: 1, pointsPerUnit: 1 };
  const valued: Scenario = {
    ...listed,
    criteria: [{ id: 'valuing:priority', proposal: 'valuing:priority', ...criterion }],
    projectValues: [value],
    valuing: { base: 1, bySize: 0.5, rules: [{ name: 'priority', settings: { A: 4, B: 2.5 } }], replaced: {} },
  };
  expect(ids(valued)[0]).toBe('worth:priority');
  expect(ids(valued)).not.toContain('worth');
  expect(said(valued, 'worth:priority').sentence.de).toBe(
    '„Punkte aus Priorität“ zählt nach einer Bewertungsregel bei einem Projekt: A 4, B 2,50; die Größe zählt mit 0,50.',
  );
  const inWords = { de: 'Priorität A 4', en: 'priority A 4' };
  const own = { ...valued, criteria: [{ ...valued.criteria[0]!, weight: 0.25, told: inWords }] };
  expect(said(own, 'worth:priority').sentence.en).toBe(
    '"Punkte aus Priorität" counts by a valuation rule for one project: priority A 4; weight 0.25.',
  );
});
test('money that a planner has changed since is not called a proposal of the import, which is told beside it', () => {
  const money = [{ name: 'Haushalt', budget: [100_00, 50_00] }];
  const noted = { ...listed, assumptions: { ...(listed['assumptions'] as object), money } };
  expect(said(noted, 'money:own').sentence.de).toMatch(/das hat Vorrang vorgeschlagen\.$/);
  const [own, grant] = listed.fundingSources;
  const changed = { ...noted, fundingSources: [{ ...own!, budget: [100_00, 80_00] }, grant!] };
  expect(said(changed, 'money:own').sentence).toMatchObject({
    de: expect.stringMatching(/zusammen €\s180; vorgeschlagen hatte Vorrang €\s150\.$/),
    en: 'Money from "Haushalt" 2027–2028: €180 together; Vorrang had proposed €150.',
  });
});
test('a confirmation holds for the number that was confirmed: changed money is an assumption again', () => {
  const { id: assumption, value } = said(listed, 'money:own');
  const confirmation = { assumption, value, by: 'Eva', at: '2026-11-30T08:00:00.000Z', reason: 'Beschluss vom 3. 11.' };
  const after = (scenario: Scenario) => assumptionsOf(scenario, [confirmation]).filter(({ confirmed }) => confirmed);
  expect(after(listed).map(({ id, confirmed }) => [id, confirmed?.by])).toEqual([['money:own', 'Eva']]);
  const [own, grant] = listed.fundingSources;
  expect(after({ ...listed, fundingSources: [{ ...own!, budget: [100_00, 60_00] }, grant!] })).toEqual([]);
});
