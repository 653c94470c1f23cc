import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { FactKind, Facts } from '@vorrang/planning';
import { city } from './city.ts';

/** What a city knows beside its projects, a row each, as an import brought it; taken back with the import. */
export const fact = pgTable(
  'fact',
  {
    cityId: text()
      .notNull()
      .references(() => city.id, { onDelete: 'cascade' }),
    importId: text().notNull(),
    kind: text().$type<FactKind>().notNull(),
    position: integer().notNull(),
    body: jsonb().$type<Facts[FactKind][number]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.kind, t.importId, t.position] })],
);
