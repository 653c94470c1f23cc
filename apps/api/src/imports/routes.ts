import { z } from '@hono/zod-openapi';
import { createHash } from 'node:crypto';
import {
  type IntakeRow,
  type NewScenario,
  type ScenarioSettings,
  confirmAssumptions,
  findCity,
  listFacts,
  listIntakes,
  listMappings,
  takeIn,
  undoIntake,
} from '@vorrang/db';
import {
  type Assumptions,
  type CellProblem,
  type Draft,
  type DraftProject,
  type Mapping,
  assumptionNotices,
  assumptionProblems,
  assumptionsFor,
  costFactors,
  fields,
  isBlocked,
  keepEdits,
  toScenario,
  usualSystems,
} from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import { type FactKind, type Problem, type Scenario, districtsTogether, problemsOf } from '@vorrang/planning';
import { Refusal, badInput, notFound } from '../problem.ts';
import { answer, inCity, inCityWithId, newRoutes, planners, problems, route } from '../route.ts';
import { type Services, changeContext } from '../services.ts';
import { type NewImport, factsIn } from './new-import.ts';
import { type NewerAnswer, type NewerVersion, newerAnswer, newerVersionOf, storeNewer } from './newer.ts';
import { type SheetAnswer, readListAside } from './read-list.ts';

export type ImportPreview = {
  fileName: string;
  rows: number;
  /** How many projects would be stored as the list stands now. */
  projects: number;
  mapping: Mapping;
  problems: CellProblem[];
  blocked: boolean;
  sample: DraftProject[];
  /** The sheets or layers of the file, and what each is read as. */
  sheets: SheetAnswer[];
  /** What they say beside the projects. */
  beside: { funding: number; resources: number };
  /** The rows about the city, by kind. */
  facts: Record<FactKind, number>;
  /** What is different, where it is a newer version of a list the city has. */
  newer: NewerAnswer | null;
  /** The EPSG code of its places. */
  crs: number | null;
  /** Systems to choose from, where there are places. */
  systems: { code: number; name: string }[];
  places: { id: string; name: string; geometry: DraftProject['geometry'] }[];
  listedCents: number;
  assumptions: Assumptions;
  leftOut: number[];
};
export type ImportAnswer = Omit<IntakeRow, 'cityId' | 'createdAt' | 'assumptionsConfirmedAt' | 'undoneAt'> & {
  createdAt: string;
  assumptionsConfirmedAt: string | null;
  undoneAt: string | null;
};

const text = z.object({ de: z.string(), en: z.string() });
const assumptionsSchema = z.object({
  firstYear: z.int().min(1900).max(2200),
  years: z.int().min(1).max(30),
  criterion: z.object({ name: z.string().min(1).max(100), pointsPerProject: z.number() }),
  money: z.array(
    z.object({
      name: z.string(),
      listedCents: z.int().min(0),
      budget: z.array(z.int().min(0)),
      stated: z.boolean().optional(),
    }),
  ),
  quartersWithoutDates: z.int().min(1).max(40),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
const mappedColumn = z.object({
  column: z.string(),
  field: z.enum(fields).nullable(),
  reason: text,
  confidence: z.enum(['high', 'medium', 'low', 'none']).optional(),
  factor: z.literal(costFactors).optional(),
});
const choicesSchema = z.object({
  aside: z.array(z.string()).default([]),
  sheet: z.string().max(300).optional(),
  crs: z.int().optional(),
  mapping: z.array(mappedColumn).optional(),
  accepted: z.union([z.literal('all'), z.array(z.string())]).default([]),
  leaveOut: z.array(z.int()).default([]),
  keep: z.array(z.int()).default([]),
  assumptions: assumptionsSchema.optional(),
  name: z.string().trim().min(1).max(100).optional(),
});
const form = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }), choices: z.string().optional() }),
    },
  },
};

type Chosen = z.infer<typeof choicesSchema>;

