import { z } from '@hono/zod-openapi';
import { type CityRow, findCity, listFacts, listProfiles } from '@vorrang/db';
import { type Decided, type Reading, addressBook } from '@vorrang/exchange';
import { noCity } from '../not-found.ts';
import { badInput } from '../problem.ts';
import type { Services } from '../services.ts';
import { assumptions, mappedColumn } from './answers.ts';
import { choicesByTodaysNames } from './former-names.ts';
import type { Progress } from './progress-stream.ts';
import { readInProcess } from './read-in-process.ts';
import type { ImportSession } from './session.ts';

/** What a person has decided about a file so far; what is left out is proposed. */
const todaysChoices = z.object({
  ignoredSheets: z.array(z.string()).default([]),
  sheet: z.string().max(300).optional(),
  crs: z.int().optional(),
  mapping: z.array(mappedColumn).optional(),
  answers: z.record(z.string(), z.string()).default({}),
  accepted: z.union([z.literal('all'), z.array(z.string())]).default([]),
  excludedRows: z.array(z.int()).default([]),
  keep: z.array(z.int()).default([]),
  /** What a person has changed; the rest is proposed anew from the list. */
  assumptions: assumptions.partial().optional(),
  name: z.string().trim().min(1).max(100).optional(),
});
/** Taken by their former names too, until the next release. */
export const choices = z.preprocess(choicesByTodaysNames, todaysChoices);
type Chosen = z.output<typeof choices>;

/** A file of a session, read as decided. Nothing is stored. */
export type Drafted = Reading & {
  city: CityRow;
  session: ImportSession;
  /** What its scenario is to be called, where somebody said so. */
  name: string | undefined;
};

export async function draftFrom(
  services: Services,
  cityId: string,
  session: ImportSession,
  chosen: Chosen,
  progress: Progress,
): Promise<Drafted> {
  const { database } = services.archive;
  const city = await findCity(database, cityId);
  if (!city) throw noCity();
  const [known, remembered] = await Promise.all([
    listFacts(database, cityId, 'address'),
    listProfiles(database, cityId),
  ]);
  const reading = await readInProcess(
    {
      path: session.path,
      fileName: session.fileName,
      isLong: session.isLong,
      decided: decidedBy(chosen),
      context: {
        city,
        today: services.now(),
        spatial: { extent: city.mapExtent, crs: chosen.crs ?? null, addresses: addressBook(known) },
        remembered,
      },
    },
    progress,
  );
  if (!reading.ok) throw badInput(reading.problems);
  return { ...reading.value, city, session, name: chosen.name };
}

const decidedBy = ({ sheet, ignoredSheets, mapping, assumptions: edited, ...chosen }: Chosen): Decided => {
  const { accepted, answers, excludedRows, keep } = chosen;
  return {
    sheet: sheet ?? null,
    ignoredSheets,
    mapping: (mapping as Decided['mapping'] | undefined) ?? null,
    map: [],
    choices: { accepted, answers, excludedRows, keep },
    assumptions: (edited ?? {}) as Decided['assumptions'],
  };
};
