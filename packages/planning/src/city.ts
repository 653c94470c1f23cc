import { z } from 'zod';
import { languages, numberFormats } from './languages.ts';

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'time-zone');

/** The city record: what every page and brief of this city is printed with. */
export const citySchema = z.object({
  name: z.string().trim().min(1).max(100),
  currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  language: z.enum(languages),
  numberFormat: z.enum(numberFormats),
  timeZone,
  fiscalYearFirstMonth: z.int().min(1).max(12),
  /** West, south, east, north in degrees (WGS 84). */
  mapExtent: z
    .tuple([
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
    ])
    .refine(([west, south, east, north]) => west < east && south < north, 'extent'),
});
/** The record of a city; see `citySchema`. */
export type City = z.infer<typeof citySchema>;

/** What a person may do in one city. */
export const roles = ['administrator', 'planner', 'clerk', 'council', 'reader'] as const;
/** One of the roles. */
export type Role = (typeof roles)[number];
