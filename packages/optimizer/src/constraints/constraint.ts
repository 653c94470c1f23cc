import {
  type Finding,
  type Plan,
  type Problem,
  type Project,
  type Scenario,
  type Subject,
  type Text,
  listed,
} from '@vorrang/planning';
import { z } from 'zod';
import type { Activity, Saving } from '../model/activity.ts';
import type { ModelBuilder } from '../model/model-builder.ts';
import type { PriceList } from '../model/price-list.ts';
import type { VariableFixing } from '../model/variable-fixing.ts';
import { messages } from './messages.ts';

/** A Plan as the rules see it: its works, and what its bundles save (cents by project and year). */
export type PlanContext = {
  scenario: Scenario;
  plan: Pick<Plan, 'starts' | 'payments' | 'carryOver'>;
  activities: Activity[];
  of: Map<string, Activity>;
  savings: Saving[];
};
/** What a rule measures on a Plan, before it is said in words. */
export type Measured = Pick<Finding, 'state' | 'subject' | 'amount' | 'carried' | 'unit'>;

/** A rule as its own folder describes it. `rows` tell the solver, `check` judges a finished Plan without one. */
export type Definition<Kind extends string, Schema extends z.ZodType, Settings = z.output<Schema>> = {
  kind: Kind;
  title: Text;
  /** Rules every Scenario has without storing them. */
  implicit?: true;
  /** A rule that forbids no start, it only pays. */
  onlyPays?: true;
  settings: Schema;
  /** An example of the settings, used in forms and tests. */
  sample: (scenario: Scenario) => Settings;
  /** Bad input of this kind; `path` leads to the constraint in the document. */
  problems?: (scenario: Scenario, settings: Settings, path: PropertyKey[]) => Problem[];
  /**
   * Writes the rule's rows, each of the form "at most", so that its price is ≥ 0; the lists are those of the certificate. A rule that
   * writes into the yes/no columns alone is kept by the search through these rows; another one is asked through `check`.
   */
  rows: (builder: ModelBuilder, settings: Settings, position: number) => PriceList[];
  fixes?: (scenario: Scenario, settings: Settings) => VariableFixing;
  check: (context: PlanContext, settings: Settings) => Measured[];
  /** What an earned bundle brings. */
  saves?: (context: PlanContext, settings: Settings) => Saving[];
  earns?: (context: PlanContext, settings: Settings) => number;
  /**
   * The setting that can give way where promises cannot hold together, and the tightest amount that keeps what was measured; null if none
   * does. A rule that is kept shows by it how much more it could promise.
   */
  relaxation?: { setting: string; to: (measured: Measured, context: PlanContext, settings: Settings) => number | null };
  /** The settings that are left where the promise is taken back and what the rule pays stays; null where it promises nothing. */
  fullRelaxation?: (settings: Settings) => Settings | null;
  /** The rule itself as one plain sentence. */
  sentence: (scenario: Scenario, settings: Settings) => Text;
  /** What was measured, as one sentence that names its subject. */
  explain: (scenario: Scenario, measured: Measured, settings: Settings) => Text;
  /** Projects whose starts can change what this rule measures; null for all. */
  scope: (settings: Settings) => readonly string[] | null;
};

/** Makes a rule. Settings are parsed where they enter, so the folder's functions see typed settings only. */
export function defineConstraint<const Kind extends string, Schema extends z.ZodType>(
  definition: Definition<Kind, Schema>,
): Definition<Kind, Schema> {
  return definition;
}

/** The stored form of settings with a kind: unknown fields (id, citation, …) are kept. */
export const stored = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.looseObject({ kind: z.literal(kind), ...shape, id: z.string().optional(), citation: z.string().optional() });

/** A reference in a form: the field offers the entries of this list of the Scenario; 'modes' are those of the project in `project`. */
export const refersTo = (list: 'projects' | 'districts' | 'modes', title: Text) =>
  z.string().meta({ title: title.en, titles: title, refersTo: list });
/** A moment in a form: a period, the period before which something ends, or a year, each offered by its name. Stored as numbers from 0. */
export const moment = (list: 'periods' | 'ends' | 'years', title: Text) =>
  z.int().min(0).meta({ title: title.en, titles: title, refersTo: list });

/** A list of projects in a form. */
export const listOfProjects = z
  .array(refersTo('projects', messages.texts.project))
  .meta({ title: 'Projects', titles: messages.texts.projects });
