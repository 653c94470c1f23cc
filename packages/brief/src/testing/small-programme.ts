import type { Plan, Scenario } from '@vorrang/planning';
import type { BriefInput } from '../brief.ts';

/** Three projects, two years, two sources: every sum can be checked by hand. */
export const smallScenario: Scenario = {
  format: 'vorrang/scenario@1',
  name: 'Grundlage',
  derivedFrom: null,
  currency: 'EUR',
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 40 },
  discountRate: 0.03,
  criteria: [{ id: 'climate', name: 'Klima', unit: 't CO₂ je Quartal', weight: 1, pointsPerUnit: 2 }],
  disruptionWeight: 1,
  districts: [
    { id: 'old', name: 'Altstadt', population: 4000 },
    { id: 'west', name: 'Weststadt', population: 9000 },
  ],
  fundingSources: [
    { id: 'own', name: 'Eigenmittel', kind: 'own', budget: [100_000_001, 60_000_000], carryOverShare: 0.1 },
    { id: 'grant', name: 'Förderung', kind: 'grant', budget: [20_000_000, 0], carryOverShare: 0 },
  ],
  resources: [],
  projects: [
    {
      id: 'bridge',
      name: 'Mühlbrücke <alt>',
      category: 'Brücke',
      district: 'old',
      fundingSources: ['own', 'grant'],
      mandatory: true,
      finishBy: 6,
      modes: [
        {
          id: 'renew',
          name: 'Erneuerung',
          duration: 2,
          cost: [60_000_001, 60_000_000],
          demand: {},
          effects: { climate: 1.5 },
          disruption: 2,
          followUpCostPerYearCents: 1_200_000,
        },
      ],
    },
    {
      id: 'street',
      name: 'Ringstraße',
      category: 'Straße',
      district: 'west',
      fundingSources: ['own'],
      mandatory: false,
      modes: [
        { id: 'rebuild', name: 'Neubau', duration: 1, cost: [50_000_000], demand: {}, effects: {}, disruption: 1 },
      ],
    },
    {
      id: 'park',
      name: 'Stadtpark',
      category: 'Park',
      district: null,
      fundingSources: ['own'],
      mandatory: false,
      modes: [{ id: 'new', duration: 1, cost: [90_000_000], demand: {}, effects: {}, disruption: 0 }],
    },
  ],
  constraints: [{ kind: 'bundle', projects: ['street', 'bridge'], saving: 0, value: 1 }],
};

export const smallPlan: Plan = {
  format: 'vorrang/plan@1',
  scenario: 'sha256:0123',
  status: 'feasible',
  objective: 80.5,
  bound: 81,
  gap: 0.5 / 80.5,
  boundBy: 'certificate',
  starts: [
    { project: 'bridge', mode: 'renew', period: 1 },
    { project: 'street', mode: 'rebuild', period: 4 },
  ],
  payments: [
    { project: 'bridge', fundingSource: 'own', year: 0, cents: 100_000_001 },
    { project: 'bridge', fundingSource: 'grant', year: 0, cents: 20_000_000 },
    { project: 'street', fundingSource: 'own', year: 1, cents: 50_000_000 },
  ],
  carryOver: [],
  solver: { name: 'highs', version: '1.15.1', seconds: 1, seed: 1, stoppedBy: 'gap', options: {} },
};

export const smallInput = (language: 'de' | 'en'): BriefInput => ({
  language,
  locale: { de: 'de-AT', en: 'en-GB' }[language],
  city: { name: 'Auenbrück', timeZone: 'Europe/Vienna' },
  scenario: smallScenario,
  plan: smallPlan,
  alternatives: [],
  findings: [
    {
      constraint: 'money',
      state: 'tight',
      subject: { fundingSource: 'own', year: 0 },
      amount: 0,
      unit: 'cents',
      sentence: { de: 'Eigenmittel 2027 sind ausgeschöpft.', en: 'Own money of 2027 is used up.' },
    },
  ],
  verified: { valid: true, certificateBound: 81, provesNone: false },
  decisions: [],
  unconfirmed: [],
  madeAt: new Date('2027-03-01T09:00:00Z'),
});
