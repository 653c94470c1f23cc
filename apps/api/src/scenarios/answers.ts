import { z } from '@hono/zod-openapi';
import {
  confirmationSchema,
  constraintSchema,
  criterionSchema,
  projectSchema,
  projectValueSchema,
  scenarioSchema,
} from '@vorrang/planning';
import { named } from '../contract.ts';
import { instant, text } from '../shapes.ts';

const scenarioHeadline = named(
  'ScenarioHeadline',
  z.object({
    id: z.string(),
    name: z.string(),
    derivedFrom: z.string().nullable(),
    /** The list it plans; null for the city's own. */
    importId: z.string().nullable(),
    revision: z.int(),
    updatedAt: instant,
    currency: z.string(),
    budgetCents: z.number(),
    rules: z.int(),
    firstYear: z.string(),
    years: z.int(),
  }),
);
export type ScenarioHeadline = z.infer<typeof scenarioHeadline>;

/** A number of the scenario that nobody has said, and who has confirmed it. */
const assumption = named(
  'Assumption',
  z.object({
    id: z.string(),
    value: z.string(),
    sentence: text,
    confirmed: confirmationSchema.nullable(),
  }),
);

export const scenarioHeadlines = named('Scenarios', z.object({ scenarios: z.array(scenarioHeadline) }));
export const scenarioAnswer = named(
  'ScenarioNow',
  scenarioHeadline.extend({
    scenario: scenarioSchema,
    fingerprint: z.string(),
    /** What in it was assumed, and who has confirmed it. */
    assumptions: z.array(assumption),
  }),
);
export type ScenarioAnswer = z.infer<typeof scenarioAnswer>;

/** What a trial of a rule showed: what it saves, and by how many points the plan found with it is better. */
const trial = z.union([
  z.object({
    savedCents: z.number(),
    gainedPoints: z.number(),
    starts: z.array(z.looseObject({ project: z.string(), mode: z.string(), period: z.number() })),
  }),
  z.object({ savedCents: z.literal(0), starts: z.tuple([]) }),
]);
const suggested = z.object({
  analysis: z.string(),
  label: text,
  id: z.string(),
  sentence: text,
  trial: trial.nullable(),
});
/** A rule, or values for projects with the criterion they need where it is a new one. */
const proposal = named(
  'Proposal',
  z.union([
    suggested.extend({ rule: constraintSchema }),
    suggested.extend({ values: z.array(projectValueSchema), criterion: criterionSchema.nullable() }),
  ]),
);
/** Open ones; what would be proposed today of those that were decided; projects as they are without the values that were taken over. */
export const proposals = named(
  'Proposals',
  z.object({
    proposals: z.array(proposal),
    settled: z.array(proposal),
    without: z.array(projectSchema),
  }),
);
/** How many are open; null while nobody has looked for them in the scenario as it stands. */
export const knownProposals = named('KnownProposals', z.object({ open: z.int().nullable() }));

const peopleBasis = z.enum(['addresses', 'area']);
export const districtCosts = named(
  'DistrictCosts',
  z.object({
    districts: z.array(
      z.object({
        district: z.string(),
        name: z.string(),
        projects: z.number(),
        cents: z.number(),
        centsPerHead: z.number().nullable(),
        peopleNear: z.number(),
        centsByPeople: z.number(),
      }),
    ),
    elsewhereCents: z.number(),
    nobodyNearCents: z.number(),
    nearMetres: z.number(),
    basis: peopleBasis.nullable(),
  }),
);

export const populationServed = named(
  'PopulationServed',
  z.object({
    project: z.string(),
    people: z.number(),
    byDistrict: z.array(z.object({ district: z.string(), name: z.string(), people: z.number() })),
    nearMetres: z.number(),
    basis: peopleBasis,
  }),
);
export const populationServedAnswer = named(
  'PopulationServedAnswer',
  z.object({ populationServed: populationServed.nullable() }),
);

const closure = z.object({
  lines: z.array(z.string()),
  tripsPerDay: z.number(),
  stops: z.number(),
  project: z.string(),
  name: z.string(),
  along: z.string(),
  vehiclesPerDay: z.number(),
  days: z.number(),
  vehicleHoursPerDay: z.number(),
  vehicleHours: z.number(),
  costCents: z.number(),
  reliable: z.boolean(),
  closed: z
    .union([
      z.object({ metres: z.number(), moreMetres: z.number(), vehicleHours: z.number(), costCents: z.number() }),
      z.literal('none'),
    ])
    .nullable(),
});
/** Delays, what was assumed to reckon them, and how many traffic counts there were to look at. */
export const closures = named(
  'Closures',
  z.object({
    closures: z.array(closure),
    parameters: z.object({
      freeKmPerHour: z.number(),
      capacityPerHour: z.number(),
      shareDuringWorks: z.number(),
      peoplePerVehicle: z.number(),
      centsPerHour: z.number(),
      centsPerKm: z.number(),
      withinMetres: z.number(),
    }),
    counts: z.int(),
  }),
);
