/** A backup of a city, as far as it is multiplied. */
export type Backup = { project: Row[]; scenario: Row[]; [part: string]: unknown };
type Row = Record<string, unknown>;
type Rule = { id?: string };
type Settings = {
  fundingSources: { budget: number[] }[];
  resources: { capacity: number[] }[];
  constraints: Rule[];
};

/**
 * The city with all its projects and the rules between them so many times, and as many times the money and the crews: as hard to plan,
 * and larger. Plans, decisions and what was recorded stay behind.
 */
export function multiplied(backup: Backup, times: number): Backup {
  const ids = new Set(backup.project.map(({ id }) => String(id)));
  const copies = Array.from({ length: times }, (_, k) => k);
  const named = (value: unknown, k: number): unknown => {
    if (typeof value === 'string') return ids.has(value) && k > 0 ? `${value}-${k}` : value;
    if (Array.isArray(value)) return value.map((one) => named(one, k));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, k)]));
  };
  const namesProjects = (rule: unknown) => JSON.stringify(named(rule, 1)) !== JSON.stringify(rule);
  const copied = (rule: Rule, k: number) => ({
    ...(named(rule, k) as Rule),
    ...(rule.id !== undefined && { id: k > 0 ? `${rule.id}-${k}` : rule.id }),
  });
  const all = (list: number[]) => list.map((one) => times * one);
  const settingsOf = (settings: Settings) => ({
    ...settings,
    fundingSources: settings.fundingSources.map((one) => ({ ...one, budget: all(one.budget) })),
    resources: settings.resources.map((one) => ({ ...one, capacity: all(one.capacity) })),
    constraints: settings.constraints.flatMap((rule) =>
      namesProjects(rule) ? copies.map((k) => copied(rule, k)) : [rule],
    ),
  });
  const none = { frozenScenario: [], plan: [], brief: [], solve: [], decision: [], event: [] };
  return {
    ...backup,
    ...none,
    project: copies.flatMap((k) =>
      backup.project.map((row) => ({
        ...row,
        id: named(row['id'], k),
        body: named(row['body'], k),
        position: k * backup.project.length + Number(row['position']),
      })),
    ),
    scenario: backup.scenario.map((row) => ({ ...row, settings: settingsOf(row['settings'] as Settings) })),
  };
}
