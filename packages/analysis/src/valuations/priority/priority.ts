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
import { messages } from './messages.ts';

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
const told = (said: string): Text => messages.texts.evidence({ said });

function settings(known: Evidence): Setting[] {
  const order = orderIn(known);
  if (order === null) return [];
  if (order.kind === 'ranking') return rankSettings(order.said.length);
  const count = new Map<string, number>();
  for (const said of saidBy(known).values()) count.set(said, (count.get(said) ?? 0) + 1);
  return order.said.map((said, i) => ({
    key: said,
    label: withCount(messages.texts.class({ said }), count.get(said)!),
    listed: true as const,
    value: last * step ** (order.said.length - 1 - i),
    least: 0,
    most: 1000,
  }));
}

const rankSettings = (ranks: number): Setting[] => [
  { key: 'first', label: messages.texts.first, value: 16, least: 0, most: 1000 },
  {
    key: 'last',
    label: messages.texts.last({ ranks }),
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
  label: messages.texts.label,
  rule: messages.texts.rule,
  criterion: { name: messages.texts.criterion, unit: points },
  needs: messages.texts.needs,
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: (known) =>
    orderIn(known) === null ? new Map() : new Map([...saidBy(known)].map(([id, said]) => [id, told(said)])),
  settings,
  worths,
};
