import { type Text, everywhere } from '@vorrang/planning';
import { type Evidence, type Setting, type Valuation, type Worth, onePoint, points, withCount } from '../valuation.ts';
import { messages } from './messages.ts';

/** More kinds than this are words of their own for each project, and nobody gives each a number. */
const mostKinds = 40;

/** Projects by kind, the most frequent first; none where there is nothing to tell apart. */
function kindsIn({ projects }: Evidence): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { category } of projects) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (counts.size < 2 || counts.size > mostKinds) return [];
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
const told = (kind: string): Text => messages.texts.evidence({ kind });

function settings(known: Evidence): Setting[] {
  return kindsIn(known).map(([kind, count]) => ({
    key: kind,
    label: withCount(everywhere(kind), count),
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
  label: messages.texts.label,
  rule: messages.texts.rule,
  criterion: { name: messages.texts.criterion, unit: points },
  needs: messages.texts.needs({ mostKinds }),
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: (known) => new Map([...worths(known, {})].map(([id, { sentence }]) => [id, sentence])),
  settings,
  worths,
};
