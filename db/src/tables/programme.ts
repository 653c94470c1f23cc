import {
  bigserial,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Outcome, Project, Scenario, Start } from '@vorrang/planning';
import { city } from './city.ts';

const at = () => timestamp({ withTimezone: true });
const cityId = () =>
  text()
    .notNull()
    .references(() => city.id, { onDelete: 'cascade' });

/** Projects as they stood, with the revision they had then, and ids that were not there. */
export type Replaced = { projects: { body: Project; revision: number }[]; added: string[] };

/** What is remembered of a list: how its columns were assigned, and answers by the question's key. Lists taken in early have the columns alone. */
export type Profile = { mapping: unknown[]; answers: Record<string, string> };

/** A file's projects, taken in as one and undone as one; the assumptions stand until a planner confirms them. */
export const imports = pgTable(
  'import',
  {
    cityId: cityId(),
    id: text().notNull(),
    fileName: text().notNull(),
    fileSha256: text().notNull(),
    rows: integer().notNull(),
    assumptions: jsonb().$type<Record<string, unknown>>().notNull(),
    /** How its columns were assigned and what was answered about it; the next list with the same columns begins with it. */
    mapping: jsonb().$type<unknown[] | Profile>(),
    assumptionsConfirmedAt: at(),
    assumptionsConfirmedBy: text(),
    scenarioId: text(),
    /** Of a newer version of a list: what stood before in the projects it changed, and the ids of those it added. */
    replaced: jsonb().$type<Replaced>(),
    createdAt: at().notNull(),
    createdBy: text().notNull(),
    undoneAt: at(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.id] })],
);

export const project = pgTable(
  'project',
  {
    cityId: cityId(),
    id: text().notNull(),
    position: integer().notNull(),
    body: jsonb().$type<Project>().notNull(),
    west: doublePrecision(),
    south: doublePrecision(),
    east: doublePrecision(),
    north: doublePrecision(),
    importId: text(),
    revision: integer().notNull().default(1),
    updatedAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index().on(t.cityId, t.west, t.east),
    index().on(t.cityId, t.importId),
  ],
);

/** Everything of a Scenario but the projects: money, crews, weights, rules. */
export type ScenarioSettings = Omit<Scenario, 'projects' | 'name' | 'derivedFrom'>;

export const scenario = pgTable(
  'scenario',
  {
    cityId: cityId(),
    id: text().notNull(),
    name: text().notNull(),
    derivedFrom: text(),
    /** The import whose projects it plans; null: the projects the city was made with. */
    importId: text(),
    settings: jsonb().$type<ScenarioSettings>().notNull(),
    revision: integer().notNull().default(1),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.id] })],
);

/** A Scenario as it was solved, whole; never altered. Text, so that it comes back exactly as it was fingerprinted. */
export const frozenScenario = pgTable(
  'frozen_scenario',
  { cityId: cityId(), fingerprint: text().notNull(), document: text().notNull(), createdAt: at().notNull() },
  (t) => [primaryKey({ columns: [t.cityId, t.fingerprint] })],
);

export const plan = pgTable(
  'plan',
  {
    cityId: cityId(),
    id: text().notNull(),
    scenarioId: text().notNull(),
    fingerprint: text().notNull(),
    status: text().notNull(),
    objective: doublePrecision(),
    bound: doublePrecision(),
    gap: doublePrecision(),
    document: text().notNull(),
    /** What was worked out about it once; null in rows from before it was kept, until somebody asks. */
    outcome: jsonb().$type<Outcome>(),
    createdAt: at().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index().on(t.cityId, t.scenarioId),
    foreignKey({
      columns: [t.cityId, t.fingerprint],
      foreignColumns: [frozenScenario.cityId, frozenScenario.fingerprint],
    }),
  ],
);

/**
 * A decision brief as it was written, whole and in every language; never altered. A plan's brief has one number in the city, and a new
 * version when somebody asks for one after what it was written from has changed.
 */
