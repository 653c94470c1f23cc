import { z } from 'zod';
import { geometrySchema } from './geometry.ts';
import { parseJson } from './json.ts';
import { type Result, err, ok } from './problem.ts';
import { problemsOf } from './zod-problems.ts';

const id = z.string().min(1);
const words = z.string().min(1);
const geometry = geometrySchema;
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const day = z.iso.date();
const year = z.int().min(1500).max(2200);

/** A part of the city: its border, and how many people live in it. */
export const districtFactSchema = z.object({
  code: z.string().nullable(),
  name: words,
  population: z.number().min(0).nullable(),
  /** Money of its own a year. */
  budgetCents: z.int().min(0).nullable(),
  geometry: geometry.nullable(),
});

/** Something the city owns and keeps up: a street section, a bridge, a sewer, a park. */
export const assetSchema = z.object({
  id,
  name: words,
  kind: words,
  geometry: geometry.nullable(),
  builtIn: year.nullable(),
  material: z.string().nullable(),
  usefulLifeYears: z.number().positive().nullable(),
  /** Vehicles a day, where they are known. */
  vehiclesPerDay: z.number().min(0).nullable(),
});

/** The scales inspectors use; `health` runs from 0 (worst) to 1 (best). */
export const conditionScales = ['pci', 'din-1076', 'rvs', 'isybau', 'health'] as const;

/** What an inspection found: a mark on a scale. */
export const inspectionSchema = z.object({ asset: id, date: day, scale: z.enum(conditionScales), mark: z.number() });

/** What somebody reported: what, on which day, and where to about eleven metres. Nothing else of a report is ever kept. */
export const reportSchema = z.object({ kind: words, date: day, at: position });

/** How many vehicles pass a place on a working day. */
export const trafficCountSchema = z.object({
  id,
  name: words,
  at: position,
  vehiclesPerDay: z.number().min(0),
  year: year.nullable(),
});

/** A line of public transport, or a stop of it, and how many trips a weekday it has. */
export const transitSchema = z.object({
  id,
  name: words,
  kind: z.enum(['line', 'stop']),
  geometry: geometry.nullable(),
  tripsPerDay: z.number().min(0).nullable(),
});

/** A house number of a street, and where it is. */
export const addressSchema = z.object({ street: words, number: words, at: position });

/** The kinds of facts a city may have beside its projects, in the order in which they are told. */
export const factKinds = {
  district: districtFactSchema,
  asset: assetSchema,
  inspection: inspectionSchema,
  report: reportSchema,
  trafficCount: trafficCountSchema,
  transit: transitSchema,
  address: addressSchema,
} as const;
/** The name of a kind of facts. */
export type FactKind = keyof typeof factKinds;

/** A part of the city as a fact. */
export type DistrictFact = z.infer<typeof districtFactSchema>;
/** One of the scales inspectors use. */
export type ConditionScale = (typeof conditionScales)[number];
/** Something the city owns and keeps up. */
export type Asset = z.infer<typeof assetSchema>;
/** What an inspection found. */
export type Inspection = z.infer<typeof inspectionSchema>;
/** What somebody reported; nothing about the person. */
export type Report = z.infer<typeof reportSchema>;
/** Vehicles that pass a place on a working day. */
export type TrafficCount = z.infer<typeof trafficCountSchema>;
/** A line or stop of public transport. */
export type Transit = z.infer<typeof transitSchema>;
/** A house number and where it is. */
export type Address = z.infer<typeof addressSchema>;

/** What a city knows beside its projects: rows by kind. */
export type Facts = {
  district: DistrictFact[];
  asset: Asset[];
  inspection: Inspection[];
  report: Report[];
  trafficCount: TrafficCount[];
  transit: Transit[];
  address: Address[];
};
/** A city that knows nothing beside its projects. Never fails. Source: packages/planning/facts-format.md. */
export const noFacts = (): Facts => ({
  district: [],
  asset: [],
  inspection: [],
  report: [],
  trafficCount: [],
  transit: [],
  address: [],
});

/**
 * A place, longitude first, to four decimals (11 m): a report must not lead to a door. Never fails.
 * Source: packages/planning/facts-format.md.
 *
 * @example
 * coarse([16.373819, 48.208174]); // [16.3738, 48.2082]
 */
export const coarse = ([lon, lat]: readonly number[]): [number, number] => [
  Math.round(lon! * 1e4) / 1e4,
  Math.round(lat! * 1e4) / 1e4,
];

/** `vorrang/facts@1` as a file (packages/planning/facts-format.md). */
export const factsSchema = z.object({
  format: z.literal('vorrang/facts@1'),
  district: z.array(districtFactSchema).default([]),
  asset: z.array(assetSchema).default([]),
  inspection: z.array(inspectionSchema).default([]),
  report: z.array(reportSchema).default([]),
  trafficCount: z.array(trafficCountSchema).default([]),
  transit: z.array(transitSchema).default([]),
  address: z.array(addressSchema).default([]),
});

/** Facts as a file, a list for each kind. Never fails. Source: packages/planning/facts-format.md. */
export const factsAsText = (facts: Facts): string => `${JSON.stringify({ format: 'vorrang/facts@1', ...facts })}\n`;

/** Facts from the text of a file. Failure: every problem with its place (RFC 6901). Source: packages/planning/facts-format.md. */
export function readFactsText(text: string): Result<Facts> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const facts = factsSchema.safeParse(json.value);
  if (!facts.success) return err(...problemsOf(facts.error, json.value));
  const { format: _format, ...rows } = facts.data;
  return ok(rows);
}

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isSame = (a: DistrictFact, b: DistrictFact): boolean =>
  bare(a.name) === bare(b.name) || (a.code !== null && a.code === b.code);

/**
 * A district may be told by several files, its border by one, its people by another: one for each code, else name (letters and figures
 * alone), in the order of the first; what it does not say, the next may. Never fails.
 * Source: packages/planning/facts-format.md.
 */
export function mergedDistricts(told: readonly DistrictFact[]): DistrictFact[] {
  return told.reduce<DistrictFact[]>((known, fresh) => {
    if (!known.some((one) => isSame(one, fresh))) return [...known, fresh];
    return known.map((one) =>
      isSame(one, fresh)
        ? {
            code: one.code ?? fresh.code,
            name: one.name,
            population: one.population ?? fresh.population,
            budgetCents: one.budgetCents ?? fresh.budgetCents,
            geometry: one.geometry ?? fresh.geometry,
          }
        : one,
    );
  }, []);
}
