import type { Mode, Plan, Project, Scenario, Text, Violation } from '@vorrang/planning';
import { messages } from './messages.ts';

/** A started project, looked up. */
export type Started = { project: Project; mode: Mode; period: number };

/** What the rules judge: the Plan's starts looked up, and what its bundles save by project and year. */
export type Lookup = {
  scenario: Scenario;
  plan: Plan;
  started: Started[];
  byProject: Map<string, Started>;
  saved: Map<string, Map<number, bigint>>;
};

/** A rule of the format, judged by the sentence of the format alone. Settings are the stored constraint, or nothing for rules without one. */
export type VerifyRule = {
  violations?: (lookup: Lookup, settings: Record<string, unknown>, position: number) => Violation[];
  /** Cents saved for a project in a year. */
  saves?: (
    lookup: Lookup,
    settings: Record<string, unknown>,
  ) => { project: string; year: number; cents: number } | null;
  /** Points earned. */
  earns?: (lookup: Lookup, settings: Record<string, unknown>) => number;
  /** How long its list in a certificate is: 'one', or one for each period; without it the rule has no list. */
  list?: 'one' | 'periods';
  most?: number;
  missing?: number;
  /** Adds the rule's terms to `constant` and to the projects it names. */
  price?: (prices: Prices, settings: Record<string, unknown>, values: number[]) => void;
};

/** A certificate read for use: what each project pays for time, money and the rules it stands under. */
export type Prices = {
  scenario: Scenario;
  /** False where values all count as 0, those of rules too: the proof that no Plan exists. */
  valued: boolean;
  /** The part of the bound that no project changes. */
  constant: number;
  /** λ by funding source and year. */
  lambda: ReadonlyMap<string, readonly number[]>;
  /** μ by resource: the periods in which it is not 0. Capacity binds in few periods. */
  mu: Map<string, { period: number; price: number }[]>;
  projects: Map<string, Priced>;
};

/** A project and all in R(p,m,t) that is not its mode's own. A term is factor · list, by the start t [T], by the end t + d or by the period in which the site opens or closes [T + 1]. */
export type Priced = {
  project: Project;
  /** π by the period in which a cost falls due, the lowest price among the project's own sources; 0 if it has none. */
  pi: Float64Array;
  /** By the period of a start, the most expensive price at which a saving in its first period can count. */
  mostExpensive: Float64Array;
  /** Points added to every start, and for each cent of full cost. */
  compiled: number;
  perCent: number;
  /** Whether it must start, by itself or by a rule. */
  must: boolean;
  /** Points added to a start; −∞ for one that a rule forbids. */
  adds: ((mode: Mode, start: number) => number)[];
  terms: { list: Float64Array; factor: 1 | -1; counts: 'from start' | 'from opening' | 'from closing' | 'from end' }[];
};

export const violation = (rule: string, pointer: string, sentence: Text, position?: number): Violation => ({
  rule,
  pointer,
  sentence,
  ...(position === undefined ? {} : { position }),
});

/** Integer that JSON and doubles carry exactly. */
export const whole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

/** Cents as an exact integer; what is not whole counts as nothing here and is refused as a row. */
export const cents = (value: number): bigint => (Number.isSafeInteger(value) ? BigInt(value) : 0n);

/** Looks the starts up; a start that names nothing known is a violation. */
export function lookUp(scenario: Scenario, plan: Plan): { lookup: Lookup; violations: Violation[] } {
  const projects = new Map(scenario.projects.map((project) => [project.id, project]));
  const violations: Violation[] = [];
  const started = plan.starts.flatMap((start, i): Started[] => {
    const project = projects.get(start.project);
    const mode = project?.modes.find(({ id }) => id === start.mode);
    if (project && mode && whole(start.period, 0)) return [{ project, mode, period: start.period }];
    const refuse = (sentence: Text) => violations.push(violation('start', `/starts/${i}`, sentence));
    if (!project) refuse(messages.texts.unknownProject({ project: start.project }));
    else if (!mode) refuse(messages.texts.unknownOption({ name: project.name, mode: start.mode }));
    else refuse(messages.texts.noPeriod({ period: start.period }));
    return [];
  });
  const byProject = new Map<string, Started>();
  for (const one of started) if (!byProject.has(one.project.id)) byProject.set(one.project.id, one);
  return { lookup: { scenario, plan, started, byProject, saved: new Map() }, violations };
}
