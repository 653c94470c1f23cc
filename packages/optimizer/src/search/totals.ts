import type { FlatCity } from './flat-city.ts';

/** The points of all projects at their best and the cents of their first modes: what a typical point and a typical cent are. */
export function totalsOf(city: FlatCity): { points: number; cents: number } {
  let [points, cents] = [0, 0];
  for (let p = 0; p < city.projects; p++) {
    const [from, to] = [city.first[p]!, city.first[p + 1]!];
    let most = 0;
    for (let j = from; j < to; j++) most = Math.max(most, city.value[j]!);
    points += most;
    if (from < to) cents += city.cost[city.modeOf[from]!]!;
  }
  return { points, cents };
}
