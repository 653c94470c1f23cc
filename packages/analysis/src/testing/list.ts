import type { Listed, Project, Scenario } from '@vorrang/planning';
import type { Evidence } from '../valuations/valuation.ts';
import { townWith } from './small-town.ts';

/** A project as a list without scores gives it: worth one point, which is assumed, at so many cents. */
export const listedProject = (id: string, listed: Listed = {}, cost = 100, category = 'Bau'): Project => ({
  id,
  name: id,
  category,
  district: null,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'listed', duration: 1, cost: [cost], demand: {}, effects: { use: 1 }, disruption: 0 }],
  listed,
  sources: { effects: { kind: 'assumed', source: 'assumed' } },
});
export const listOf = (...projects: Project[]): Scenario =>
  townWith(projects, {
    assumptions: {},
    criteria: [{ id: 'use', name: 'Dringlichkeit', unit: 'Punkte', weight: 1, pointsPerUnit: 1 }],
  });

/** What is known where nothing but the list is. */
export const evidenceIn = (...projects: Project[]): Evidence => ({
  calendar: listOf().calendar,
  projects,
  conditions: new Map(),
  needs: new Map(),
  people: new Map(),
});