/** What the form brought: the file's bytes, read and drafted by the choices. Nothing is stored. */
async function draftFrom(services: Services, cityId: string, body: FormData) {
  const file = body.get('file');
  if (!(file instanceof File)) throw noFile();
  const choices = choicesOf(body);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { accepted, leaveOut, keep } = choices;
  const mapping = (choices.mapping as Mapping | undefined) ?? null;
  const city = await findCity(services.archive.database, cityId);
  if (!city) throw notFound('Diese Stadt gibt es nicht.', 'There is no such city.');
  const list = await readListAside({
    bytes,
    fileName: file.name,
    sheet: choices.sheet ?? null,
    aside: choices.aside,
    mapping,
    remembered: await listMappings(services.archive.database, cityId),
    choices: { accepted, leaveOut, keep },
    ground: { extent: city.mapExtent, crs: choices.crs ?? null },
  });
  if (!list.ok) throw badInput(list.problems);
  const { years, firstYear } = choices.assumptions ?? {};
  const proposed = assumptionsFor(list.value.draft, { city, today: services.now(), years, firstYear });
  return { city, ...list.value, proposed, choices, sha256: createHash('sha256').update(bytes).digest('hex') };
}
type Drafted = Awaited<ReturnType<typeof draftFrom>>;

function choicesOf(body: FormData): Chosen {
  const bad = (problems: Problem[] = []) =>
    new Refusal(
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

const noFile = () => new Refusal(422, 'no-file', { de: 'Bitte eine Datei wählen.', en: 'Please choose a file.' });

/** A request without a form is the sender's fault, not the server's. */
async function formOf(c: { req: { formData: () => Promise<FormData> } }): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw noFile();
  }
}

function preview(
  { city, fileName, sheets, rows, mapping, draft, proposed, choices }: Drafted,
  newer: NewerVersion | null,
): ImportPreview {
  const assumptions = choices.assumptions ? keepEdits(proposed, choices.assumptions) : proposed;
  return {
    fileName,
    rows,
    projects: draft.projects.length,
    mapping,
    problems: newer
      ? [...draft.problems, ...newer.problems]
      : [...draft.problems, ...assumptionNotices(draft, assumptions, city)],
    blocked: isBlocked(draft) || (newer?.problems.some(({ severity }) => severity === 'error') ?? false),
    newer: newer && newerAnswer(newer),
    sample: draft.projects.slice(0, 8),
    sheets,
    beside: {
      funding: draft.funding.length,
      resources: draft.resources.length,
    },
    facts: factsIn(draft),
    crs: draft.crs,
    systems: draft.hasPlaces ? usualSystems() : [],
    places: draft.projects.flatMap(({ id, name, geometry }) => (geometry ? [{ id, name, geometry }] : [])),
    listedCents: draft.projects.reduce((sum, project) => sum + project.costCents, 0),
    assumptions,
    leftOut: draft.leftOut,
  };
}

const nothingIn = (draft: Draft): boolean =>
  draft.projects.length === 0 && Object.values(draft.facts).every((rows) => rows.length === 0);

/** Where the file names no districts, those the city has told before. */
async function withKnownDistricts(services: Services, cityId: string, draft: Draft): Promise<Draft> {
  if (draft.facts.district.length > 0) return draft;
  const district = districtsTogether(await listFacts(services.archive.database, cityId, 'district'));
  return { ...draft, facts: { ...draft.facts, district } };
}

function newScenario(document: Scenario, id: string, intakeId: string): NewScenario {
  const { projects: _projects, name, derivedFrom: _derived, ...settings } = document;
  return { id, name, derivedFrom: null, intakeId, settings: settings as unknown as ScenarioSettings };
}

const workedOnSince = () =>
  new Refusal(409, 'worked-on-since', {
    de: 'Seit diesem Import hat jemand eines seiner Projekte geändert; er kann nicht mehr als Ganzes zurückgenommen werden.',
    en: 'Somebody has changed one of its projects since this import; it cannot be undone as a whole any more.',
  });

const nothingThere = (fileName: string) =>
  new Refusal(422, 'empty-list', {
    de: `„${fileName}“ enthält weder Projekte noch Angaben über die Stadt; nichts gespeichert.`,
    en: `"${fileName}" holds neither projects nor facts about the city; nothing stored.`,
  });

const shown = ({ cityId: _city, ...row }: IntakeRow): ImportAnswer => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  assumptionsConfirmedAt: row.assumptionsConfirmedAt?.toISOString() ?? null,
  undoneAt: row.undoneAt?.toISOString() ?? null,
});

