import { type Scenario, sumOf } from '@vorrang/planning';
import { lackOf, withCapacity } from '../explain/changes.ts';
import { eachRowOf } from './elastic.ts';
import type { Retractable } from './constraint-references.ts';
import type { Amounts, Change } from './repair.ts';
import { changeSentence } from './repair-sentences.ts';

/** More units of one resource, as few as possible over all periods. */
export function moreCapacity(scenario: Scenario, promise: Retractable): Amounts {
  const resource = promise.subject.resource!;
  const all = sumOf(scenario.resources.find(({ id }) => id === resource)!.capacity);
  return {
    relaxed: promise.without(scenario),
    bent: scenario,
    price: (city) => eachRowOf(city, 'capacity', resource, all),
    settle(starts) {
      const more = lackOf(scenario, starts).get(resource);
      if (!more) return null;
      const change: Change = { kind: 'capacity', resource, more };
      const share = sumOf(more.map(({ units }) => units)) / Math.max(1, all);
      const repaired = withCapacity(scenario, { resource, periods: more });
      return { repaired, repair: { ...change, change: share, sentence: changeSentence(scenario, change) } };
    },
  };
}