export const brief = pgTable(
  'brief',
  {
    cityId: cityId(),
    planId: text().notNull(),
    version: integer().notNull(),
    number: integer().notNull(),
    /** What it was written from, by part with its fingerprint, as JSON; early rows have one fingerprint for all. What changes it would make another brief. */
    basis: text().notNull(),
    /** By language, as JSON text, so that it comes back exactly as it was written. */
    content: text().notNull(),
    contentHash: text().notNull(),
    createdAt: at().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.planId, t.version] }),
    uniqueIndex().on(t.cityId, t.number, t.version),
    foreignKey({ columns: [t.cityId, t.planId], foreignColumns: [plan.cityId, plan.id] }),
  ],
);

/** With `steps` no clock is read, and the same scenario has the same plan on every machine. */
export type SolveOptions = {
  gap: number;
  timeLimitSeconds: number;
  engine: 'auto' | 'search' | 'highs' | 'javascript-lp-solver';
  steps?: number | undefined;
};
/** `bound` and `gap` are the least anybody says, `proven` the bound by certificate; rows from before it was kept have none. */
export type SolveProgress = {
  seconds: number;
  objective: number | null;
  bound: number | null;
  gap: number | null;
  proven?: number | null;
};

/** A solve on its way: survives the server, because everything it knows stands here. */
export const solve = pgTable(
  'solve',
  {
    cityId: cityId(),
    id: text().notNull(),
    scenarioId: text().notNull(),
    fingerprint: text().notNull(),
    options: jsonb().$type<SolveOptions>().notNull(),
    /** Works of a plan to begin with; null where none were given, and when it has ended. */
    warmStart: jsonb().$type<Start[]>(),
    state: text().$type<'queued' | 'running' | 'done' | 'cancelled' | 'failed'>().notNull(),
    history: jsonb().$type<SolveProgress[]>().notNull().default([]),
    cancelRequested: boolean().notNull().default(false),
    heartbeatAt: at(),
    /** Counts the processes that have taken it up; only the latest may write to it. */
    attempt: integer().notNull().default(0),
    planId: text(),
    message: text(),
    createdBy: text().notNull(),
    createdAt: at().notNull(),
    finishedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index().on(t.state),
    foreignKey({ columns: [t.cityId, t.planId], foreignColumns: [plan.cityId, plan.id] }),
  ],
);

export const decision = pgTable(
  'decision',
  {
    cityId: cityId(),
    id: text().notNull(),
    planId: text().notNull(),
    body: text().notNull(),
    decidedOn: text().notNull(),
    outcome: text().$type<'adopted' | 'adopted-with-changes' | 'rejected' | 'deferred'>().notNull(),
    responsible: text().notNull(),
    reason: text().notNull(),
    revision: integer().notNull().default(1),
    recordedBy: text().notNull(),
    recordedAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.planId], foreignColumns: [plan.cityId, plan.id] }),
  ],
);

/** What can be done to the archive; whoever shows events has a word for each. */
export const operations = [
  'access-token.create',
  'access-token.revoke',
  'account.create',
  'account.remove',
  'administrator-link.create',
  'brief.write',
  'city.create',
  'city.delete',
  'city.restore',
  'city.update',
  'decision.correct',
  'decision.record',
  'demo.remove',
  'installation-administrator.set',
  'import.confirm',
  'import.confirm-assumptions',
  'import.undo',
  'import.update',
  'invitation.create',
  'invitation.use',
  'password-link.create',
  'password.change',
  'plan.create',
  'project.update',
  'role.set',
  'scenario.confirm-assumption',
  'scenario.create',
  'scenario.delete',
  'scenario.update',
  'solve.cancel',
  'solve.start',
] as const;
export type Operation = (typeof operations)[number];

/**
 * Who changed what, when and why; without a city where it concerns the installation. A trigger refuses updates and
 * deletions (but the deletion of a whole city).
 */
export const event = pgTable(
  'event',
  {
    sequence: bigserial({ mode: 'number' }).primaryKey(),
    cityId: text().references(() => city.id, { onDelete: 'cascade' }),
    at: at().notNull(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    role: text().notNull(),
    operation: text().$type<Operation>().notNull(),
    target: text().notNull(),
    before: jsonb(),
    after: jsonb(),
    reason: text(),
  },
  (t) => [index().on(t.cityId, t.sequence)],
);