const noImport = () =>
  notFound(
    'Diesen Import gibt es nicht, oder er ist schon zurückgenommen.',
    'There is no such import, or it is undone already.',
  );

export const importRoutes = newRoutes()
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports/preview',
      summary: 'Shows what an import of this list would do, and stores nothing',
      request: { params: inCity, body: form },
      responses: { ...answer<ImportPreview>('ImportPreview', 'What was understood; nothing is stored'), ...problems },
    }),
    async (c) => {
      const drafted = await draftFrom(c.var.services, c.var.cityId, await formOf(c));
      const newer = isBlocked(drafted.draft) ? null : await newerVersionOf(c.var.services, drafted.city, drafted.draft);
      return c.json(preview(drafted, newer), 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports',
      summary: 'Takes in a project list and makes a scenario for it',
      request: { params: inCity, body: form },
      responses: { ...answer<NewImport>('NewImport'), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { city, fileName, rows, mapping, draft, proposed, choices, sha256 } = await draftFrom(
        services,
        cityId,
        await formOf(c),
      );
      const assumptions = choices.assumptions ?? proposed;
      const first = draft.problems.find((problem) => problem.severity === 'error');
      if (first)
        throw new Refusal(422, 'open-problems', {
          de: `Noch offen, nichts gespeichert: ${first.message.de}`,
          en: `Still open, nothing stored: ${first.message.en}`,
        });
      const unfit = assumptionProblems(draft, assumptions, city);
      if (unfit.length) throw badInput(unfit);
      if (nothingIn(draft)) throw nothingThere(fileName);
      const newer = await newerVersionOf(services, city, draft);
      if (newer) return c.json(await storeNewer(c, newer, { fileName, rows, sha256, mapping, draft }), 200);
      const [id, scenarioId] = [services.newId(), services.newId()];
      const name = choices.name ?? fileName.replace(/\.\w+$/, '');
      const ready = await withKnownDistricts(services, cityId, draft);
      const document = draft.projects.length === 0 ? null : toScenario(ready, assumptions, city, name);
      const judged = document && judgeScenario(document);
      if (judged && !judged.ok) throw badInput(judged.problems);
      await takeIn(
        services.archive.database,
        cityId,
        {
          id,
          fileName,
          fileSha256: sha256,
          rows,
          assumptions: { ...assumptions, leftOutRows: draft.leftOut },
          mapping: mapping.length > 0 ? mapping : null,
        },
        {
          projects: document?.projects ?? [],
          scenario: document && newScenario(document, scenarioId, id),
          facts: draft.facts,
        },
        changeContext(c),
      );
      return c.json(
        {
          id,
          scenarioId: document && scenarioId,
          projects: draft.projects.length,
          changed: null,
          facts: factsIn(draft),
        },
        200,
      );
    },
  )
  .openapi(
    route(planners, {
      method: 'get',
      path: '/api/cities/{city}/imports',
      summary: 'Every import into the city, also those undone',
      request: { params: inCity },
      responses: { ...answer<{ imports: ImportAnswer[] }>('Imports'), ...problems },
    }),
    async (c) =>
      c.json({ imports: (await listIntakes(c.var.services.archive.database, c.var.cityId)).map(shown) }, 200),
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports/{id}/confirm-assumptions',
      summary: 'Confirms the assumptions of an import',
      request: { params: inCityWithId },
      responses: { ...answer<{ done: true }>('Done'), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { id } = c.req.valid('param');
      if ((await confirmAssumptions(services.archive.database, cityId, id, changeContext(c))) === 'unknown')
        throw noImport();
      return c.json({ done: true as const }, 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports/{id}/undo',
      summary: 'Takes an import back with its projects and its scenario; the plans made from it stay',
      request: { params: inCityWithId },
      responses: { ...answer<{ done: true }>('Done'), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const undone = await undoIntake(services.archive.database, cityId, c.req.valid('param').id, changeContext(c));
      if (undone === 'unknown') throw noImport();
      if (undone === 'changed') throw workedOnSince();
      return c.json({ done: true as const }, 200);
    },
  );
