import { type Project, type Scenario, type Subject, type Text, startWindow } from '@vorrang/planning';
import { buildModel } from './build-model.ts';
import type { RuleAtWork } from './constraints/index.ts';
import { rulesAtWork } from './given.ts';
import type { LinearModel } from './model/linear-model.ts';
import { type HighsSession, openHighs } from './solvers/highs/highs.ts';

/** One of the promises that cannot hold together, as a sentence, and what it speaks of. */
export type Pledge = { rule: string; position?: number; subject: Subject; sentence: Text };
/** A promise with the way to take it back: the Scenario without it. */
type Retractable = Pledge & { without: (scenario: Scenario) => Scenario };

/**
 * A set of promises that cannot hold together, as small as the tries allow: every promise is taken back in turn (many at a time first),
 * and left out for good where the rest is still impossible. Starts with what can be seen without any solver.
 */
export async function conflictOf(scenario: Scenario, over: () => boolean, tries = 80): Promise<Pledge[]> {
  const plain = homeless(scenario) ?? excluded(scenario);
  if (plain) return plain;
  const session = openHighs(withoutWorth(scenario), 1);
  try {
    return await reduce(scenario, session, over, tries);
  } finally {
    await session.end();
  }
}

async function reduce(
  scenario: Scenario,
  session: HighsSession,
  over: () => boolean,
  tries: number,
): Promise<Pledge[]> {
  const all = promisesOf(scenario);
  let left = tries;
  const impossible = async (kept: Retractable[]) => {
    if (left-- <= 0 || over()) return false;
    const retracted = all.filter((one) => !kept.includes(one));
    return !(await mayBePossible(
      session,
      retracted.reduce((variant, one) => one.without(variant), scenario),
    ));
  };
  let kept = all;
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length;) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await impossible(rest)) kept = rest;
      else from += size;
    }
  }
  return kept.map(({ without: _, ...promise }) => promise);
}

/** A project that must start, and for which its own window and the rules that speak of it alone leave no start. */
function homeless(scenario: Scenario): Pledge[] | null {
  const narrowing = rulesAtWork(scenario).flatMap(({ rule, settings }) => rule.narrows?.(scenario, settings) ?? []);
  for (const project of scenario.projects) {
    const pinned = narrowing.some(({ must }) => must?.includes(project.id));
    if (!project.mandatory && !pinned) continue;
    const forbids = narrowing.flatMap((one) => (one.forbids ?? []).filter(({ project: id }) => id === project.id));
    const open = project.modes.some((mode) => {
      const { first, last } = startWindow(scenario, project, mode);
      for (let t = first; t <= last; t++) if (!forbids.some(({ when }) => when(mode, t))) return true;
      return false;
    });
    if (open) continue;
    return pledgesOf(scenario, project);
  }
  return null;
}

/** What leaves a project no start: its duty, the rules that speak of it alone, and its own window. */
function pledgesOf(scenario: Scenario, project: Project): Pledge[] {
  const subject = { project: project.id };
  const speaking = rulesAtWork(scenario).filter(({ rule, settings }) => {
    const { must = [], forbids = [] } = rule.narrows?.(scenario, settings) ?? {};
    return must.includes(project.id) || forbids.some((one) => one.project === project.id);
  });
  return [
    ...(project.mandatory ? [mandatory(project)] : []),
    ...speaking.map((one) => pledge(scenario, one, subject)),
    {
      rule: 'window',
      subject,
      sentence: {
        de: `„${project.name}“ kann in seinem Zeitfenster mit keiner Variante gebaut werden.`,
        en: `“${project.name}” cannot be built within its window in any of its options.`,
      },
    },
  ];
}

const pledge = (scenario: Scenario, { rule, settings, position }: RuleAtWork, subject: Subject): Pledge => ({
  rule: rule.kind,
  ...(position === undefined ? {} : { position }),
  subject,
  sentence: rule.sentence(scenario, settings),
});

