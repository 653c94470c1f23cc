import type { FlatCity } from './flat-city.ts';

/**
 * A project that must start and cannot: none of its starts is left, or all end too late for what depends on it and must start. The chain
 * leads from it to the duty, orders by their number in `city.orders`; it is empty where the project is the duty itself. Null if there is none.
 */
export function deadEnd(city: FlatCity): { project: number; chain: number[] } | null {
  const { projects, must, first, value, endOf, latestEnd } = city;
  for (let p = 0; p < projects; p++) {
    if (must[p] === 0) continue;
    let open = false;
    for (let j = first[p]!; j < first[p + 1]! && !open; j++)
      open = value[j] !== -Infinity && endOf[j]! <= latestEnd[p]!;
    if (!open) return { project: p, chain: chainFrom(city, p) };
  }
  return null;
}

/** The orders by which a project's deadline came about, up to the duty. */
function chainFrom(city: FlatCity, project: number): number[] {
  const { orders, mandatory, must, latestEnd } = city;
  const chain: number[] = [];
  for (let p = project; chain.length < orders.length;) {
    const next = orders.findIndex(
      ({ before, after, lag }) => before === p && must[after] === 1 && latestStart(city, after) - lag === latestEnd[p],
    );
    if (next < 0) return mandatory[p] === 1 ? chain : [];
    chain.push(next);
    p = orders[next]!.after;
    if (mandatory[p] === 1 && deadlineIsItsOwn(city, p)) return chain;
  }
  return [];
}

const deadlineIsItsOwn = (city: FlatCity, p: number): boolean =>
  !city.orders.some(
    ({ before, after, lag }) =>
      before === p && city.must[after] === 1 && latestStart(city, after) - lag === city.latestEnd[p],
  );

/** The last period in which a project can start to meet its deadline in its shortest mode. */
export function latestStart({ firstMode, duration, latestEnd }: FlatCity, p: number): number {
  return latestEnd[p]! - duration.subarray(firstMode[p], firstMode[p + 1]).reduce((a, b) => Math.min(a, b), Infinity);
}
