import { type ConstraintKind, findingsFor, promisedAmounts } from '@vorrang/optimizer';
import { type Constraint, type Plan, type Scenario, switchedOffIn } from '@vorrang/planning';
import { type RuleField, emptyRule, fieldsOf, storedNumber } from '#lib/scenario/rule-fields.ts';
import { projectsOf } from '../../stored-rule.ts';
import type { Given } from './worded.ts';

export type Planned = { scenario: Scenario; plan: Pick<Plan, 'starts' | 'payments' | 'carryOver'> };

/** What a rule of a kind begins with where a project is looked at: that project in its first gap, or the district it lies in. */
export function begunWith(
  kind: ConstraintKind,
  scenario: Scenario,
  selected: string | null,
): Record<string, unknown> & { kind: string } {
  const rule = emptyRule(kind);
  const project = scenario.projects.find(({ id }) => id === selected);
  if (!project) return rule;
  const fields = fieldsOf(kind);
  const [first] = fields.filter((field) => 'list' in field && field.list === 'projects');
  const [district] = fields.filter((field) => 'list' in field && field.list === 'districts');
  if (first) rule[first.name] = first.control === 'references' ? [project.id] : project.id;
  if (district && scenario.districts.some(({ id }) => id === project.district)) rule[district.name] = project.district;
  return rule;
}

/**
 * For every kind an example from this city: a rule it has, of the project that is looked at if there is one, else one about its projects and
 * districts, with the amount the plan shown has now. What nobody can know from that is left open.
 */
export function examplesOf(
  kinds: readonly ConstraintKind[],
  { scenario, plan }: Planned,
  selected: string | null,
): Map<string, Given> {
  const stored = Map.groupBy([...scenario.constraints, ...switchedOffIn(scenario)], ({ kind }) => kind);
  const mine = (rule: Constraint) => selected !== null && projectsOf(rule).includes(selected);
  const examples = new Map(
    kinds.map((kind): [string, Given] => {
      const own = stored.get(kind.kind) ?? [];
      return [
        kind.kind,
        own.find(mine) ?? (selected === null ? own[0] : undefined) ?? madeUp(kind, scenario, selected),
      ];
    }),
  );
  const amounts = amountsIn({ scenario, plan }, kinds, examples);
  for (const [kind, example] of examples) examples.set(kind, { ...example, ...amounts.get(kind) });
  return examples;
}

function madeUp(kind: ConstraintKind, scenario: Scenario, selected: string | null): Given {
  const rule = begunWith(kind, scenario, selected);
  const { districts, calendar } = scenario;
  const near = scenario.projects.find(({ id }) => id === selected)?.district ?? districts[0]?.id;
  const others = scenario.projects
    .toSorted((a, b) => Number(b.district === near) - Number(a.district === near))
    .map(({ id }) => id)
    .filter((id) => id !== selected);
  const year = calendar.periodsPerYear;
  const moments = {
    periods: year,
    ends: Math.min(2 * year, calendar.periods),
    years: Math.min(1, Math.floor(calendar.periods / year) - 1),
  };
  const valueOf = (field: RuleField): unknown => {
    const value = rule[field.name];
    if (field.control === 'references') {
      const given = (value as string[] | undefined)?.filter((id) => id !== '') ?? [];
      return [...given, ...others.splice(0, Math.max(0, Math.max(2, field.least) - given.length))];
    }
    if (value !== undefined || !field.required || field.control !== 'reference') return value;
    if (field.list === 'projects') return others.shift();
    if (field.list === 'districts') return near;
    return field.list === 'modes' ? undefined : moments[field.list];
  };
  const values = fieldsOf(kind).map((field): [string, unknown] => [field.name, valueOf(field)]);
  return { ...Object.fromEntries(values.filter(([, value]) => value !== undefined)), kind: kind.kind };
}

/** The amounts these rules would promise if they held the plan to what it is. */
function amountsIn(
  { scenario, plan }: Planned,
  kinds: readonly ConstraintKind[],
  examples: ReadonlyMap<string, Given>,
): Map<string, Given> {
  const missing = kinds.flatMap((kind): Constraint[] => {
    const given = examples.get(kind.kind) ?? {};
    const open = fieldsOf(kind).filter((field) => field.required && given[field.name] === undefined);
    const [amount] = open;
    if (open.length !== 1 || amount?.control !== 'number') return [];
    return [{ ...given, kind: kind.kind, [amount.name]: storedNumber(amount.least ?? 0, amount.unit) }];
  });
  const amounts = promisedIn({ ...scenario, constraints: missing }, plan);
  const told = [...amounts].filter(([, { promised, kept }]) => kept > 0 && kept >= promised);
  return new Map(told.map(([position, { setting, kept }]) => [missing[position]!.kind, { [setting]: kept }]));
}

/** Nothing where the city lacks what rules are measured by. */
function promisedIn(scenario: Scenario, plan: Planned['plan']): ReturnType<typeof promisedAmounts> {
  try {
    return promisedAmounts(scenario, plan, findingsFor(scenario, plan));
  } catch {
    return new Map();
  }
}
