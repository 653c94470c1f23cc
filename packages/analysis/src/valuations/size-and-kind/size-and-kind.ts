import type { Text } from '@vorrang/planning';
import { type Evidence, type Setting, type Valuation, type Worth, onePoint, points, withCount } from '../valuation.ts';

/** More kinds than this are words of their own for each project, and nobody gives each a number. */
const mostKinds = 40;

/** Projects by kind, the most frequent first; none where there is nothing to tell apart. */
function kindsIn({ projects }: Evidence): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { category } of projects) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (counts.size < 2 || counts.size > mostKinds) return [];
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
const told = (kind: string): Text => ({ de: `Art „${kind}“`, en: `kind "${kind}"` });

function settings(known: Evidence): Setting[] {
  return kindsIn(known).map(([kind, count]) => ({
    key: kind,
    label: withCount({ de: kind, en: kind }, count),
    listed: true as const,
    value: 1,
    least: 0,
    most: 1000,
  }));
}

function worths(known: Evidence, chosen: Readonly<Record<string, number>>): Map<string, Worth> {
  const kinds = new Set(kindsIn(known).map(([kind]) => kind));
  return new Map(
    known.projects
      .filter(({ category }) => kinds.has(category))
      .map(({ id, category }): [string, Worth] => [id, { amount: chosen[category]!, sentence: told(category) }]),
  );
}

export const sizeAndKind: Valuation = {
  name: 'size-and-kind',
  label: { de: 'Art und Größe', en: 'Kind and size' },
  rule: {
    de: 'Jede Art von Projekt bringt so viele Punkte, wie Sie sagen; vorgeschlagen ist für jede einer. Wie sehr die Größe zählt, sagen Sie für alle Bewertungsregeln zusammen.',
    en: 'Each kind of project brings as many points as you say; proposed is one for each. How much size counts you say for all valuation rules together.',
  },
  criterion: { name: { de: 'Punkte aus Art und Größe', en: 'Points by kind and size' }, unit: points },
  needs: {
    de: `Die Liste unterscheidet keine Arten von Projekten, oder mehr als ${mostKinds} (Spalte „Art“ oder „Kategorie“).`,
    en: `The list tells no kinds of projects apart, or more than ${mostKinds} (a column "kind" or "category").`,
  },
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: (known) => new Map([...worths(known, {})].map(([id, { sentence }]) => [id, sentence])),
  settings,
  worths,
};
