import type { Plan, Scenario, Start, Subject, Text } from '@vorrang/planning';

/** What is asked about one project: why it is in the plan, why not, why then. */
export type Question = 'why' | 'why-not' | 'when';
/** Solves a Scenario that differs from the given one in one project; begins from the given Plan. */
export type Solver = (scenario: Scenario, start: Plan) => Promise<Plan>;

/** Points between which a difference lies by the least bound known, proven or a solver's claim; null where a bound is missing. Below 0 where giving something up gains. */
export type Interval = { least: number; most: number | null };

/** What another answer would mean: the solver's status, the points it costs, and who comes, goes or moves. */
export type Counterfactual = {
  status: Plan['status'];
  cost: Interval | null;
  /** Points that the plan that changes least is worth less than the given one; its comings and goings follow. */
  found: number | null;
  out: string[];
  in: string[];
  moved: string[];
};

/** One start as the Plan stands: what it is worth, and what refuses it. No rule and no cents missing: it could be added at once. */
export type Chance = {
  start: Start;
  points: number;
  /** Kinds of rules that would be broken, what they speak of there, and their sentences. */
  broken: { rule: string; subject: Subject; sentence: Text }[];
  /** Cents that nobody can pay. */
  missingCents: number;
};

/** One amount that, raised alone, lets the project in while everything else stands. Every change was tried and judged to the cent. */
export type Change =
  | { kind: 'money'; start: Start; fundingSource: string; year: number; cents: number }
  | { kind: 'capacity'; start: Start; resource: string; periods: { period: number; units: number }[] };

/** A limit that is full, so that a start has no room: crews of a period, a source of a year, another project, or any other rule. */
export type Limit = { rule: string; subject: Subject; sentence: Text };

/** What a project depends on, and what depends on it: projects named with it in a dependency or a requirement. */
export type Dependencies = { dependsOn: string[]; neededBy: string[] };

/** The answer to a question about one project: facts for programs, sentences for people. */
export type Explanation = {
  question: Question;
  project: string;
  chances?: Chance[];
  counterfactual?: Counterfactual;
  changes?: Change[];
  /** What is full, for the start that would bring most (why not) or one period earlier (when). */
  limits?: Limit[];
  dependencies?: Dependencies;
  sentences: Text[];
  /** A Plan of the same Scenario that is worth more than the given one, found on the way. */
  better?: Plan;
};
