import type { Draft } from '@vorrang/exchange';
import type { FactKind } from '@vorrang/planning';

export const factsIn = ({ facts }: Draft): Record<FactKind, number> =>
  Object.fromEntries(Object.entries(facts).map(([kind, rows]) => [kind, rows.length])) as Record<FactKind, number>;
