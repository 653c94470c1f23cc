import type { Constraint, Project } from '@vorrang/planning';
import type { Draw } from './draw.ts';

/** Rules between projects, without the district shares, which follow from the witness. A predecessor has the smaller number: no cycles. */
export function drawPromises(draw: Draw, projects: Project[]): Constraint[] {
  const times = (share: number) => Math.max(1, Math.round(share * projects.length));
  const list = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);
  const group = () => (draw.happens(0.72) ? 2 : 3);
  return [
    ...precedences(draw, projects),
    ...list(times(0.02), () => ({ kind: 'at-most-one', projects: different(draw, projects, group()) })),
    ...list(times(0.05), () => ({ kind: 'corridor-conflict', projects: different(draw, projects, group()) })),
    ...bundles(draw, projects, times(0.06)),
  ];
}

function different(draw: Draw, projects: Project[], count: number): string[] {
  const ids = new Set<string>();
  while (ids.size < Math.min(count, projects.length)) ids.add(draw.one(projects).id);
  return [...ids];
}

function precedences(draw: Draw, projects: Project[]): Constraint[] {
  return projects.flatMap(({ id }, i) => {
    if (i === 0 || !draw.happens(0.14)) return [];
    const lag = draw.happens(0.8) ? 0 : draw.whole(1, 2);
    return [{ kind: 'precedence', before: projects[draw.whole(0, i - 1)]!.id, after: id, lag }];
  });
}

/** Dig once: two neighbours. Each saves for the first at most once, and never more than its smallest first cost. */
function bundles(draw: Draw, projects: Project[], count: number): Constraint[] {
  return draw.some(projects, count).flatMap((a): Constraint[] => {
    const neighbours = projects.filter(({ id, district }) => id !== a.id && district === a.district);
    if (neighbours.length === 0) return [];
    const b = draw.one(neighbours);
    const total = (one: Project) => one.modes[0]!.cost.reduce((all, cost) => all + cost, 0);
    const most = Math.min(...a.modes.map(({ cost }) => cost[0]!));
    const saving = Math.min(most, Math.round(Math.min(total(a), total(b)) * draw.between(0.05, 0.18)));
    const value = Math.round(2500 * draw.lumpy(0.6)) / 1000;
    return [{ kind: 'bundle', projects: [a.id, b.id], saving, value }];
  });
}
