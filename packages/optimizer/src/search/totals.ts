import type { CompiledInstance } from '../instance/compiled-instance.ts';

/** The points of all projects at their best and the cents of their first modes: what a typical point and a typical cent are. */
export function totalsOf(instance: CompiledInstance): { points: number; cents: number } {
  let [points, cents] = [0, 0];
  for (let p = 0; p < instance.projects; p++) {
    const [from, to] = [instance.first[p]!, instance.first[p + 1]!];
    let most = 0;
    for (let j = from; j < to; j++) most = Math.max(most, instance.value[j]!);
    points += most;
    if (from < to) cents += instance.cost[instance.modeOf[from]!]!;
  }
  return { points, cents };
}