/** A whole number from 0 in a form. */
export const count = (titles: Text, unit?: string) =>
  z
    .int()
    .min(0)
    .meta({ title: titles.en, titles, ...(unit ? { unit } : {}) });
/** Why somebody decided so: never empty. */
export const reason = z.string().regex(/\S/).meta({ title: 'Reason', titles: messages.texts.reason });

const indexes = new WeakMap<Scenario, Map<string, Project>>();
/** The projects of a Scenario by id, kept: a Scenario is never changed in place. */
export function projectsById(scenario: Scenario): Map<string, Project> {
  const before = indexes.get(scenario);
  if (before) return before;
  const index = new Map(scenario.projects.map((project) => [project.id, project]));
  indexes.set(scenario, index);
  return index;
}

/** The name a person knows a project by. */
export const nameOf = (scenario: Scenario, id: string): string => projectsById(scenario).get(id)?.name ?? id;

/** A problem at one place of the document, in both languages. */
export function problemAt(path: PropertyKey[], type: string, said: Text): Problem {
  const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { type, pointer, message: messages.texts.at({ pointer, said }) };
}

/** Projects a rule names that the Scenario does not have. */
export function unknownProjects(scenario: Scenario, ids: readonly string[], path: PropertyKey[]): Problem[] {
  const known = projectsById(scenario);
  return ids.flatMap((id, i) =>
    known.has(id)
      ? []
      : [
          problemAt(
            path.at(-1) === 'projects' ? [...path, i] : path,
            'unknown-reference',
            messages.texts.unknownProject({ id }),
          ),
        ],
  );
}

/** A district a rule names that the Scenario does not have. */
export function unknownDistrict(scenario: Scenario, id: string, path: PropertyKey[]): Problem[] {
  if (scenario.districts.some((district) => district.id === id)) return [];
  return [problemAt(path, 'unknown-reference', messages.texts.unknownDistrict({ id }))];
}

/** The name a person knows a district by. */
export const districtNameOf = (scenario: Scenario, id: string): string =>
  scenario.districts.find((district) => district.id === id)?.name ?? id;

/** People of a district; 0 where nobody has counted them. */
export const populationOf = (scenario: Scenario, id: string): number =>
  scenario.districts.find((district) => district.id === id)?.population ?? 0;

/** A district whose people nobody has counted, where a rule divides by them. */
export function withoutPopulation(scenario: Scenario, id: string, path: PropertyKey[]): Problem[] {
  const district = scenario.districts.find((one) => one.id === id);
  if (!district || district.population !== undefined) return [];
  return [problemAt(path, 'missing-population', messages.texts.missingPopulation({ name: district.name }))];
}

/** A mode a rule names that its project does not have. */
export function unknownMode(scenario: Scenario, id: string, mode: string | undefined, path: PropertyKey[]): Problem[] {
  const project = projectsById(scenario).get(id);
  if (mode === undefined || !project || project.modes.some((one) => one.id === mode)) return [];
  return [problemAt(path, 'unknown-reference', messages.texts.unknownOption({ name: project.name, mode }))];
}

/** A time that ends before it begins. `whole`: the end does not belong to it, so that it must come later than the beginning. */
export function backwards(from: number, to: number, path: PropertyKey[], whole = false): Problem[] {
  if (whole ? from < to : from <= to) return [];
  return [problemAt(path, 'backwards', messages.texts.backwards({ to, whole, from }))];
}

/** A group of fewer than two different projects says nothing, and is refused. */
export function tooFew(ids: readonly string[], path: PropertyKey[]): Problem[] {
  if (new Set(ids).size >= 2) return [];
  return [problemAt(path, 'too-few-projects', messages.texts.tooFewProjects)];
}

/** A sentence with more names than these is read by nobody; the list itself stands in the rule. */
const maxNamed = 5;

/** The subject's projects by name, in the language's quotation marks, joined as a sentence needs them: all, or five and how many more. */
export function namesOf(scenario: Scenario, subject: Subject): Text {
  const ids = subject.projects ?? (subject.project ? [subject.project] : []);
  const shown = ids.length > maxNamed + 1 ? ids.slice(0, maxNamed) : ids;
  const more = ids.length - shown.length;
  return listed([
    ...shown.map((id) => messages.texts.quoted({ name: nameOf(scenario, id) })),
    ...(more > 0 ? [messages.texts.others({ n: more })] : []),
  ]);
}
