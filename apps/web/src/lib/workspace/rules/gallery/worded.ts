import { type ConstraintKind, constraintSentence, constraintSettings } from '@vorrang/optimizer';
import {
  type Constraint,
  type Language,
  type Scenario,
  formatMoney,
  formatNumber,
  formatPercent,
  inLanguage,
  localeOf,
  periodLabel,
  yearLabel,
} from '@vorrang/planning';
import { type RuleField, fieldsOf } from '#lib/scenario/rule-fields.ts';
import { namesProjects } from './families.ts';

/** A rule on its way: what is given of its settings so far. */
export type Given = Readonly<Record<string, unknown>>;
/** A part of a sentence: what is said anyway, or what one setting says; `isOpen` while nobody has said that, `isAgain` where it stands a second time. */
export type Part = { text: string; field?: RuleField; isOpen?: boolean; isAgain?: boolean };

export const isGiven = (field: RuleField, value: unknown): boolean => {
  if (field.control !== 'references') return value !== undefined && value !== '';
  return Array.isArray(value) && new Set(value.filter((id) => id !== '')).size >= field.least;
};

/**
 * The sentence a rule will be, with its gaps: what is not given stands there as a gap, in the order of the sentence. Null where the city has
 * too little to say it of.
 */
export function worded(scenario: Scenario, kind: ConstraintKind, given: Given, language: Language): Part[] | null {
  const fields = fieldsOf(kind);
  const open = fields.filter((field) => field.required && !isGiven(field, given[field.name]));
  const rule: Constraint = { ...filledIn(given), kind: kind.kind, ...standIns(scenario, open, given) };
  if (!constraintSettings.safeParse(rule).success) return null;
  const sentence = inLanguage(constraintSentence(scenario, rule), language);
  const found: { from: number; to: number; field: RuleField; isAgain: boolean }[] = [];
  const mark = (field: RuleField, patterns: RegExp[], isAgain: boolean) => {
    const where = patterns
      .flatMap((pattern) => [...sentence.matchAll(pattern)])
      .map(({ index, 0: text }) => ({ from: index, to: index + text.length, field, isAgain }))
      .find(({ from, to }) => to > from && found.every((other) => to <= other.from || from >= other.to));
    if (where) found.push(where);
  };
  for (const field of fields) mark(field, shownAs(scenario, field, rule, language), false);
  // A project nobody has named is not called by the name of the one that stands for it, anywhere.
  for (const field of open.filter(namesProjects)) mark(field, namesOf(scenario, rule[field.name]).map(pattern), true);
  found.sort((a, b) => a.from - b.from);
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to, field, isAgain } of found) {
    parts.push({ text: sentence.slice(at, from) });
    parts.push({ text: sentence.slice(from, to), field, isOpen: open.includes(field), isAgain });
    at = to;
  }
  return [...parts, { text: sentence.slice(at) }].filter(({ text }) => text !== '');
}

/** What is needed and has no place in the sentence. */
export const besides = (kind: ConstraintKind, parts: readonly Part[]): RuleField[] =>
  fieldsOf(kind).filter(({ required, name }) => required && !parts.some(({ field }) => field?.name === name));

const filledIn = (given: Given): Given =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, Array.isArray(value) ? value.filter((one) => one !== '') : value]),
  );

/** Values that stand for what nobody has said, each told from all others in the sentence. */
function standIns({ projects, districts, calendar }: Scenario, open: readonly RuleField[], given: Given): Given {
  const named = new Set(Object.values(given).flat());
  const free = projects.filter(({ id }) => !named.has(id)).map(({ id }) => id);
  const moment = { periods: 0, ends: Math.min(2, calendar.periods), years: 0 };
  const numbers = [7, 8, 9];
  return Object.fromEntries(
    open.map((field): [string, unknown] => {
      if (field.control === 'references') return [field.name, free.splice(0, Math.max(2, field.least))];
      if (field.control === 'text') return [field.name, '…'];
      if (field.control === 'number') {
        const n = numbers.shift() ?? 7;
        return [field.name, field.unit === 'cents' ? n * 1_111_100 : field.unit === 'share' ? n / 100 : n];
      }
      if (field.list === 'projects') return [field.name, free.shift()];
      if (field.list === 'districts') return [field.name, districts[0]?.id];
      return [field.name, field.list === 'modes' ? undefined : moment[field.list]];
    }),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const pattern = (text: string): RegExp => new RegExp(quoted(text), 'g');
const namesOf = ({ projects }: Scenario, ids: unknown): string[] =>
  [ids].flat().map((id) => projects.find((one) => one.id === id)?.name ?? String(id));
const quoted = (text: string): string => `[„“"«]?${escaped(text)}[“”"»]?`;

/** How a setting may be said, the likeliest first. */
function shownAs(scenario: Scenario, field: RuleField, rule: Constraint, language: Language): RegExp[] {
  const value = rule[field.name];
  const all = (...texts: string[]) => texts.map((text) => new RegExp(text, 'g'));
  if (value === undefined) return [];
  if (field.control === 'text') return all(escaped(String(value)));
  if (field.control === 'number') return all(...numbersOf(scenario, Number(value), language).map(alone));
  const { calendar } = scenario;
  const nameIn = (list: readonly { id: string; name?: string | undefined }[], id: unknown) =>
    list.find((one) => one.id === id)?.name ?? String(id);
  if (field.control === 'references') {
    const names = namesOf(scenario, value);
    // A long list ends with how many more there are.
    return all(`${quoted(names[0] ?? '')}.*${quoted(names.at(-1) ?? '')}`, `${quoted(names[0] ?? '')}.*\\d+ \\p{L}+`);
  }
  if (field.list === 'projects' || field.list === 'districts') return all(quoted(nameIn(scenario[field.list], value)));
  if (field.list === 'modes')
    return all(quoted(nameIn(scenario.projects.find(({ id }) => id === rule['project'])?.modes ?? [], value)));
  const label =
    field.list === 'years' ? yearLabel(calendar, Number(value)) : periodLabel(calendar, Number(value), language);
  return all(escaped(label));
}

const alone = (number: string): string => String.raw`(?<![\d.,])${escaped(number)}(?![.,]?\d)`;
function numbersOf({ currency }: Scenario, value: number, language: Language): string[] {
  const locale = localeOf(language);
  return [
    ...(['exact', 'whole'] as const).map((style) => formatMoney(Math.round(value), currency, locale, style)),
    formatPercent(value, locale),
    formatNumber(value, locale, Number.isInteger(value) ? 0 : 1),
    String(value),
  ];
}
