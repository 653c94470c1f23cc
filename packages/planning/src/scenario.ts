import { z } from 'zod';
import { asWritten, beyondFormat } from './beyond-format.ts';
import { geometrySchema } from './geometry.ts';

const cents = z.int().min(0);
const period = z.int().min(0);
const amount = z.number().min(0);

/** 1–100 characters, none of them a control character, and not `__proto__`. */
export const id = z
  .string()
  .refine((value) => value !== '__proto__' && !/\p{Cc}/u.test(value) && value.length > 0 && [...value].length <= 100, {
    params: { expected: 'id' },
  });

/** A part of the works, one after the other: concept, permit, design, tender, works; an addition to the format. */
export const phaseSchema = z.looseObject({
  name: z.string(),
  periods: z.int().min(1),
  /** Whether the building site is open. */
  site: z.boolean().optional(),
  /** Periods of the year, from 0, in which the phase cannot be done. */
  notIn: z.array(z.int().min(0)).optional(),
  /** Amounts per period from the end of the phase on. */
  effects: z.record(z.string(), z.number()).optional(),
});

/** One way of doing a project: cents and demand by period of its duration, effects per period after it. */
export const modeSchema = z.looseObject({
  id,
  name: z.string().optional(),
  duration: z.int().min(1),
  cost: z.array(cents),
  demand: z.record(z.string(), z.array(amount)),
  effects: z.record(z.string(), z.number()),
  disruption: amount,
  /** Tonnes of CO₂ equivalent the works cause; an addition to the format. */
  co2Tonnes: amount.optional(),
  /** Cents a year that what was built costs to run and maintain; an addition to the format. */
  followUpCostPerYearCents: cents.optional(),
  phases: z.array(phaseSchema).min(1).optional(),
  /** Points added by the period of the start; an addition to the format. */
  pointsByStart: z.array(z.number()).optional(),
  /** Points of the work when new, and how long it lasts; an addition to the format. */
  residualValue: z.looseObject({ points: amount, lifetimePeriods: z.int().min(1) }).optional(),
});

/** Where a number comes from: measured, estimated, assumed or derived, and from what; an addition to the format. */
export const provenanceSchema = z.looseObject({ kind: z.string().optional(), source: z.string().optional() });
/** What a list says of a project's weight, as it says it; an addition to the format. */
export const listedSchema = z.looseObject({
  priority: z.string().optional(),
  duty: z.boolean().optional(),
  deadline: z.string().optional(),
});

/** A project with its window and its modes, at least one. */
export const projectSchema = z.looseObject({
  id,
  name: z.string(),
  category: z.string(),
  district: id.nullable(),
  geometry: geometrySchema.nullish(),
  fundingSources: z.array(id),
  mandatory: z.boolean(),
  earliestStart: period.optional(),
  finishBy: z.int().min(1).nullish(),
  /** Cents paid before the calendar begins; an addition to the format. */
  sunkCostCents: cents.optional(),
  listedLaterCents: cents.optional(),
  /** By field. */
  sources: beyondFormat(z.record(z.string(), provenanceSchema)).optional(),
  listed: beyondFormat(listedSchema).optional(),
  /** What else its list says of it, by column; an addition to the format. */
  facts: beyondFormat(z.record(z.string(), z.unknown())).optional(),
  /** Its record whole, by the format in which it came; an addition to the format. */
  given: beyondFormat(z.record(z.string(), z.unknown())).optional(),
  modes: z.array(modeSchema).min(1),
});

