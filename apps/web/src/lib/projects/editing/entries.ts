import { type Change, type Mode, type Project, costOf } from '@vorrang/planning';

/** What may be entered of a project, cell by cell. */
export const editable = [
  'name',
  'kind',
  'district',
  'mandatory',
  'earliest',
  'deadline',
  'sources',
  'cost',
  'followUp',
  'description',
] as const;
export type Editable = (typeof editable)[number];
export const isEditable = (key: string): key is Editable => editable.some((one) => one === key);

/** Cents by option; null where none are said. */
export type Amounts = Record<string, number | null>;
/**
 * A cell as it is entered. Periods count from 0; `finishBy` is the first one after the end. `basis` is what a new cost rests on: without one
 * it is an assumption.
 */
export type Entry =
  | { key: 'name'; text: string }
  | { key: 'kind'; text: string }
  | { key: 'description'; text: string }
  | { key: 'district'; district: string | null }
  | { key: 'mandatory'; mandatory: boolean }
  | { key: 'earliest'; period: number }
  | { key: 'deadline'; finishBy: number | null }
  | { key: 'sources'; sources: readonly string[] }
  | { key: 'cost'; cents: Amounts; basis: string; kind: 'measured' | 'estimated' }
  | { key: 'followUp'; cents: Amounts };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const byMode = (project: Project, of: (mode: Mode) => number | null): Amounts =>
  Object.fromEntries(project.modes.map((mode) => [mode.id, of(mode)]));

/** What stands in the cell now. */
export function entryOf(project: Project, key: Editable): Entry {
  switch (key) {
    case 'name':
      return { key, text: project.name };
    case 'kind':
      return { key, text: project.category };
    case 'description':
      return { key, text: textOf(project['description']) };
    case 'district':
      return { key, district: project.district };
    case 'mandatory':
      return { key, mandatory: project.mandatory };
    case 'earliest':
      return { key, period: project.earliestStart ?? 0 };
    case 'deadline':
      return { key, finishBy: project.finishBy ?? null };
    case 'sources':
      return { key, sources: project.fundingSources };
    case 'cost':
      return { key, cents: byMode(project, costOf), basis: '', kind: 'estimated' };
    case 'followUp':
      return { key, cents: byMode(project, ({ followUpCostPerYearCents }) => followUpCostPerYearCents ?? null) };
  }
}

/** What an entry changes of a project, each by its place in it; nothing where it says what stands there already. */
export function changesOf(project: Project, entry: Entry): Change[] {
  const put = (at: string, before: unknown, to: Change['to']): Change[] =>
    JSON.stringify(before ?? null) === JSON.stringify(to ?? null) ? [] : [{ at: [at], to }];
  switch (entry.key) {
    case 'name':
      return put('name', project.name, entry.text.trim());
    case 'kind':
      return put('category', project.category, entry.text.trim());
    case 'description':
      return put('description', project['description'], entry.text.trim() || undefined);
    case 'district':
      return put('district', project.district, entry.district);
    case 'mandatory':
      return put('mandatory', project.mandatory, entry.mandatory);
    case 'earliest':
      return put('earliestStart', project.earliestStart ?? 0, entry.period);
    case 'deadline':
      return put('finishBy', project.finishBy, entry.finishBy);
    case 'sources':
      return put('fundingSources', project.fundingSources, [...entry.sources]);
    case 'cost':
      return costChanges(project, entry);
    case 'followUp':
      return project.modes.flatMap(({ id, followUpCostPerYearCents }) => {
        const cents = entry.cents[id] ?? undefined;
        if (cents === followUpCostPerYearCents) return [];
        return [{ at: ['modes', id, 'followUpCostPerYearCents'], to: cents }];
      });
  }
}

/** A total spread over the periods as the old one was, to the cent; evenly where there was none. */
export function spread(before: readonly number[], total: number): number[] {
  const sum = before.reduce((all, cents) => all + cents, 0);
  const weights = sum > 0 ? before : before.map(() => 1);
  const whole = weights.reduce((all, weight) => all + weight, 0);
  let [seen, given] = [0, 0];
  return weights.map((weight) => {
    seen += weight;
    const cents = Math.round((total * seen) / whole) - given;
    given += cents;
    return cents;
  });
}

function costChanges(project: Project, { cents, basis, kind }: Entry & { key: 'cost' }): Change[] {
  const changed = project.modes.flatMap((mode): Change[] => {
    const total = cents[mode.id];
    if (total == null || total === costOf(mode)) return [];
    const periods = mode.cost.length > 0 ? mode.cost : new Array<number>(mode.duration).fill(0);
    return [{ at: ['modes', mode.id, 'cost'], to: spread(periods, total) }];
  });
  if (changed.length === 0) return [];
  const source = basis.trim();
  const cost = source ? { kind, source } : { kind: 'assumed' };
  return [
    ...changed,
    { at: ['sources'], to: JSON.parse(JSON.stringify({ ...project.sources, cost })) as Change['to'] },
  ];
}
