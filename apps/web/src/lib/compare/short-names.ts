import type { Project } from '@vorrang/planning';

type Named = Pick<Project, 'id' | 'name' | 'category'>;
/** A word is told by the kind beside it where it begins or ends so many names of the kind, and half of them. */
const least = 3;

/** Names without what those of their kind share, by id: `Tischlergasse` for `Kanalsanierung Tischlergasse`. The whole name is told elsewhere. */
export function shortNames(projects: readonly Named[]): Map<string, string> {
  const kinds = Map.groupBy(projects, ({ category }) => category);
  return new Map(
    [...kinds.values()].flatMap((own) => own.map(({ id, name }): [string, string] => [id, shorter(name, own)])),
  );
}
function shorter(name: string, kind: readonly Named[]): string {
  const isShared = (part: string, has: (other: string) => boolean) => {
    const count = part === '' ? 0 : kind.filter((one) => has(one.name)).length;
    return count >= least && count * 2 >= kind.length;
  };
  const first = /^\S+ /.exec(name)?.[0] ?? '';
  const last = /: [^:]+$/.exec(name)?.[0] ?? '';
  const begun = isShared(first, (other) => other.startsWith(first)) ? name.slice(first.length) : name;
  return isShared(last, (other) => other.endsWith(last)) && begun.length > last.length
    ? begun.slice(0, -last.length)
    : begun;
}
