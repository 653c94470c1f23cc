import type { Plan, Scenario } from '@vorrang/planning';

/** Where the bridge of the town lies. */
export const line = {
  type: 'LineString',
  coordinates: [
    [16.37, 48.2],
    [16.38, 48.21],
  ],
};
const mode = (cost: number[], more = {}) => ({
  id: 'build',
  duration: cost.length,
  cost,
  demand: {},
  effects: {},
  disruption: 1,
  ...more,
});
/** The town before its plan. */
export const scenario = {
  format: 'vorrang/scenario@1',
  name: 'Grundlage',
  derivedFrom: null,
  currency: 'EUR',
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 8, firstMonth: 1 },
  discountRate: 0.03,
  criteria: [{ id: 'need', name: 'Bedarf', unit: 'Punkte', weight: 1, pointsPerUnit: 1 }],
  disruptionWeight: 0,
  districts: [],
  fundingSources: [
    { id: 'own', name: 'Stadt', kind: 'own', budget: [900_00, 900_00], carryOverShare: 0 },
    { id: 'land', name: 'Land', kind: 'grant', budget: [900_00, 0], carryOverShare: 0, grantTerms: { payUntil: 0 } },
  ],
  resources: [],
  projects: [
    {
      id: 'oc4ids-abc-1',
      name: 'Brücke & Steg; Nord, erster „Teil“',
      category: 'bridge',
      district: null,
      geometry: line,
      fundingSources: ['own', 'land'],
      mandatory: true,
      finishBy: 6,
      modes: [
        mode([100_50, 100_00], {
          phases: [
            { name: 'Planung', periods: 1 },
            { name: 'Bau', periods: 1, site: true },
          ],
        }),
      ],
      given: { oc4ids: { id: 'oc4ids-abc-1', title: 'alt', sector: ['transport'], 'x-ours': { kept: true } } },
    },
    {
      id: 'P2',
      name: 'Platz',
      category: 'square',
      district: null,
      fundingSources: ['own'],
      mandatory: false,
      modes: [mode([20_00])],
    },
  ],
  constraints: [{ kind: 'precedence', before: 'oc4ids-abc-1', after: 'P2', lag: 0 }],
} as unknown as Scenario;
const plan = {
  scenario: 'sha256:x',
  starts: [
    { project: 'oc4ids-abc-1', mode: 'build', period: 2 },
    { project: 'P2', mode: 'build', period: 4 },
  ],
  payments: [
    { project: 'oc4ids-abc-1', fundingSource: 'own', year: 0, cents: 150_50 },
    { project: 'oc4ids-abc-1', fundingSource: 'land', year: 0, cents: 50_00 },
    { project: 'P2', fundingSource: 'own', year: 1, cents: 20_00 },
  ],
} as unknown as Plan;
/** What is handed to every format of plans: a town of our own with a line, phases, two payers and a deadline. */
export const handed = {
  city: { id: 'auenbruck', name: 'Auenbruck', language: 'de' as const },
  scenario,
  plan,
  at: new Date('2026-11-23T10:00:00Z'),
  decisions: [{ day: '2026-12-11', body: 'Gemeinderat' }],
};
