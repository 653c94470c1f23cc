import type { Programmed, Project } from '@vorrang/planning';
import { type Difference, type Planned, differenceOf, worksIn } from '#lib/plan/difference.ts';

/** A project in one of the plans: its works, null where it is not in, and what becomes of it from the reference to there. */
export type Cell = { works: Programmed | null; difference: Difference };
/** `pattern` has a 1 for each plan the project is in, and a 0 for each it is not: `101`. */
export type ComparedProject = { id: string; project: Project; cells: Cell[]; pattern: string };

/** Every project of any of the plans' scenarios, as the first that knows it describes it. */
export function projectsOf(plans: readonly Planned[]): ComparedProject[] {
  const works = plans.map(worksIn);
  const known = new Map<string, Project>();
  for (const project of plans.flatMap(({ scenario }) => scenario.projects))
    if (!known.has(project.id)) known.set(project.id, project);
  return [...known.values()].map((project) => {
    const own = works.map((of) => of.get(project.id) ?? null);
    const cells = own.map((now): Cell => ({ works: now, difference: differenceOf(own[0] ?? null, now) }));
    return { id: project.id, project, cells, pattern: own.map((now) => (now ? '1' : '0')).join('') };
  });
}

export const isInAll = ({ pattern }: Pick<ComparedProject, 'pattern'>): boolean => !pattern.includes('0');
export const isInNone = ({ pattern }: Pick<ComparedProject, 'pattern'>): boolean => !pattern.includes('1');

/** Whether it is begun at another time or built another way in any of the plans. */
export const isBuiltOtherwise = ({ cells }: Pick<ComparedProject, 'cells'>): boolean =>
  cells.some(({ difference }) => difference === 'moves' || difference === 'option');

/** How one cell is to be drawn beside the reference. */
export type Look = { fill: 'as' | 'other' | 'partly' | 'out'; mark: 'later' | 'earlier' | 'option' | null };
export function lookOf(compared: ComparedProject, place: number): Look {
  const { works, difference } = compared.cells[place]!;
  if (!works) return { fill: 'out', mark: null };
  const mark = markOf(compared.cells[0]!.works, works);
  if (!isInAll(compared)) return { fill: 'partly', mark };
  return { fill: difference === 'stays' ? 'as' : 'other', mark };
}
function markOf(reference: Programmed | null, own: Programmed): Look['mark'] {
  if (!reference) return null;
  if (reference.start !== own.start) return own.start > reference.start ? 'later' : 'earlier';
  return reference.mode.id === own.mode.id ? null : 'option';
}

/** Projects that share where they are in; of who is in all of them, `otherwise` counts by plan who is built otherwise than in the reference. */
export type Pattern = { pattern: string; members: ComparedProject[]; otherwise: number[] };
/** What the plans disagree on first, most projects first; then who is in all, then who is in none. */
export function patternsOf(projects: readonly ComparedProject[]): Pattern[] {
  const rank = (one: { pattern: string }) => (isInNone(one) ? 2 : isInAll(one) ? 1 : 0);
  return [...Map.groupBy(projects, ({ pattern }) => pattern)]
    .map(([pattern, members]) => ({
      pattern,
      members,
      otherwise: members[0]!.cells.map(
        (_, place) => members.filter((one) => lookOf(one, place).fill === 'other').length,
      ),
    }))
    .sort((a, b) => rank(a) - rank(b) || b.members.length - a.members.length || b.pattern.localeCompare(a.pattern));
}

/** Kinds in the order of the city's list, in each who is in most plans first, and who begins first in the reference. */
export function kindsOf(projects: readonly ComparedProject[]): { kind: string; members: ComparedProject[] }[] {
  const inPlans = ({ pattern }: ComparedProject) => pattern.replaceAll('0', '').length;
  const begins = ({ cells }: ComparedProject) => cells.find(({ works }) => works)?.works?.start ?? Infinity;
  return [...Map.groupBy(projects, ({ project }) => project.category)].map(([kind, members]) => ({
    kind,
    members: [...members].sort(
      (a, b) =>
        inPlans(b) - inPlans(a) ||
        b.pattern.localeCompare(a.pattern) ||
        begins(a) - begins(b) ||
        a.project.name.localeCompare(b.project.name),
    ),
  }));
}
