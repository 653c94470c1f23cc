import { z } from '@hono/zod-openapi';
import { costFactors, fields } from '@vorrang/exchange';
import { type FactKind, factKinds, geometrySchema } from '@vorrang/planning';
import { named } from '../contract.ts';
import { formerMoney, formerPreview, formerRows } from './former-names.ts';
import { instant, text } from '../shapes.ts';

/** Which column means what, why, and how sure that is. */
export const mappedColumn = named(
  'MappedColumn',
  z.object({
    column: z.string(),
    field: z.enum(fields).nullable(),
    reason: text,
    confidence: z.enum(['high', 'medium', 'low', 'none']).optional(),
    factor: z.literal(costFactors).optional(),
    open: z.string().optional(),
  }),
);
export const assumptions = z.object({
  firstYear: z.int().min(1900).max(2200),
  firstYearOfMoney: z.literal(true).optional(),
  years: z.int().min(1).max(30),
  criterion: z.object({ name: z.string().min(1).max(100), pointsPerProject: z.number() }),
  money: z.array(
    z.object({
      name: z.string(),
      listedCents: z.int().min(0),
      budget: z.array(z.int().min(0)),
      stated: z.boolean().optional(),
    }),
  ),
  quartersWithoutDates: z.int().min(1).max(40),
  moneyBefore: z.literal('paid').optional(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

const possibleReading = z.object({ value: z.string(), label: text });
/** A problem at a cell; of severity `error` it is a question. `key` is what an answer is given to. */
const question = named(
  'ImportProblem',
  z.object({
    key: z.string(),
    type: z.string(),
    severity: z.enum(['error', 'warning', 'notice']),
    sheet: z.string().optional(),
    row: z.int().nullable(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    message: text,
    fix: z.object({ value: z.string(), rule: text }).optional(),
    readings: z.array(possibleReading).readonly().optional(),
    entry: z.enum(['amount', 'day', 'text']).optional(),
    answer: z.string().optional(),
  }),
);

const moneyOfYear = z.object({ year: z.int(), cents: z.number(), source: z.string().nullable() });
const draftProject = named(
  'DraftProject',
  z.object({
    row: z.int(),
    rows: z.array(z.int()),
    id: z.string(),
    name: z.string(),
    category: z.string(),
    district: z.string().nullable(),
    fundingSource: z.string().nullable(),
    costCents: z.number(),
    years: z.array(moneyOfYear),
    bySource: z.array(z.object({ source: z.string(), cents: z.number() })),
    laterCents: z.number(),
    income: z.array(moneyOfYear),
    commitments: z.array(moneyOfYear),
    paidCents: z.number(),
    inWorks: z.boolean(),
    percent: z.number().nullable(),
    costAssumed: z.boolean(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    geometry: geometrySchema.nullable(),
    address: z.string().nullable(),
    points: z.number().nullable(),
    priority: z.string().nullable(),
    duty: z.boolean().nullable(),
    deadline: z.string().nullable(),
    phases: z.array(z.object({ name: z.string(), start: z.string(), end: z.string() })),
    facts: z.record(z.string(), z.string()),
    given: z.object({ format: z.string(), record: z.unknown() }).nullable(),
  }),
);

/** Rows about the city, by kind. */
const facts = z.record(z.enum(Object.keys(factKinds) as FactKind[]), z.int());
/** A table of the file: what it is read as, or null for the list of projects and for what is read for nothing. */
const sheet = z.object({
  sheet: z.string(),
  rows: z.int(),
  list: z.boolean(),
  kind: z.string().nullable(),
  label: text.nullable(),
});

const idAndName = z.object({ id: z.string(), name: z.string() });
/** What is different in a newer version of a list the city has. */
const newer = z.object({
  changes: z.array(
    z.object({
      project: z.string(),
      name: z.string(),
      field: z.enum(['name', 'category', 'district', 'fundingSources', 'cost', 'periods', 'paid', 'place']),
      before: z.union([z.string(), z.number()]),
      after: z.union([z.string(), z.number()]),
    }),
  ),
  changedProjects: z.int(),
  added: z.array(idAndName),
  missing: z.array(idAndName),
  same: z.int(),
});
export type NewerAnswer = z.infer<typeof newer>;

/** A row of the list that becomes no project: why, what it is called, and what its status says. */
const nonProjectRow = z.object({
  row: z.int(),
  why: z.enum(['excluded', 'finished', 'total', 'of-which', 'repeated']),
  name: z.string(),
  status: z.string().nullable(),
});

/** Where every row and all money of the list went. */
const reconciliation = named(
  'Reconciliation',
  z.object({
    rows: z.object({
      read: z.int(),
      projects: z.int(),
      parts: z.int(),
      totals: z.int(),
      headings: z.int(),
      ofWhich: z.int(),
      finished: z.int(),
      excluded: z.int(),
      ...formerRows,
    }),
    money: z.object({
      costCents: z.number(),
      paidCents: z.number(),
      incomeCents: z.number(),
      commitmentCents: z.number(),
      laterCents: z.number(),
      unplannedCents: z.number(),
      ...formerMoney,
      byYear: z.array(z.object({ year: z.int(), source: z.string().nullable(), cents: z.number() })),
    }),
    totals: z.array(
      z.object({
        row: z.int(),
        label: z.string(),
        column: z.string(),
        statedCents: z.number(),
        ownCents: z.number(),
      }),
    ),
  }),
);

export const importPreview = named(
  'ImportPreview',
  z.object({
    fileName: z.string(),
    rows: z.int(),
    /** How many projects would be stored as the list stands now. */
    projects: z.int(),
    mapping: z.array(mappedColumn),
    problems: z.array(question),
    /** Answers to the last list with the same columns, by key: they hold for this one until they are changed. */
    lastTime: z.record(z.string(), z.string()),
    blocked: z.boolean(),
    sample: z.array(draftProject),
    /** The sheets or layers of the file, and what each is read as. */
    sheets: z.array(sheet),
    /** How many rows of them say something beside the projects. */
    auxiliary: z.object({ funding: z.int(), resources: z.int() }),
    facts,
    newer: newer.nullable(),
    /** The EPSG code of its places. */
    crs: z.int().nullable(),
    /** Systems to choose from, where there are places. */
    systems: z.array(z.object({ code: z.int(), name: z.string() })),
    places: z.array(idAndName.extend({ geometry: geometrySchema })),
    listedCents: z.number(),
    assumptions,
    nonProjectRows: z.array(z.int()),
    /** The first of these, with what stands in them. */
    nonProjectRowDetails: z.array(nonProjectRow),
    reconciliation,
    ...formerPreview,
  }),
);
export type ImportPreview = z.infer<typeof importPreview>;

/** How far reading is: the file is opened and so many rows are being checked; what is new about them is looked for; they are stored. */
export const readStep = named(
  'ReadStep',
  z.union([
    z.object({ name: z.literal('checking'), rows: z.int() }),
    z.object({ name: z.enum(['comparing', 'storing']) }),
  ]),
);
export type ReadStep = z.infer<typeof readStep>;

/** A file that was sent and not taken in yet. */
export const importSession = named('ImportSession', z.object({ id: z.string(), fileName: z.string() }));

/** What an import stored; without projects there is no scenario. */
export const newImport = named(
  'NewImport',
  z.object({
    id: z.string(),
    scenarioId: z.string().nullable(),
    projects: z.int(),
    /** Of a newer version of a list: how many of these were changed; the others are new. */
    changed: z.int().nullable(),
    facts,
  }),
);
export type NewImport = z.infer<typeof newImport>;

const importAnswer = named(
  'Import',
  z.object({
    id: z.string(),
    fileName: z.string(),
    rows: z.int(),
    /** Null where it brought no projects. */
    scenarioId: z.string().nullable(),
    /** Whether it was a newer version of a list the city had. */
    newer: z.boolean(),
    /** The name of whoever confirmed what it assumed; null where nobody has. */
    assumptionsConfirmedBy: z.string().nullable(),
    currency: z.string().nullable(),
    /** Null for imports made before it was kept. */
    reconciliation: reconciliation.nullable(),
    createdAt: instant,
    createdBy: z.string(),
    undoneAt: instant.nullable(),
  }),
);
export type ImportAnswer = z.infer<typeof importAnswer>;
export const importsAnswer = named('Imports', z.object({ imports: z.array(importAnswer) }));
