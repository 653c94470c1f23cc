import type { Draft } from '@vorrang/exchange';
import type { FactKind } from '@vorrang/planning';

/** What an import stored; without projects there is no scenario. */
export type NewImport = {
  id: string;
  scenarioId: string | null;
  projects: number;
  /** Of a newer version of a list: how many of these were changed; the others are new. */
  changed: number | null;
  facts: Record<FactKind, number>;
};

export const factsIn = ({ facts }: Draft): Record<FactKind, number> =>
  Object.fromEntries(Object.entries(facts).map(([kind, rows]) => [kind, rows.length])) as Record<FactKind, number>;
