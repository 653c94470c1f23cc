import type { CompiledInstance } from './compiled-instance.ts';

/**
 * A project that must start and cannot: none of its starts is left, or all end too late for what depends on it and must start. The chain
 * leads from it to the one that must start, orders by their number in `instance.orders`; it is empty where the project itself must start. Null if there is none.
 */
export function presolveInfeasibility(instance: CompiledInstance): { project: number; chain: number[] } | null {
  const { projects, must, first, value, endOf, latestEnd } = instance;
  for (let p = 0; p < projects; p++) {
    if (must[p] === 0) continue;
    let open = false;
    for (let j = first[p]!; j < first[p + 1]! && !open; j++)
      open = value[j] !== -Infinity && endOf[j]! <= latestEnd[p]!;
    if (!open) return { project: p, chain: chainFrom(instance, p) };
  }
  return null;
}

/** The orders by which a project's deadline came about, up to the project that must start. */
function chainFrom(instance: CompiledInstance, project: number): number[] {
  const { orders, mandatory, must, latestEnd } = instance;
  const chain: number[] = [];
  for (let p = project; chain.length < orders.length;) {
    const next = orders.findIndex(
      ({ before, after, lag }) =>
        before === p && must[after] === 1 && latestStart(instance, after) - lag === latestEnd[p],
    );
    if (next < 0) return mandatory[p] === 1 ? chain : [];
    chain.push(next);
    p = orders[next]!.after;
    if (mandatory[p] === 1 && deadlineIsItsOwn(instance, p)) return chain;
  }
  return [];
}

const deadlineIsItsOwn = (instance: CompiledInstance, p: number): boolean =>
  !instance.orders.some(
    ({ before, after, lag }) =>
      before === p && instance.must[after] === 1 && latestStart(instance, after) - lag === instance.latestEnd[p],
  );

/** The last period in which a project can start to meet its deadline in its shortest mode. */
export function latestStart({ firstMode, duration, latestEnd }: CompiledInstance, p: number): number {
  return latestEnd[p]! - duration.subarray(firstMode[p], firstMode[p + 1]).reduce((a, b) => Math.min(a, b), Infinity);
}
