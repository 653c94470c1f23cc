import type { Text } from '@vorrang/planning';
import {
  type Evidence,
  type Setting,
  type Valuation,
  type Worth,
  listedOf,
  onePoint,
  points,
  withCount,
} from '../valuation.ts';
import { type Order, orderOf } from './classes.ts';

/** Points of the last class, and by how much each class above is worth more, where a planner has said nothing: an assumption. */
const [last, step] = [1, 2];

const saidBy = ({ projects }: Evidence): Map<string, string> =>
  new Map(
    projects.flatMap((project): [string, string][] => {
      const priority = listedOf(project).priority?.trim();
      return priority ? [[project.id, priority]] : [];
    }),
  );
const orderIn = (known: Evidence): Order | null => orderOf([...saidBy(known).values()]);
const told = (said: string): Text => ({ de: `Priorität ${said} laut Liste`, en: `priority ${said} by the list` });

function settings(known: Evidence): Setting[] {
  const order = orderIn(known);
  if (order === null) return [];
  if (order.kind === 'ranking') return rankSettings(order.said.length);
  const count = new Map<string, number>();
  for (const said of saidBy(known).values()) count.set(said, (count.get(said) ?? 0) + 1);
  return order.said.map((said, i) => ({
    key: said,
    label: withCount({ de: `Priorität ${said}`, en: `priority ${said}` }, count.get(said)!),
    listed: true as const,
    value: last * step ** (order.said.length - 1 - i),
    least: 0,
    most: 1000,
  }));
}

const rankSettings = (ranks: number): Setting[] => [
  { key: 'first', label: { de: 'Rang 1', en: 'rank 1' }, value: 16, least: 0, most: 1000 },
  {
    key: 'last',
    label: { de: `letzter von ${ranks} Rängen`, en: `last of ${ranks} ranks` },
    value: last,
    least: 0,
    most: 1000,
  },
];

function worths(known: Evidence, chosen: Readonly<Record<string, number>>): Map<string, Worth> {
  const order = orderIn(known);
  if (order === null) return new Map();
  const { said, kind } = order;
  const between = (i: number) => chosen['first']! + ((chosen['last']! - chosen['first']!) * i) / (said.length - 1);
  const amounts = new Map(said.map((one, i) => [one, kind === 'ranking' ? between(i) : chosen[one]!]));
  return new Map(
    [...saidBy(known)].map(([id, one]): [string, Worth] => [id, { amount: amounts.get(one)!, sentence: told(one) }]),
  );
}

export const priority: Valuation = {
  name: 'priority',
  label: { de: 'Priorität der Liste', en: 'Priority in the list' },
  rule: {
    de: 'Jede Klasse bringt Punkte; angenommen ist, dass A vor B, 1 vor 2 und hoch vor mittel kommt und jede Klasse doppelt so viel zählt wie die nächste. Projekte ohne Priorität bekommen hier nichts.',
    en: 'Each class brings points; assumed is that A comes before B, 1 before 2 and high before medium, and that each class counts twice the next. Projects without a priority get nothing here.',
  },
  criterion: { name: { de: 'Punkte aus Priorität', en: 'Points by priority' }, unit: points },
  needs: {
    de: 'Die Liste hat keine Spalte mit Prioritäten, die sich ordnen lassen (A/B/C, 1–5, hoch/mittel/niedrig).',
    en: 'The list has no column of priorities that can be put in order (A/B/C, 1–5, high/medium/low).',
  },
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: (known) =>
    orderIn(known) === null ? new Map() : new Map([...saidBy(known)].map(([id, said]) => [id, told(said)])),
  settings,
  worths,
};
