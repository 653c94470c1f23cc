import {
  type Mode,
  type Project,
  type RuleFields,
  type Scenario,
  phasesOf,
  ruleFields,
  siteOf,
  startWindow,
} from '@vorrang/planning';

/** A start that a project may have by the rules that speak of it alone; `end` is the first period after the works. */
export type PossibleStart = { start: number; end: number; site: { from: number; until: number } };

type Town = Pick<Scenario, 'calendar' | 'projects' | 'constraints'>;

/** What the rules of a Scenario leave to a project by itself, and to two of them together. Money and crews are not looked at. */
export type Possible = {
  /** Every start within window, seasons, pins, bans and moratoria. */
  startsOf: (project: string) => readonly PossibleStart[];
  /** Periods that have to lie between the end of one and the start of the other, by precedences, direct or over others; null where none is said. */
  gapBetween: (before: string, after: string) => number | null;
  /** Whether some pair of their starts fits, by its gaps and the corridor conflicts of the two. */
  fit: (a: string, b: string, wanted: (a: PossibleStart, b: PossibleStart) => boolean) => boolean;
};

/** Reads them out of a Scenario; each project is looked at when it is asked for. */
export function possibleIn(scenario: Town): Possible {
  const { projects } = scenario;
  const rules = scenario.constraints.map(ruleFields);
  const byId = new Map(projects.map((project) => [project.id, project]));
  const known = new Map<string, readonly PossibleStart[]>();
  const startsOf = (id: string) => {
    const before = known.get(id);
    if (before) return before;
    const project = byId.get(id);
    const own = rules.filter(
      (rule) => rule.project === id || (rule.kind === 'moratorium' && rule.projects?.includes(id)),
    );
    const found = project ? project.modes.flatMap((mode) => startsIn(scenario, project, mode, own)) : [];
    known.set(id, found);
    return found;
  };
  const gapBetween = gapsIn(rules, byId);
  return {
    startsOf,
    gapBetween,
    fit(a, b, wanted) {
      const [ab, ba] = [gapBetween(a, b), gapBetween(b, a)];
      const apart = rules.some(
        ({ kind, projects: group }) => kind === 'corridor-conflict' && group?.includes(a) && group.includes(b),
      );
      return startsOf(a).some((one) =>
        startsOf(b).some(
          (other) =>
            wanted(one, other) &&
            (ab === null || other.start >= one.end + ab) &&
            (ba === null || one.start >= other.end + ba) &&
            !(apart && one.site.from < other.site.until && other.site.from < one.site.until),
        ),
      );
    },
  };
}

function startsIn(
  { calendar, ...scenario }: Town,
  project: Project,
  mode: Mode,
  own: readonly RuleFields[],
): PossibleStart[] {
  const { first, last } = startWindow({ calendar, ...scenario } as Scenario, project, mode);
  const phases = phasesOf(mode);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k)
    .map((start) => ({ start, end: start + mode.duration, site: siteOf(mode, start) }))
    .filter(({ start, site }) => {
      const inSeason = phases.every(({ from, until, notIn = [] }) =>
        Array.from({ length: until - from }, (_, k) => (start + from + k) % calendar.periodsPerYear).every(
          (period) => !notIn.includes(period),
        ),
      );
      return inSeason && own.every((rule) => allows(rule, mode, start, site));
    });
}

function allows(
  { kind, mode: named, from = 0, to = Infinity }: RuleFields,
  mode: Mode,
  start: number,
  site: PossibleStart['site'],
): boolean {
  const inside = (named === undefined || named === mode.id) && from <= start && start <= to;
  if (kind === 'pin') return inside;
  if (kind === 'ban') return !inside;
  return kind !== 'moratorium' || site.until <= from || site.from >= to;
}

/** The longest chain of precedences from one project to another, with the shortest options of those between. */
function gapsIn(rules: readonly RuleFields[], byId: ReadonlyMap<string, Project>): Possible['gapBetween'] {
  const next = Map.groupBy(
    rules.filter(({ kind }) => kind === 'precedence'),
    ({ before }) => before,
  );
  const shortest = (id: string) => Math.min(...(byId.get(id)?.modes ?? []).map(({ duration }) => duration));
  /** A cycle is bad input, and ends here all the same. */
  const longest = (from: string, to: string, seen: ReadonlySet<string>): number | null =>
    (next.get(from) ?? []).reduce<number | null>((most, { after, lag = 0 }) => {
      if (after === undefined || seen.has(after)) return most;
      const further = after === to ? 0 : longest(after, to, new Set([...seen, after]));
      const gap = further === null ? null : lag + further + (after === to ? 0 : shortest(after));
      return gap === null ? most : Math.max(most ?? -Infinity, gap);
    }, null);
  return (before, after) => longest(before, after, new Set([before]));
}
