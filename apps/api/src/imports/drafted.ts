import { z } from '@hono/zod-openapi';
import { createHash } from 'node:crypto';
import { findCity, listFacts, listProfiles } from '@vorrang/db';
import {
  type Assumptions,
  type Mapping,
  addressBook,
  assumptionNotices,
  assumptionsFor,
  keepEdits,
  reconciled,
} from '@vorrang/exchange';
import { type Problem, problemsOf } from '@vorrang/planning';
import { HttpProblem, badInput, notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { mappedColumn, assumptions as assumptionsShape } from './answers.ts';
import type { Going } from './progress-stream.ts';
import { readListAside } from './read-list.ts';

const choicesSchema = z.object({
  aside: z.array(z.string()).default([]),
  sheet: z.string().max(300).optional(),
  crs: z.int().optional(),
  mapping: z.array(mappedColumn).optional(),
  answers: z.record(z.string(), z.string()).default({}),
  accepted: z.union([z.literal('all'), z.array(z.string())]).default([]),
  leaveOut: z.array(z.int()).default([]),
  keep: z.array(z.int()).default([]),
  /** What a person has changed; the rest is proposed anew from the list. */
  assumptions: assumptionsShape.partial().optional(),
  name: z.string().trim().min(1).max(100).optional(),
});
type Chosen = z.infer<typeof choicesSchema>;

/** What the form brought: the file's bytes, read and drafted by the choices. Nothing is stored. */
export async function draftFrom(services: Services, cityId: string, body: FormData, going: Going) {
  const file = body.get('file');
  if (!(file instanceof File)) throw noFile();
  const choices = choicesOf(body);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { accepted, answers, leaveOut, keep } = choices;
  const decided = { accepted, answers, leaveOut, keep };
  const mapping = (choices.mapping as Mapping | undefined) ?? null;
  const city = await findCity(services.archive.database, cityId);
  if (!city) throw notFound('Diese Stadt gibt es nicht.', 'There is no such city.');
  const known = await listFacts(services.archive.database, cityId, 'address');
  const list = await readListAside(
    {
      bytes,
      fileName: file.name,
      sheet: choices.sheet ?? null,
      aside: choices.aside,
      mapping,
      remembered: await listProfiles(services.archive.database, cityId),
      choices: decided,
      spatial: { extent: city.mapExtent, crs: choices.crs ?? null, addresses: addressBook(known) },
    },
    going,
  );
  if (!list.ok) throw badInput(list.problems);
  const edited = (choices.assumptions ?? {}) as Partial<Assumptions>;
  const { years, firstYear } = edited;
  const decisions = list.value.choices;
  const proposed = assumptionsFor(list.value.draft, {
    city,
    today: services.now(),
    years,
    firstYear,
    choices: decisions,
  });
  const stated = { ...proposed, ...edited };
  const assumptions = keepEdits(proposed, stated);
  const notices = assumptionNotices(list.value.draft, assumptions, city, decisions);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const draft = { ...list.value.draft, reconciliation: reconciled(list.value.draft, stated) };
  return { city, ...list.value, draft, stated, assumptions, notices, name: choices.name, sha256 };
}
export type Drafted = Awaited<ReturnType<typeof draftFrom>>;

function choicesOf(body: FormData): Chosen {
  const bad = (problems: Problem[] = []) =>
    new HttpProblem(
      422,
      'bad-choices',
      { de: 'Die Angaben zum Import sind unvollständig.', en: 'The choices for the import are incomplete.' },
      problems,
    );
  let given: unknown;
  try {
    given = JSON.parse(String(body.get('choices') ?? '{}'));
  } catch {
    throw bad();
  }
  const chosen = choicesSchema.safeParse(given);
  if (!chosen.success) throw bad(problemsOf(chosen.error, given));
  return chosen.data;
}

const noFile = () => new HttpProblem(422, 'no-file', { de: 'Bitte eine Datei wählen.', en: 'Please choose a file.' });

/** A request without a form is the sender's fault, not the server's. */
export async function formOf(c: { req: { formData: () => Promise<FormData> } }): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw noFile();
  }
}
