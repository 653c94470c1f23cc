import type { Scenario, Start } from '@vorrang/planning';
import type { CompiledInstance } from './compiled-instance.ts';

/** Numbers of starts as starts of a Plan. */
export function startsFrom(instance: CompiledInstance, { projects }: Scenario, numbers: readonly number[]): Start[] {
  return numbers.map((j) => {
    const p = instance.projectOf[j]!;
    const project = projects[p]!;
    return {
      project: project.id,
      mode: project.modes[instance.modeOf[j]! - instance.firstMode[p]!]!.id,
      period: instance.periodOf[j]!,
    };
  });
}

/** Starts of a Plan as numbers; those outside their window, or of nothing known, are left out. */
export function numbersOf(instance: CompiledInstance, { projects }: Scenario, starts: readonly Start[]): number[] {
  const position = new Map(projects.map(({ id }, p) => [id, p]));
  return starts.flatMap(({ project, mode, period }) => {
    const p = position.get(project);
    const k = p === undefined ? -1 : projects[p]!.modes.findIndex(({ id }) => id === mode);
    if (p === undefined || k < 0) return [];
    const m = instance.firstMode[p]! + k;
    const j = instance.firstOfMode[m]! + period - (instance.periodOf[instance.firstOfMode[m]!] ?? 0);
    return Number.isInteger(j) && j >= instance.firstOfMode[m]! && j < instance.firstOfMode[m + 1]! ? [j] : [];
  });
}
