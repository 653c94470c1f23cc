import type { Scenario, Start } from '@vorrang/planning';
import type { FlatCity } from './flat-city.ts';

/** Numbers of starts as starts of a Plan. */
export function startsFrom(city: FlatCity, { projects }: Scenario, numbers: readonly number[]): Start[] {
  return numbers.map((j) => {
    const p = city.projectOf[j]!;
    const project = projects[p]!;
    return {
      project: project.id,
      mode: project.modes[city.modeOf[j]! - city.firstMode[p]!]!.id,
      period: city.periodOf[j]!,
    };
  });
}

/** Starts of a Plan as numbers; those outside their window, or of nothing known, are left out. */
export function numbersOf(city: FlatCity, { projects }: Scenario, starts: readonly Start[]): number[] {
  const position = new Map(projects.map(({ id }, p) => [id, p]));
  return starts.flatMap(({ project, mode, period }) => {
    const p = position.get(project);
    const k = p === undefined ? -1 : projects[p]!.modes.findIndex(({ id }) => id === mode);
    if (p === undefined || k < 0) return [];
    const m = city.firstMode[p]! + k;
    const j = city.firstOfMode[m]! + period - (city.periodOf[city.firstOfMode[m]!] ?? 0);
    return Number.isInteger(j) && j >= city.firstOfMode[m]! && j < city.firstOfMode[m + 1]! ? [j] : [];
  });
}
