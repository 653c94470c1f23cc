import type { Mode, Plan, Project, Scenario, Text } from '@vorrang/planning';

/** One promise that a Plan does not keep, or one statement in it that is not true. */
export type Objection = { rule: string; position?: number; pointer: string; sentence: Text };

/** A started project, looked up. */
export type Started = { project: Project; mode: Mode; period: number };

/** What the rules judge: the Plan's starts looked up, and what its bundles save by project and year. */
export type Given = {
  scenario: Scenario;
  plan: Plan;
  started: Started[];
  byProject: Map<string, Started>;
  saved: Map<string, Map<number, bigint>>;
};

/** A rule of the format, judged by the sentence of the format alone. Settings are the stored constraint, or nothing for rules without one. */
export type VerifyRule = {
  objections?: (given: Given, settings: Record<string, unknown>, position: number) => Objection[];
  /** Cents saved for a project in a year. */
  saves?: (given: Given, settings: Record<string, unknown>) => { project: string; year: number; cents: number } | null;
  /** Points earned. */
  earns?: (given: Given, settings: Record<string, unknown>) => number;
  /** How long its list in a certificate is, 'one' or one for each period, and what the prices in it mean. */
  list?: 'one' | 'periods';
  most?: number;
  missing?: number;
  price?: (prices: Prices, settings: Record<string, unknown>, values: number[]) => void;
};

/** A certificate read for use: what each project pays for time, money and the rules it stands under. */
export type Prices = {
  /** The part of the bound that no project changes. */
  constant: number;
  /** π of a project by year: the lowest price among its own sources. */
  pi: (project: string) => number[];
  mu: Map<string, number[]>;
  /** What rules add to a start of a project at t that ends before `end`. */
  terms: Map<string, ((t: number, end: number) => number)[]>;
  shares: { district: string; minimum: number; psi: number }[];
  bundles: { first: string; second: string; saving: number; value: number; theta: number[] }[];
};

/** Adds a term for one project. */
export function addTerm(prices: Prices, project: string, term: (t: number, end: number) => number): void {
  const before = prices.terms.get(project);
  if (before) before.push(term);
  else prices.terms.set(project, [term]);
}

export const objection = (rule: string, pointer: string, de: string, en: string, position?: number): Objection => ({
  rule,
  pointer,
  sentence: { de, en },
  ...(position === undefined ? {} : { position }),
});

/** Integer that JSON and doubles carry exactly. */
export const whole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

/** Cents as an exact integer; what is not whole counts as nothing here and is refused as a row. */
export const cents = (value: number): bigint => (Number.isSafeInteger(value) ? BigInt(value) : 0n);

/** Looks the starts up; a start that names nothing known is an objection. */
export function lookUp(scenario: Scenario, plan: Plan): { given: Given; objections: Objection[] } {
  const projects = new Map(scenario.projects.map((project) => [project.id, project]));
  const objections: Objection[] = [];
  const started = plan.starts.flatMap((start, i): Started[] => {
    const at = `/starts/${i}`;
    const project = projects.get(start.project);
    const mode = project?.modes.find(({ id }) => id === start.mode);
    if (project && mode && whole(start.period, 0)) return [{ project, mode, period: start.period }];
    if (!project)
      objections.push(
        objection(
          'start',
          at,
          `Das Projekt „${start.project}“ gibt es nicht.`,
          `There is no project "${start.project}".`,
        ),
      );
    else if (!mode)
      objections.push(
        objection(
          'start',
          at,
          `„${project.name}“ hat keine Variante „${start.mode}“.`,
          `"${project.name}" has no option "${start.mode}".`,
        ),
      );
    else
      objections.push(objection('start', at, `${start.period} ist keine Periode.`, `${start.period} is not a period.`));
    return [];
  });
  const byProject = new Map<string, Started>();
  for (const one of started) if (!byProject.has(one.project.id)) byProject.set(one.project.id, one);
  return { given: { scenario, plan, started, byProject, saved: new Map() }, objections };
}
