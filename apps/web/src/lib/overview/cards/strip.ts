import type { Programmed, Project } from '@vorrang/planning';
import { type Planned, differenceOf, worksIn } from '#lib/plan/difference.ts';

/** Projects of a kind in their slots; the same in every card, so that one eye compares them. */
export type Kind = { kind: string; members: Project[] };

/** Kinds in the order of the reference's list; in each who begins first in the reference, then who waits there. */
export function kindsOf(reference: Planned, others: readonly Planned[] = []): Kind[] {
  const begins = worksIn(reference);
  const known = new Map<string, Project>();
  for (const project of [reference, ...others].flatMap(({ scenario }) => scenario.projects))
    if (!known.has(project.id)) known.set(project.id, project);
  const startOf = ({ id }: Project) => begins.get(id)?.start ?? Infinity;
  return [...Map.groupBy(known.values(), ({ category }) => category)].map(([kind, members]) => ({
    kind,
    members: members.sort((a, b) => compared(startOf(a), startOf(b)) || a.name.localeCompare(b.name)),
  }));
}
const compared = (a: number, b: number): number => (a === b ? 0 : a - b);

/** What becomes of the projects of a plan beside the reference; beside itself nothing comes and goes. */
export type Counts = { in: number; all: number; comes: number; goes: number; moves: number };
export function countsOf(reference: Planned, own: Planned): Counts {
  const [before, now] = [worksIn(reference), worksIn(own)];
  const ids = new Set([...reference.scenario.projects, ...own.scenario.projects].map(({ id }) => id));
  const counts = { in: now.size, all: own.scenario.projects.length, comes: 0, goes: 0, moves: 0 };
  for (const id of ids) {
    const difference = differenceOf(before.get(id) ?? null, now.get(id) ?? null);
    if (difference === 'comes' || difference === 'goes') counts[difference] += 1;
    if (difference === 'moves' || difference === 'option') counts.moves += 1;
  }
  return counts;
}

/** Pixels of the strip; a project takes `slot`, of which `bar` is drawn. */
const [slot, bar, gap] = [2, 1.4, 6];
const [most, foot, tall, short, mark] = [0, 24, 18, 4, 4];
export const height = foot + mark + 1;

/** Two letters for each kind, no two alike: where the first two are taken, the second is where the names part. */
export function lettersOf(kinds: readonly string[]): string[] {
  const taken: string[] = [];
  for (const [i, kind] of kinds.entries()) {
    const before = kinds.slice(0, i).find((other) => other.slice(0, 2) === kind.slice(0, 2));
    const parts = before === undefined ? 1 : [...kind].findIndex((one, at) => one !== before[at]);
    const own = kind.slice(0, 1) + (kind[parts] ?? '');
    taken.push(taken.includes(own) ? kind.slice(0, 3) : own);
  }
  return taken;
}

export type Strip = {
  width: number;
  kinds: { kind: string; x: number; width: number; in: number; all: number }[];
} & Record<'in' | 'out' | 'comes' | 'goes', string>;
/** All bars that look alike as one shape: tall is in, short waits; taller comes with this plan alone, marked below is gone with it. */
export function stripOf(kinds: readonly Kind[], reference: Planned | null, own: Planned | null): Strip {
  const [before, now] = [reference && worksIn(reference), own && worksIn(own)];
  const there = own && new Set(own.scenario.projects.map(({ id }) => id));
  const shapes: Record<'in' | 'out' | 'comes' | 'goes', string[]> = { in: [], out: [], comes: [], goes: [] };
  const placed: Strip['kinds'] = [];
  let x = 0;
  for (const { kind, members } of kinds) {
    const at = x;
    for (const { id } of members) {
      if (there?.has(id)) draw(shapes, x, now?.get(id), before ? before.get(id) : now?.get(id));
      x += slot;
    }
    placed.push({
      kind,
      x: at,
      width: x - at,
      in: members.filter(({ id }) => now?.has(id)).length,
      all: members.length,
    });
    x += gap;
  }
  const joined = Object.fromEntries(Object.entries(shapes).map(([name, parts]) => [name, parts.join('')]));
  return { width: Math.max(0, x - gap), kinds: placed, ...(joined as Record<keyof typeof shapes, string>) };
}
function draw(
  shapes: Record<'in' | 'out' | 'comes' | 'goes', string[]>,
  x: number,
  now: Programmed | undefined,
  before: Programmed | undefined,
): void {
  const box = (top: number, bottom: number) => `M${round(x)} ${top}h${bar}V${bottom}h${-bar}z`;
  if (now) shapes[before ? 'in' : 'comes'].push(box(before ? foot - tall : most, foot));
  else shapes.out.push(box(foot - short, foot));
  if (before && !now) shapes.goes.push(box(foot + 1, foot + 1 + mark));
}
const round = (value: number): number => Math.round(value * 100) / 100;
