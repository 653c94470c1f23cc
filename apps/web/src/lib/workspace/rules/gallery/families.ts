import type { ConstraintKind } from '@vorrang/optimizer';
import { type RuleField, fieldsOf } from '#lib/scenario/rule-fields.ts';

/** What a kind of rule is about; the order in which the gallery tells them. */
export const families = ['time', 'choice', 'districts', 'money'] as const;
export type Family = (typeof families)[number];

/** Kinds whose settings do not tell what they are about. */
const known: Record<string, Family> = { 'corridor-conflict': 'time' };

const names =
  (...lists: string[]) =>
  (field: RuleField): boolean =>
    (field.control === 'reference' || field.control === 'references') && lists.includes(field.list);
export const namesProjects = names('projects');
export const namesDistrict = names('districts');
const namesTime = (field: RuleField): boolean =>
  names('periods', 'ends')(field) || (field.control === 'number' && field.unit === 'periods');

/** The family of a kind, read from its settings: a kind that is added has one by itself. */
export function familyOf(kind: ConstraintKind): Family {
  const fields = fieldsOf(kind);
  const needed = fields.filter(({ required, initial }) => required || initial !== undefined);
  if (known[kind.kind]) return known[kind.kind]!;
  if (fields.some(namesDistrict)) return 'districts';
  if (fields.some(namesProjects)) return kind.onlyPays || needed.some(namesTime) ? 'time' : 'choice';
  return fields.some(names('years')) || fields.some((field) => field.control === 'number' && isAmount(field.unit))
    ? 'money'
    : 'choice';
}
const isAmount = (unit: string | undefined): boolean => unit !== undefined && !['projects', 'points'].includes(unit);
