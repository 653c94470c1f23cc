import { boolean, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { City } from '@vorrang/planning';

export const city = pgTable('city', {
  id: text().primaryKey(),
  name: text().notNull(),
  currency: text().notNull(),
  language: text().$type<City['language']>().notNull(),
  numberFormat: text().$type<City['numberFormat']>().notNull(),
  timeZone: text().notNull(),
  fiscalYearFirstMonth: integer().notNull(),
  mapExtent: jsonb().$type<City['mapExtent']>().notNull(),
  /** GeoJSON of the city's own base map, where it has one. */
  baseMap: jsonb().$type<Record<string, unknown>>(),
  demo: boolean().notNull().default(false),
  revision: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});
