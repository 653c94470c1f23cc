import { z } from '@hono/zod-openapi';
import { type FactKind, factKinds } from '@vorrang/planning';
import { named } from '../contract.ts';
import { instant } from '../shapes.ts';

const kind = z.enum(Object.keys(factKinds) as FactKind[]);
const factSource = named(
  'FactSource',
  z.object({ kind, importId: z.string(), fileName: z.string(), createdAt: instant, rows: z.int() }),
);
export type FactSourceAnswer = z.infer<typeof factSource>;
export const factSources = named('FactSources', z.object({ sources: z.array(factSource) }));

const need = z.object({
  asset: z.string(),
  name: z.string(),
  about: z.enum(['asset', 'project']),
  reports: z.number(),
  byKind: z.record(z.string(), z.number()),
  weighted: z.number(),
  rate: z.number(),
  percentile: z.number(),
  low: z.number(),
  high: z.number(),
});
const campaign = z.object({
  place: z.string(),
  kind: z.string(),
  reports: z.number(),
  defaults: z.number(),
  name: z.string(),
  from: z.string(),
});
export const needs = named(
  'Needs',
  z.object({
    needs: z.array(need),
    campaigns: z.array(campaign),
    reports: z.number(),
    elsewhere: z.number(),
    exposure: z.enum(['vehicles', 'length']),
  }),
);

const condition = z.object({
  asset: z.string(),
  name: z.string(),
  kind: z.string(),
  health: z.number(),
  low: z.number(),
  high: z.number(),
  inspectedIn: z.number().nullable(),
  basis: z.enum(['inspections', 'two-inspections', 'assumed']),
  actBy: z.number().nullable(),
  failsWithinFive: z.number().nullable(),
});
export const conditions = named(
  'Conditions',
  z.object({
    year: z.int(),
    leastHealth: z.number(),
    conditions: z.array(condition),
    inspections: z.int(),
  }),
);
export type ConditionsAnswer = z.infer<typeof conditions>;
