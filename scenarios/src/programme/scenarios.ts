import { type Project, type Scenario, fingerprintOf } from '@vorrang/planning';
import { outline } from '../town/districts.ts';
import { toPolygon } from '../town/base-map.ts';
import type { Town } from '../town/town.ts';
import { rulesOf } from './rules.ts';

const millions = (...amounts: number[]) => amounts.map((amount) => Math.round(amount * 1e8));
const winter = (base: number) =>
  Array.from({ length: 32 }, (_, t) => Math.round(base * (t % 4 === 0 ? 0.75 : t % 4 === 3 ? 0.9 : 1) * 10) / 10);

const criteria = [
  {
    id: 'safety',
    name: 'Sicherheit',
    unit: 'vermiedene Unfallpunkte je Quartal',
    weight: 0.25,
    pointsPerUnit: 1,
    citation: 'Leitbild 2035, Ziel 1',
  },
  {
    id: 'condition',
    name: 'Zustand',
    unit: 'Zustandspunkte je Quartal',
    weight: 0.25,
    pointsPerUnit: 1,
    citation: 'Leitbild 2035, Ziel 2',
  },
  {
    id: 'climate',
    name: 'Klima',
    unit: 't CO₂ weniger je Quartal',
    weight: 0.2,
    pointsPerUnit: 1,
    citation: 'Energieplan 2025',
  },
  {
    id: 'mobility',
    name: 'Mobilität',
    unit: 'Tausend Wege besser je Quartal',
    weight: 0.15,
    pointsPerUnit: 1,
    citation: 'Leitbild 2035, Ziel 4',
  },
  {
    id: 'social',
    name: 'Teilhabe',
    unit: 'hundert Menschen erreicht je Quartal',
    weight: 0.15,
    pointsPerUnit: 1,
    citation: 'Leitbild 2035, Ziel 5',
  },
];

const fundingSources = [
  {
    id: 'own',
    name: 'Eigenmittel',
    kind: 'own',
    budget: millions(5.4, 5.5, 5.6, 5.6, 5.8, 5.9, 6, 6.1),
    carryOverShare: 0.1,
    citation: 'Voranschlag 2027 und Mittelfristplan der Stadt',
  },
  {
    id: 'transport',
    name: 'Landesförderung Verkehr',
    kind: 'grant',
    budget: millions(1.2, 2.6, 1.2, 0.8, 2.8, 1.2, 0.8, 0.8),
    carryOverShare: 0,
    citation: 'Fördervertrag Verkehr 2026, Beilage 2',
  },
  {
    id: 'climate',
    name: 'Bundesförderung Klima und Siedlungswasser',
    kind: 'grant',
    budget: millions(1.4, 1.4, 2.4, 1.4, 1.4, 2, 1, 1),
    carryOverShare: 0.25,
    grantTerms: { greatestShare: 0.6, payUntil: 6 },
    citation: 'Förderzusage 2026, Zl. 4711',
  },
  {
    id: 'loan',
    name: 'Darlehensrahmen',
    kind: 'loan',
    budget: millions(2.5, 2.5, 2.5, 2.5, 2.5, 2, 2, 2),
    carryOverShare: 0,
    citation: 'Genehmigung der Aufsicht 2026',
  },
  {
    id: 'fees',
    name: 'Gebührenhaushalt Wasser und Kanal',
    kind: 'reserve',
    budget: millions(3.2, 3.2, 3.3, 3.3, 3.4, 3.4, 3.5, 3.5),
    carryOverShare: 1,
    citation: 'Gebührenkalkulation 2027',
  },
];

const resources = [
  { id: 'planning', name: 'Planung', unit: 'Vollzeitkräfte', capacity: winter(17) },
  { id: 'supervision', name: 'Bauaufsicht', unit: 'Vollzeitkräfte', capacity: winter(15) },
  { id: 'civil', name: 'Tiefbau', unit: 'Trupps', capacity: winter(11) },
  { id: 'roadworks', name: 'Straßenbau', unit: 'Trupps', capacity: winter(8) },
  { id: 'building', name: 'Hochbau', unit: 'Trupps', capacity: winter(7) },
];

/** Works the town must do: what, finished before which quarter, and why. */
const duties: Record<string, { finishBy: number; citation: string }> = {
  'bridge-01': { finishBy: 12, citation: 'Bescheid Brückenprüfung 2025: Lastbeschränkung, Frist Ende 2029' },
  'bridge-06': { finishBy: 16, citation: 'Bescheid Brückenprüfung 2025: Frist Ende 2030' },
  'school-02': { finishBy: 12, citation: 'Brandschutzbescheid 2026: Frist Ende 2029' },
  'school-05': { finishBy: 20, citation: 'Brandschutzbescheid 2026: Frist Ende 2031' },
  'sewer-22': { finishBy: 16, citation: 'Wasserrechtsbescheid 2024: Frist Ende 2030' },
  'water-18': { finishBy: 20, citation: 'Trinkwasserverordnung, Sanierungsplan 2026' },
};

const bound = (project: Project): Project => {
  const duty = duties[project.id];
  return duty
    ? { ...project, mandatory: true, earliestStart: 0, finishBy: duty.finishBy, citation: duty.citation }
    : project;
};

export const cityName = 'Auenbruck an der Larn';

/** Grundlage, Sparkurs (a fifth less money) and Klima zuerst (other weights). */
export function scenariosOf(town: Town, listed: Project[]): { id: string; scenario: Scenario }[] {
  const projects = listed.map(bound);
  const base = {
    format: 'vorrang/scenario@1',
    name: 'Grundlage',
    city: cityName,
    derivedFrom: null,
    currency: 'EUR',
    calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 32, evaluationPeriods: 120 },
    discountRate: 0.03,
    criteria,
    disruptionWeight: 0.4,
    districts: town.districts.map((district) => ({
      id: district.id,
      name: district.name,
      population: district.population,
      geometry: toPolygon(outline(district)),
    })),
    fundingSources,
    resources,
    projects,
    constraints: rulesOf(projects, town.districts),
  } as Scenario;
  const derivedFrom = fingerprintOf(base);
  const less = fundingSources.map((source) => ({
    ...source,
    budget: source.budget.map((cents) => Math.round(cents * 0.8)),
  }));
  const climate: Record<string, number> = { safety: 0.2, condition: 0.15, climate: 0.4, mobility: 0.1, social: 0.15 };
  return [
    { id: 'grundlage', scenario: base },
    {
      id: 'sparkurs',
      scenario: { ...base, name: 'Sparkurs', derivedFrom, fundingSources: less as Scenario['fundingSources'] },
    },
    {
      id: 'klima-zuerst',
      scenario: {
        ...base,
        name: 'Klima zuerst',
        derivedFrom,
        criteria: criteria.map((criterion) => ({ ...criterion, weight: climate[criterion.id]! })),
      },
    },
  ];
}
