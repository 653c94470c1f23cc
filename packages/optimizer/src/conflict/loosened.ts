import { type Scenario, type Start, costOf, sumOf } from '@vorrang/planning';
import { type Measured, populationOf } from '../constraints/constraint.ts';
import { worksOf } from '../given.ts';

/** The number of a rule that can give way, and the nearest one to it that keeps what was measured of starts; null if none does. */
type Loosening = {
  setting: string;
  to: (own: Record<string, unknown>, measured: Measured, scenario: Scenario, starts: Start[]) => number | null;
};

/** A ceiling that is measured in its own unit. */
const upTo = (setting: string): Loosening => ({ setting, to: (_, { amount }) => amount });

/** Cents per head that so many missing cents come to, rounded up. */
const perHead = (sign: 1 | -1): Loosening => ({
  setting: 'centsPerHead',
  to({ centsPerHead, district }, { amount }, scenario) {
    const people = populationOf(scenario, String(district));
    return people > 0 ? Math.max(0, Number(centsPerHead) + sign * Math.ceil(amount / people)) : null;
  },
});

/** Kinds of rules that promise an amount. A number of projects that would fall to none is taken back instead. */
export const loosenings: Readonly<Record<string, Loosening>> = {
  'at-least': { setting: 'count', to: (_, { amount }) => (amount >= 1 ? amount : null) },
  'district-share': {
    setting: 'minimum',
    to({ district }, _, scenario, starts) {
      const works = worksOf(scenario, starts);
      const all = sumOf(works.map(({ mode }) => costOf(mode)));
      const inside = sumOf(works.map(({ project, mode }) => (project.district === district ? costOf(mode) : 0)));
      return inside > 0 ? Number((BigInt(inside) * 1_000_000n) / BigInt(all)) / 1e6 : null;
    },
  },
  'per-head-floor': perHead(-1),
  'per-head-ceiling': perHead(1),
  'works-at-once': upTo('most'),
  // To the kilogramme.
  'co2-budget': { setting: 'mostTonnes', to: (_, { amount }) => Math.ceil(amount * 1000) / 1000 },
  stability: upTo('mostChanges'),
  'spending-ceiling': upTo('mostCents'),
  'commitment-ceiling': upTo('mostCents'),
  'follow-up-ceiling': upTo('mostCents'),
};
