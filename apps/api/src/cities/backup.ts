import type { CityExport } from '@vorrang/db';
import {
  type FactKind,
  citySchema,
  factKinds,
  fingerprintOf,
  projectSchema,
  readPlanText,
  scenarioSchema,
} from '@vorrang/planning';

/** The tables take any JSON; one damaged row would later answer every page of the city with a fault of ours. */
export function damageIn(backup: CityExport): string | null {
  if (!citySchema.safeParse(backup.city).success) return '/city';
  for (const [list, fits] of Object.entries(rows)) {
    const given: unknown = backup[list as keyof typeof rows] ?? (list === 'fact' ? [] : undefined);
    if (!Array.isArray(given)) return `/${list}`;
    const wrong = given.findIndex((row) => typeof row !== 'object' || row === null || !fits(row));
    if (wrong >= 0) return `/${list}/${wrong}`;
  }
  return null;
}

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
  plan: ({ document }: Record<string, unknown>) => typeof document === 'string' && readPlanText(document).ok,
};

function parsed(document: unknown): unknown {
  try {
    return typeof document === 'string' ? JSON.parse(document) : undefined;
  } catch {
    return undefined;
  }
}
