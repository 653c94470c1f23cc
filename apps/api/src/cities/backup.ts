import { z } from '@hono/zod-openapi';
import type { CityExport } from '@vorrang/db';
import {
  type FactKind,
  citySchema,
  factKinds,
  fallback,
  findingSchema,
  fingerprintOf,
  projectSchema,
  readPlanText,
  scenarioSchema,
  formerVerdictSchema,
  verdictSchema,
} from '@vorrang/planning';
import { brief } from '../briefs/answers.ts';
import { decisionAnswer } from '../decisions/answers.ts';
import { solveAnswer } from '../solves/answers.ts';

/** The tables take any JSON; one damaged row would later answer every page of the city with a fault of ours. */
export function damageIn(backup: CityExport): string | null {
  if (!citySchema.safeParse(backup.city).success) return '/city';
  for (const [list, fits] of Object.entries(rows)) {
    const given: unknown = backup[list as keyof typeof rows] ?? (mayBeMissing.has(list) ? [] : undefined);
    if (!Array.isArray(given)) return `/${list}`;
    const wrong = given.findIndex((row) => typeof row !== 'object' || row === null || !fits(row));
    if (wrong >= 0) return `/${list}/${wrong}`;
  }
  return null;
}

/** Backups of earlier releases have none of them. */
const mayBeMissing = new Set(['fact', 'brief', 'solve', 'decision']);

const settingsSchema = scenarioSchema.omit({ name: true, derivedFrom: true, projects: true });
const rows = {
  project: ({ id, body }: Record<string, unknown>) => {
    const project = projectSchema.safeParse(body);
    return project.success && project.data.id === id;
  },
  fact: ({ kind, body }: Record<string, unknown>) =>
    Object.hasOwn(factKinds, String(kind)) && factKinds[kind as FactKind].safeParse(body).success,
  scenario: ({ settings }: Record<string, unknown>) => settingsSchema.safeParse(settings).success,
  frozenScenario: ({ document, fingerprint }: Record<string, unknown>) => {
    const value = parsed(document);
    return value !== undefined && fingerprintOf(value) === fingerprint;
  },
  plan: ({ document, outcome }: Record<string, unknown>) =>
    typeof document === 'string' && readPlanText(document).ok && outcomeSchema.nullish().safeParse(outcome).success,
  brief: ({ content, contentHash, basis }: Record<string, unknown>) => {
    const written = parsed(content);
    const isWhole = writtenSchema.safeParse(written).success && fingerprintOf(written) === contentHash;
    return isWhole && (!String(basis).startsWith('{') || parsed(basis) !== undefined);
  },
  solve: (row: Record<string, unknown>) => solveSchema.safeParse(row).success,
  decision: (row: Record<string, unknown>) => decisionAnswer.safeParse(row).success,
};
const outcomeSchema = z.object({
  findings: z.array(findingSchema),
  verdict: z.union([verdictSchema, formerVerdictSchema]),
});
/** By language; one of them stands for those that came later. */
const writtenSchema = z.object({ [fallback]: brief }).catchall(brief);
const solveSchema = solveAnswer.pick({ state: true, history: true, options: true });

function parsed(document: unknown): unknown {
  try {
    return typeof document === 'string' ? JSON.parse(document) : undefined;
  } catch {
    return undefined;
  }
}