/** A criterion: benefit per unit and period, and its weight. */
export const criterionSchema = z.looseObject({
  id,
  name: z.string(),
  unit: z.string(),
  weight: z.number(),
  pointsPerUnit: z.number(),
  /** The most it may weigh, where that was promised; an addition to the format. */
  greatestWeight: z.number().min(0).optional(),
  provenance: beyondFormat(provenanceSchema).optional(),
});
/** A district with its people, where somebody has counted them. */
export const districtSchema = z.looseObject({
  id,
  name: z.string(),
  population: amount.optional(),
  geometry: geometrySchema.nullish(),
});
/** The kinds of money a city may have. */
export const fundingKinds = ['own', 'reserve', 'grant', 'transfer', 'loan', 'contribution', 'sale'] as const;
const share = z.number().min(0).max(1);
/** What a funding source asks before it pays; an addition to the format. Shares are of every bill of a project. */
export const grantTermsSchema = z.looseObject({
  worksFrom: period.optional(),
  worksUntil: z.int().min(1).optional(),
  payUntil: z.int().min(0).optional(),
  leastShare: share.optional(),
  greatestShare: share.optional(),
  addsUp: z.boolean().optional(),
});
/** A loan: what is owed when the calendar begins, the most that may be owed at the end of each year, what is repaid in it; an addition to the format. */
export const debtSchema = z.looseObject({
  openingCents: cents,
  ceilingCents: z.array(cents),
  repaymentCents: z.array(cents),
});
/** A funding source: `budget` in cents by year, the share of it that may be carried on. */
export const fundingSourceSchema = z.looseObject({
  id,
  name: z.string(),
  kind: z.enum(fundingKinds),
  budget: z.array(cents),
  carryOverShare: share,
  /** Cents there already when the calendar begins; an addition to the format. */
  openingBalanceCents: cents.optional(),
  debt: debtSchema.optional(),
  grantTerms: grantTermsSchema.optional(),
  provenance: beyondFormat(provenanceSchema).optional(),
});
/** Capacity by period, in units of its own. */
export const resourceSchema = z.looseObject({ id, name: z.string(), unit: z.string(), capacity: z.array(amount) });
/** A promise in its stored form; its kind's own folder in the optimizer knows the other settings. */
export const constraintSchema = z.looseObject({ kind: z.string(), id: id.optional() });

/**
 * What a planner took over from an analysis for a project: what it is worth to begin when, and effects, by option; an addition to
 * the format. `percent` is how much of what was proposed counts; `proposal` says which proposal it came from.
 */
export const projectValueSchema = z.looseObject({
  proposal: z.string().min(1),
  project: id,
  percent: z.number().min(0).max(200),
  pointsByStart: z.record(z.string(), z.array(z.number())).optional(),
  effects: z.record(z.string(), z.record(z.string(), z.number())).optional(),
  disruption: z.record(z.string(), z.number()).optional(),
  district: id.optional(),
  mandatory: z.literal(true).optional(),
  finishBy: z.int().min(1).optional(),
  sentence: z.looseObject({ de: z.string(), en: z.string() }),
});

/**
 * By which rules the projects are valued, each with the numbers a planner chose; an addition to the format. `base` is what every project
 * counts by itself in place of `replaced`, the weights of criteria that only assumed so; `bySize` is how much the size of a project counts,
 * from 0 (each project alike) to 1 (by its cost).
 */
export const valuingSchema = z.looseObject({
  base: amount,
  bySize: z.number().min(0).max(1),
  rules: z.array(z.looseObject({ name: z.string().min(1), settings: z.record(z.string(), amount) })),
  replaced: z.record(z.string(), z.number()),
});

/** What an import wrote down of what it assumed; an addition to the format. */
export const importAssumptionsSchema = z.looseObject({
  discountRate: z.number().optional(),
  yearsAfter: z.number().optional(),
  quartersWithoutDates: z.number().optional(),
  money: z.array(z.looseObject({ name: z.string(), budget: z.array(z.number()) })).optional(),
});

/** What a planner was proposed and did not want, and why; an addition to the format. */
export const rejectedProposalsSchema = z.array(z.looseObject({ id: z.string(), reason: z.string() }));

/** Rules that do not hold now and are kept to be switched on again; counted in nothing; an addition to the format. */
export const switchedOffRulesSchema = z.array(constraintSchema);

/** `start` is `2027-Q1`, `2027-M01` or `2027`; `evaluationPeriods` ≥ `periods`. */
export const calendarSchema = z.looseObject({
  start: z.string(),
  periodsPerYear: z.union([z.literal(1), z.literal(4), z.literal(12)]),
  periods: z.int().min(1),
  evaluationPeriods: z.int().min(1),
  firstMonth: z.int().min(1).max(12).optional(),
});

