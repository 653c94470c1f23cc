import type { Assumption, City, CityKnowledge, Finding, Language, Plan, Scenario, Text } from '@vorrang/planning';

/** What a brief is written from; everything comes in as data, nothing is computed by a solver here. */
export type BriefInput = {
  language: Language;
  /** Locale of numbers and dates. */
  locale: string;
  /** The language is the one its data are written in, where it is known; money is in the scenario's currency. */
  city: Pick<City, 'name' | 'timeZone'> & Partial<Pick<City, 'language'>>;
  scenario: Scenario;
  plan: Plan;
  /** Plans of other scenarios, as alternatives. */
  alternatives: { name: string; scenario: Scenario; plan: Plan }[];
  findings: Finding[];
  /** The sentences of rules that do not hold now. */
  switchedOff: Text[];
  /** Promises that are broken where nothing at all is built. */
  withoutWorks: Finding[];
  /** What the city's facts say about the projects; `not-given` where none were handed to this brief. */
  known: CityKnowledge | 'not-given';
  /** Whether the plan was re-computed without objection, the bound its certificate proves, and whether it proves that there is no plan. */
  verdict: { valid: boolean; provesNone: boolean; recomputed: { certificateBound: number | null } };
  decisions: { body: string; decidedOn: string; outcome: string; responsible: string; reason: string }[];
  /** What in the scenario was assumed, and who has confirmed it. */
  assumptions: Assumption[];
  /** Files whose assumptions nobody has confirmed. */
  unconfirmed: string[];
  /** When the plan was made; null where no clock may speak. */
  madeAt: Date | null;
  /** The number of the brief in its city and its version; null where nobody keeps briefs. */
  numbered: { number: number; version: number } | null;
};

export type Column = { label: string; number?: boolean | undefined };
export type Cell = string;
/** One thing a section is made of: a heading, a paragraph, a table, a chart – data, set by each output in its own way. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[]; ordered?: boolean | undefined }
  | {
      kind: 'table';
      caption: string;
      columns: Column[];
      rows: Cell[][];
      total?: Cell[] | undefined;
      source?: string | undefined;
    }
  | { kind: 'figure'; svg: string; alt: string; caption: string }
  /** What cannot be filled yet, and why. */
  | { kind: 'missing'; text: string };

/** One numbered part of a brief with its blocks. */
export type Section = { name: string; number: number; heading: string; blocks: Block[] };
/** The whole document for a council, in one language: title, sections in their order, and what it was written from. */
export type Brief = {
  language: Language;
  title: string;
  subtitle: string;
  warning: string | null;
  sections: Section[];
  /** ISO 8601; null where no clock may speak. */
  madeAt: string | null;
};
