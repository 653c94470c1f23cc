import {
  type Calendar,
  type Listed,
  type Project,
  type ProjectValue,
  type Text,
  asWritten,
  listedSchema,
} from '@vorrang/planning';
import { messages } from './messages.ts';

/** What is known of the projects that a valuation may go by; what nothing is known of is not in the maps. */
export type Evidence = {
  calendar: Calendar;
  projects: readonly Project[];
  /** The asset a project is about, and its health from 0 (worst) to 1 (best) when the calendar begins. */
  conditions: ReadonlyMap<string, { asset: string; health: number }>;
  /** What a project is about that people report, and its rank among all by reports, 0 to 1. */
  needs: ReadonlyMap<string, { name: string; rank: number }>;
  /** People who live within 300 m of a project. */
  people: ReadonlyMap<string, number>;
};

/** A number of a rule that a planner may change; a flag is 0 or 1. `listed`: the key is a word of the list, and tells enough by itself. */
export type Setting = {
  key: string;
  label: Text;
  value: number;
  least: number;
  most: number;
  flag?: true;
  listed?: true;
};
export type Settings = Readonly<Record<string, number>>;

/** What a project is worth by a rule, in units of the rule's criterion, and the evidence for it in a sentence. */
export type Worth = { amount: number; sentence: Text } & Pick<ProjectValue, 'mandatory' | 'finishBy'>;

/** A stated, editable rule that makes a criterion out of one kind of evidence. */
export type Valuation = {
  name: string;
  label: Text;
  /** The rule in a sentence, and what in it is assumed. */
  rule: Text;
  criterion: { name: Text; unit: Text };
  /** What it would need to be offered; said where it has nothing to go on. */
  needs: Text;
  /** Whether its amounts are points per project, that may count by the size of the project. */
  bySize: boolean;
  /** Points for one unit of its amounts. */
  pointsPerUnit: (settings: Settings) => number;
  /** The evidence it has, by project, as the list or the facts say it; empty where it has nothing to go on. */
  evidence: (known: Evidence) => ReadonlyMap<string, Text>;
  settings: (known: Evidence) => Setting[];
  worths: (known: Evidence, settings: Settings) => ReadonlyMap<string, Worth>;
};

/** What its list says of a project's weight. */
export const listedOf = ({ listed }: Project): Listed => asWritten(listedSchema, listed) ?? {};

/** The points of a rule, as nearly all have them. */
export const onePoint = (): number => 1;
export const points: Text = messages.texts.points;
/** `Brücke (2 Projekte)`: what a number of a rule is for, and how many projects it concerns. */
export const withCount = (label: Text, count: number): Text => messages.texts.withCount({ label, n: count });
export const pointsSetting = (key: string, label: Text, value: number): Setting => ({
  key,
  label,
  value,
  least: 0,
  most: 1000,
});
