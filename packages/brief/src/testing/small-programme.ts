import { type CityKnowledge, type Language, type Plan, type Scenario, localeOf } from '@vorrang/planning';
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

/** A city whose facts were looked through, and that has none. */
export const knowsNothing: CityKnowledge = {
  rows: { district: 0, asset: 0, inspection: 0, report: 0, trafficCount: 0, transit: 0, address: 0 },
  assets: { told: 0, dueInProgramme: 0 },
  conditions: [],
  reports: [],
  reportsElsewhere: 0,
  closures: [],
  transit: [],
  served: null,
};

/** A city that has facts of every kind, and what they say about the three projects. */
export const knowsAll: CityKnowledge = {
  rows: { district: 2, asset: 609, inspection: 1619, report: 2000, trafficCount: 40, transit: 83, address: 4072 },
  assets: { told: 609, dueInProgramme: 203 },
  conditions: [
    {
      project: 'bridge',
      asset: 'Mühlbrücke',
      health: 0.25,
      low: 0.2,
      high: 0.3,
      inspectedIn: 2025,
      actBy: 2027,
      failsWithinFive: 0.4,
    },
    {
      project: 'street',
      asset: 'Ringstraße',
      health: 0.8,
      low: 0.7,
      high: 0.9,
      inspectedIn: null,
      actBy: null,
      failsWithinFive: null,
    },
    {
      project: 'park',
      asset: 'Parkweg',
      health: 0.3,
      low: 0.2,
      high: 0.4,
      inspectedIn: 2024,
      actBy: 2028,
      failsWithinFive: 0.1,
    },
  ],
  reports: [
    { project: 'bridge', about: 'Mühlbrücke', reports: 12 },
    { project: 'park', about: 'Parkweg', reports: 3 },
  ],
  reportsElsewhere: 7,
  closures: [
    {
      project: 'bridge',
      along: 'Mühlgasse',
      vehiclesPerDay: 9000,
      vehicleHours: 1234,
      reliable: false,
      lines: ['Bus 1'],
      stops: 2,
    },
    {
      project: 'street',
      along: 'Ringstraße',
      vehiclesPerDay: 4000,
      vehicleHours: 321,
      reliable: true,
      lines: [],
      stops: 0,
    },
  ],
  transit: [
    { project: 'bridge', lines: ['Bus 1'], stops: 2 },
    { project: 'street', lines: ['Bus 2', 'Bus 3'], stops: 0 },
  ],
  served: {
    nearMetres: 300,
    byDistrict: [
      { district: 'old', people: 3100 },
      { district: 'west', people: 40 },
    ],
  },
};

export const smallInput = (language: Language): BriefInput => ({
  language,
  locale: localeOf(language),
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
  switchedOff: [],
  withoutWorks: [],
  known: 'not-given',
  verdict: { valid: true, provesNone: false, recomputed: { certificateBound: 81 } },
  decisions: [],
  assumptions: [],
  unconfirmed: [],
  madeAt: new Date('2027-03-01T09:00:00Z'),
  numbered: null,
});
