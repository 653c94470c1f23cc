import { type ComparedProject, isBuiltOtherwise, isInAll, isInNone } from './projects.ts';

/** Projects that not all plans build alike, in the order in which the first of them begins. */
export function builtUnlike(projects: readonly ComparedProject[], pattern: string | null): ComparedProject[] {
  const begins = ({ cells }: ComparedProject) => Math.min(...cells.map(({ works }) => works?.start ?? Infinity));
  return projects
    .filter((one) => !isInNone(one) && (!isInAll(one) || isBuiltOtherwise(one)))
    .filter((one) => pattern === null || one.pattern === pattern)
    .sort((a, b) => begins(a) - begins(b) || a.project.name.localeCompare(b.project.name));
}
