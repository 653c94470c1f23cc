import type { ConstraintKind } from '@vorrang/optimizer';
import {
  type Language,
  type Scenario,
  type Text,
  centsOf,
  periodLabel,
  unitsOf,
  yearLabel,
  yearsOf,
} from '@vorrang/planning';

/** What a reference can name: entries of a list of the Scenario, options of the project at hand, or moments, stored as numbers. */
export type Choices = 'projects' | 'districts' | 'modes' | 'periods' | 'ends' | 'years';

/** What a kind's settings say about one of its properties (JSON Schema with Vorrang's `titles`, `unit`, `refersTo`). */
type Property = {
  type?: string;
  const?: unknown;
  default?: unknown;
  titles?: Text;
  unit?: string;
  refersTo?: Choices;
  items?: Property;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
};

/** One field of the form of a rule. `unit` is what a number is stored in; `shown` turns it into what people type. */
export type RuleField = {
  name: string;
  label: Text;
  required: boolean;
  initial?: unknown;
} & (
  | { control: 'reference'; list: Choices }
  | { control: 'references'; list: Choices; least: number; most: number }
  | {
      control: 'number';
      whole: boolean;
      unit: string | undefined;
      least: number | undefined;
      most: number | undefined;
    }
  | { control: 'text' }
);

/** Whether people can enter a rule of this kind in a form: what it needs has a name there. Others come with files and from plans. */
export function hasForm({ settings }: ConstraintKind): boolean {
  const { properties, required } = settings as { properties: Record<string, Property>; required: string[] };
  return required.every((name) => properties[name]!.const !== undefined || properties[name]!.titles !== undefined);
}

/** The fields of a kind of constraint, made from its settings schema alone: a new kind has a form by having a schema. */
export function fieldsOf(kind: ConstraintKind): RuleField[] {
  const { properties, required } = kind.settings as { properties: Record<string, Property>; required: string[] };
  return Object.entries(properties)
    .filter(([, property]) => property.titles !== undefined && property.const === undefined)
    .map(([name, property]) => ({
      ...fieldOf(property),
      name,
      label: property.titles!,
      required: required.includes(name),
      ...(property.default === undefined ? {} : { initial: property.default }),
    }));
}

function fieldOf(property: Property) {
  if (property.refersTo) return { control: 'reference', list: property.refersTo } as const;
  if (property.items?.refersTo)
    return {
      control: 'references',
      list: property.items.refersTo,
      least: property.minItems ?? 2,
      most: property.maxItems ?? Infinity,
    } as const;
  if (property.type === 'string') return { control: 'text' } as const;
  const { unit } = property;
  const bound = (value: number | undefined) =>
    value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : shown(value, unit);
  return {
    control: 'number',
    whole: property.type === 'integer' && unit !== 'cents',
    unit,
    least: bound(property.minimum),
    most: bound(property.maximum),
  } as const;
}

/** A stored number as the form shows it: cents as units of currency, shares as per cent without binary dust. */
export function shown(stored: number, unit: string | undefined): number {
  if (unit === 'cents') return unitsOf(stored);
  return unit === 'share' ? Number((stored * 100).toPrecision(15)) : stored;
}
/** And back. Cents come out whole. */
export function storedNumber(value: number, unit: string | undefined): number {
  if (unit === 'cents') return centsOf(value);
  return unit === 'share' ? value / 100 : value;
}

type Choice = { id: string; name: string };

/** What a field of references can name, in the reader's order of names, and moments in their own. `project`: the one whose options they are. */
export function choicesOf(
  scenario: Scenario,
  list: Choices,
  { language, locale }: { language: Language; locale: string },
  project?: unknown,
): Choice[] {
  const { calendar } = scenario;
  const numbered = (count: number, first: number, label: (k: number) => string): Choice[] =>
    Array.from({ length: count }, (_, k) => ({ id: String(first + k), name: label(first + k) }));
  const period = (k: number) => periodLabel(calendar, k, language);
  if (list === 'years') return numbered(yearsOf(calendar), 0, (year) => yearLabel(calendar, year));
  if (list === 'periods') return numbered(calendar.periods, 0, period);
  if (list === 'ends') return numbered(calendar.periods, 1, period);
  const entries: { id: string; name?: string | undefined }[] =
    list === 'modes' ? (scenario.projects.find(({ id }) => id === project)?.modes ?? []) : scenario[list];
  return entries.map(({ id, name }) => ({ id, name: name ?? id })).sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** A choice as it is stored: moments are numbers. */
export const storedChoice = (id: string, list: Choices): string | number =>
  list === 'periods' || list === 'ends' || list === 'years' ? Number(id) : id;

/** An empty rule of a kind: what the schema gives by default, as many empty references as it needs. */
export const emptyRule = (kind: ConstraintKind): Record<string, unknown> & { kind: string } => ({
  kind: kind.kind,
  ...Object.fromEntries(
    fieldsOf(kind).flatMap((field) => {
      if (field.initial !== undefined) return [[field.name, field.initial]];
      return field.control === 'references' ? [[field.name, Array.from({ length: field.least }, () => '')]] : [];
    }),
  ),
});