/** A project that cannot end in time for what depends on it: itself, the orders between, and the duty at their end. */
export function chainOfPledges(
  scenario: Scenario,
  project: number,
  orders: readonly { after: number; position: number }[],
): Pledge[] {
  const first = scenario.projects[project]!;
  const last = scenario.projects[orders.at(-1)!.after]!;
  const rules = rulesAtWork(scenario);
  const subject = { project: first.id };
  const own = pledgesOf(scenario, first).filter(({ rule }) => rule !== 'window');
  const due = pledgesOf(scenario, last).filter(({ rule }) => rule !== 'window');
  return [
    ...due,
    ...orders.map(({ position }) =>
      pledge(
        scenario,
        rules.find((one) => one.position === position)!,
        { projects: [first.id, last.id] },
      ),
    ),
    ...own,
    {
      rule: 'window',
      subject,
      sentence: {
        de: `„${first.name}“ wird in seinem Zeitfenster nicht rechtzeitig für „${last.name}“ fertig.`,
        en: `“${first.name}” cannot be finished within its window in time for “${last.name}”.`,
      },
    },
  ];
}

/** Two mandatory projects of which at most one may start. */
function excluded(scenario: Scenario): Pledge[] | null {
  const must = new Map(
    scenario.projects.filter((project) => project.mandatory).map((project) => [project.id, project]),
  );
  for (const { rule, settings, position } of rulesAtWork(scenario)) {
    if (rule.kind !== 'at-most-one' || position === undefined) continue;
    const both = [...new Set(rule.touches(settings) ?? [])].flatMap((id) => must.get(id) ?? []);
    if (both.length < 2) continue;
    return [
      ...both.slice(0, 2).map(mandatory),
      {
        rule: rule.kind,
        position,
        subject: { projects: both.map(({ id }) => id) },
        sentence: rule.sentence(scenario, settings),
      },
    ];
  }
  return null;
}

const mandatory = ({ id, name }: { id: string; name: string }): Pledge => ({
  rule: 'once',
  subject: { project: id },
  sentence: { de: `„${name}“ ist ein Pflichtprojekt.`, en: `“${name}” is a mandatory project.` },
});

/** Everything a city could take back, the cheapest to take back last. */
function promisesOf(scenario: Scenario): Retractable[] {
  const most = Number.MAX_SAFE_INTEGER;
  const sources = scenario.fundingSources.map(({ id, name }): Retractable => ({
    rule: 'money',
    subject: { fundingSource: id },
    sentence: { de: `Das Budget von „${name}“ reicht nicht weiter.`, en: `The budget of “${name}” goes no further.` },
    without: (variant) => ({
      ...variant,
      fundingSources: variant.fundingSources.map((one) =>
        one.id === id ? { ...one, budget: one.budget.map(() => most) } : one,
      ),
    }),
  }));
  const resources = scenario.resources.map(({ id, name }): Retractable => ({
    rule: 'capacity',
    subject: { resource: id },
    sentence: { de: `Von „${name}“ gibt es nicht mehr.`, en: `There is no more of “${name}”.` },
    without: (variant) => ({
      ...variant,
      resources: variant.resources.map((one) =>
        one.id === id ? { ...one, capacity: one.capacity.map(() => 1e15) } : one,
      ),
    }),
  }));
  const stored = rulesAtWork(scenario).flatMap(({ rule, settings, position }): Retractable[] => {
    if (position === undefined || rule.onlyPays) return [];
    const projects = rule.touches(settings);
    const harmless = { kind: 'at-most-one', projects: [] };
    return [
      {
        rule: rule.kind,
        position,
        subject: projects ? { projects: [...projects] } : {},
        sentence: rule.sentence(scenario, settings),
        without: (variant) => ({
          ...variant,
          constraints: variant.constraints.map((one, i) => (i === position ? harmless : one)),
        }),
      },
    ];
  });
  const must = scenario.projects
    .filter((project) => project.mandatory)
    .map((project): Retractable => ({
      ...mandatory(project),
      without: (variant) => ({
        ...variant,
        projects: variant.projects.map((one) => (one.id === project.id ? { ...one, mandatory: false } : one)),
      }),
    }));
  return [...stored, ...resources, ...sources, ...must];
}

/** The model of a Scenario in which every Plan is worth nothing: only whether there is one matters. */
function withoutWorth(scenario: Scenario): LinearModel {
  const { model } = buildModel(scenario);
  return { ...model, objective: new Float64Array(model.columns) };
}

/** Whether a Scenario has a plan, as far as a short search can tell; only a proof of the contrary says no. */
async function mayBePossible(session: HighsSession, scenario: Scenario): Promise<boolean> {
  await session.load(withoutWorth(scenario));
  const relaxed = await session.relax(null);
  if (relaxed.status !== 'optimal') return relaxed.status !== 'infeasible';
  const found = await session.search({ seconds: null, gap: 1e9, steps: 200 }, null, [], () => undefined);
  return found.status !== 'infeasible';
}