/** `vorrang/scenario@1`: everything a Plan is made from, in one self-contained document. */
export const scenarioSchema = z.looseObject({
  format: z.literal('vorrang/scenario@1'),
  name: z.string(),
  derivedFrom: z.string().nullish(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  calendar: calendarSchema,
  discountRate: z.number().gt(-1),
  criteria: z.array(criterionSchema),
  disruptionWeight: z.number(),
  districts: z.array(districtSchema),
  fundingSources: z.array(fundingSourceSchema),
  resources: z.array(resourceSchema),
  projects: z.array(projectSchema),
  constraints: z.array(constraintSchema),
  /** By how much costs rise until a year; an addition to the format. */
  costIndex: z
    .array(z.looseObject({ categories: z.array(z.string()).min(1).optional(), byYear: z.array(amount) }))
    .optional(),
  /** Taken over from analyses; the projects of the document hold it already; an addition to the format. */
  projectValues: z.array(projectValueSchema).optional(),
  valuing: valuingSchema.optional(),
  /** What a planner was proposed and did not want, and why; an addition to the format. */
  rejectedProposals: beyondFormat(rejectedProposalsSchema).optional(),
  switchedOffRules: beyondFormat(switchedOffRulesSchema).optional(),
  assumptions: beyondFormat(importAssumptionsSchema).optional(),
});

/** Everything a Plan is made from; see `scenarioSchema`. */
export type Scenario = z.infer<typeof scenarioSchema>;
/** The unit a council decides on; see `projectSchema`. */
export type Project = z.infer<typeof projectSchema>;
/** A part of the works; see `phaseSchema`. */
export type Phase = z.infer<typeof phaseSchema>;
/** One way of doing a project; see `modeSchema`. */
export type Mode = z.infer<typeof modeSchema>;
/** Money by year with its carry-over, terms or debt. */
export type FundingSource = z.infer<typeof fundingSourceSchema>;
/** What is owed, may be owed and is repaid, of a source that lends. */
export type Debt = z.infer<typeof debtSchema>;
/** What a source asks before it pays. */
export type GrantTerms = z.infer<typeof grantTermsSchema>;
/** Crews, engineers, site managers: units by period. */
export type Resource = z.infer<typeof resourceSchema>;
/** A part of the city in a Scenario. */
export type District = z.infer<typeof districtSchema>;
/** What projects are valued by: benefit = weight · points per unit · effect. */
export type Criterion = z.infer<typeof criterionSchema>;
/** Where a number comes from; see `provenanceSchema`. */
export type Provenance = z.infer<typeof provenanceSchema>;
/** What a list says of a project's weight; see `listedSchema`. */
export type Listed = z.infer<typeof listedSchema>;
/** What was taken over for a project; see `projectValueSchema`. */
export type ProjectValue = z.infer<typeof projectValueSchema>;
/** By which rules projects are valued; see `valuingSchema`. */
export type Valuing = z.infer<typeof valuingSchema>;
/** A stored rule; see `constraintSchema`. */
export type Constraint = z.infer<typeof constraintSchema>;

/**
 * First and last possible start of a mode in the project's own window: earliestStart ≤ t ≤ min(T, finishBy) − duration.
 * Failure: empty, `last < first`, where it does not fit.
 * Source: packages/planning/scenario-format.md, "What a Plan must respect" (window).
 */
export function startWindow(scenario: Scenario, project: Project, mode: Mode): { first: number; last: number } {
  const end = Math.min(scenario.calendar.periods, project.finishBy ?? scenario.calendar.periods);
  return { first: project.earliestStart ?? 0, last: end - mode.duration };
}

/**
 * The rules of a Scenario that do not hold now. Never fails: none where something else stands under their name.
 * Source: packages/planning/scenario-format.md, "Additions to `vorrang/scenario@1`" (`switchedOffRules`).
 */
export const switchedOffIn = ({ switchedOffRules }: Pick<Scenario, 'switchedOffRules'>): readonly Constraint[] =>
  asWritten(switchedOffRulesSchema, switchedOffRules) ? switchedOffRules! : [];
