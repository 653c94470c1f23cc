import { type Scenario, type Start, totalFunds, sumOf, yearsOf } from '@vorrang/planning';
import { withMoney } from '../explain/changes.ts';
import { contextFor } from '../evaluation/plan-context.ts';
import { paymentAllocator } from '../money/pay.ts';
import { eachRowOf } from './elastic.ts';
import type { Retractable } from './constraint-references.ts';
import type { Amounts, Change } from './repair.ts';
import { changeSentence } from './repair-sentences.ts';

type More = Extract<Change, { kind: 'money' }>['more'];

/** More money of the sources that stand in the conflict, as few cents as possible in whatever years. */
export function moreMoney(scenario: Scenario, sources: readonly Retractable[]): Amounts {
  const ids = sources.flatMap(({ subject }) => subject.fundingSource ?? []);
  const all = totalFunds(scenario.fundingSources.filter(({ id }) => ids.includes(id)));
  return {
    relaxed: sources.reduce((variant, one) => one.without(variant), scenario),
    bent: scenario,
    price: (city) => ids.flatMap((id) => eachRowOf(city, 'money', id, all)),
    settle(starts) {
      const more = centsFor(scenario, ids, starts);
      if (!more) return null;
      const change: Change = { kind: 'money', more };
      const share = sumOf(more.map(({ cents }) => cents)) / Math.max(1, all);
      const repaired = more.reduce((variant, one) => put(variant, one, one.cents), scenario);
      return { repaired, repair: { ...change, change: share, sentence: changeSentence(scenario, change) } };
    },
  };
}

type Place = Pick<More[number], 'fundingSource' | 'year'>;
const put = (scenario: Scenario, { fundingSource, year }: Place, cents: number): Scenario =>
  withMoney(scenario, fundingSource, year, cents);

/** The most of `all` that does wholly; what is less does too. */
function wholly(all: number, does: (part: number) => boolean): number {
  if (does(all)) return all;
  let [yes, no] = [0, all];
  while (no - yes > 1) {
    const part = Math.floor((yes + no) / 2);
    if (does(part)) yes = part;
    else no = part;
  }
  return yes;
}

/**
 * Where the cents go that starts lack: each time to the source and year in which the most of them pay, every one of them, what is due. A
 * cent more pays a cent at most, so that fewer than are missing never do.
 */
function centsFor(scenario: Scenario, ids: readonly string[], starts: Start[]): More | null {
  const { activities, savings } = contextFor(scenario, { starts, payments: [], carryOver: [] });
  const missingIn = (variant: Scenario): number => {
    const paid = paymentAllocator(variant)(activities, savings);
    return paid.ok ? 0 : paid.missing;
  };
  const years = Array.from({ length: yearsOf(scenario.calendar) }, (_, year) => year);
  const places = scenario.fundingSources
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id }) => years.map((year) => ({ fundingSource: id, year })));
  const more: More = [];
  let variant = scenario;
  for (let missing = missingIn(variant); missing > 0; missing = missingIn(variant)) {
    const pays = (place: Place, cents: number) => missing - missingIn(put(variant, place, cents));
    let best: More[number] | null = null;
    for (const place of places) {
      const cents = wholly(pays(place, missing), (part) => pays(place, part) === part);
      if (cents > (best?.cents ?? 0)) best = { ...place, cents };
    }
    if (!best) return null;
    more.push(best);
    variant = put(variant, best, best.cents);
  }
  return more.length > 0 ? inOrder(more) : null;
}

/** One row for each source and year, in the order of the years. */
function inOrder(more: More): More {
  const rows = new Map<string, More[number]>();
  for (const { fundingSource, year, cents } of more) {
    const key = `${year} ${fundingSource}`;
    rows.set(key, { fundingSource, year, cents: cents + (rows.get(key)?.cents ?? 0) });
  }
  return [...rows.values()].sort((a, b) => a.year - b.year);
}
