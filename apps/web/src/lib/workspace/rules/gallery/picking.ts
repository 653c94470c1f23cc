/** A project in a gap or out of it again; where there is no room for one more, the last makes room. */
export function toggledIn(ids: readonly string[], project: string, most: number): string[] {
  if (ids.includes(project)) return ids.filter((id) => id !== project);
  return [...ids.slice(0, Math.max(0, most - 1)), project];
}
