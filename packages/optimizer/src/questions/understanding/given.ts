import type { z } from 'zod';
import type { NamingField } from '../fields.ts';
import { phrasesOf } from './lexicon.ts';
import type { Piece, Slot } from './piece.ts';

/** What a question is given, by the fields of its kind. */
export type Fields = Record<string, string | number>;
/** A name of a question that fits several things of the city. */
export type Several = { field: NamingField; ids: readonly string[] };

/** How much more a criterion counts where only that it is to count more is said, and its counterpart; told when it is answered. */
const more = 1.5;

/** What the slots of a question mean in the fields of its kind; and the names that fit more than one thing. */
export function givenBy(
  asks: z.ZodObject,
  slots: readonly Piece[],
  pieces: readonly Piece[],
): { given: Fields; several: Several[] } {
  const has = (field: string) => Object.hasOwn(asks.shape, field);
  const given: Fields = {};
  const several: Several[] = [];
  for (const { slot } of slots) {
    if (!slot) continue;
    if ('ids' in slot) {
      const field = slot.of === 'project' && given['project'] !== undefined ? 'other' : slot.of;
      given[field] = slot.ids[0]!;
      if (slot.ids.length > 1) several.push({ field, ids: slot.ids });
    } else if (slot.of === 'year') given['year'] = slot.value;
  }
  const amounts = slots.flatMap(({ slot }) => (slot && !('ids' in slot) && slot.of !== 'year' ? [slot] : []));
  const [first, second] = amounts.map(({ of, value }) => (of === 'number' ? value : 0));
  // "0,5 statt 0,25": so many times as much.
  const amount = first && second ? ({ of: 'factor', value: first / second } as const) : amounts[0];
  Object.assign(given, amountOf(has, amount, directionOf(pieces)));
  return { given, several };
}

type Direction = { less: boolean; more: boolean; gone: boolean };
const directionOf = (pieces: readonly Piece[]): Direction => {
  const says = (heading: string) =>
    phrasesOf(heading)!.some((phrase) =>
      pieces.some((_, at) =>
        phrase.every((word, k) => !pieces[at + k]?.slot && pieces[at + k]?.words[0]?.text === word),
      ),
    );
  return { less: says('less'), more: says('more'), gone: says('gone') };
};

/** Everything an amount may mean, in the fields that the kind has. */
function amountOf(
  has: (field: string) => boolean,
  slot: Slot | undefined,
  { less, more: grows, gone }: Direction,
): Fields {
  const amount = slot && !('ids' in slot) ? slot : null;
  const signed = (value: number) => (less && !grows && value > 0 ? -value : value);
  if (has('factor')) return { factor: factorOf(amount, less && !grows) };
  if (!amount) return gone && has('share') ? { share: -1 } : {};
  if (amount.of === 'factor') return { share: amount.value - 1 };
  if (amount.of === 'number' || amount.of === 'units') return has('units') ? { units: signed(amount.value) } : {};
  return has(amount.of) ? { [amount.of]: signed(amount.value) } : {};
}

function factorOf(amount: { of: string; value: number } | null, less: boolean): number {
  if (amount?.of === 'factor') return amount.value;
  if (amount?.of === 'share') return 1 + (less ? -amount.value : amount.value);
  return less ? Math.round(1e6 / more) / 1e6 : more;
}
