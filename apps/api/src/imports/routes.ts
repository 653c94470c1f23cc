import { z } from '@hono/zod-openapi';
import { type ImportRow, listImports, undoImport } from '@vorrang/db';
import { type Reconciliation, defaultSystems, isBlocked, keyOf } from '@vorrang/exchange';
import { HttpProblem, notFound } from '../problem.ts';
import { answer } from '../contract.ts';
import { inCity, inCityWithId, newRoutes, planners, problems, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { type Drafted, draftFrom, formOf } from './drafted.ts';
import { asItGoes, cancelled } from './progress-stream.ts';
import { done } from '../shapes.ts';
import {
  type ImportAnswer,
  type ImportPreview,
  type NewImport,
  importPreview,
  importsAnswer,
  newImport,
} from './answers.ts';
import { factsIn } from './new-import.ts';
import { type ReimportDiff, newerAnswer, reimportDiffOf } from './reimport-diff.ts';
import { store } from './store.ts';

const form = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }), choices: z.string().optional() }),
    },
  },
};

function preview(
  { fileName, sheets, rows, mapping, draft, assumptions, notices, lastTime, aside }: Drafted,
  newer: ReimportDiff | null,
): ImportPreview {
  return {
    fileName,
    rows,
    projects: draft.projects.length,
    mapping,
    problems: [...draft.problems, ...(newer?.problems ?? notices)].map((one) => ({ ...one, key: keyOf(one) })),
    lastTime,
    blocked: isBlocked(draft) || (newer?.problems ?? notices).some(({ severity }) => severity === 'error'),
    newer: newer && newerAnswer(newer),
    sample: draft.projects.slice(0, 8),
    sheets,
    beside: {
      funding: draft.funding.length,
      resources: draft.resources.length,
    },
    facts: factsIn(draft),
    crs: draft.crs,
    systems: draft.hasPlaces ? defaultSystems() : [],
    places: draft.projects.flatMap(({ id, name, geometry }) => (geometry ? [{ id, name, geometry }] : [])),
    listedCents: draft.projects.reduce((sum, project) => sum + project.costCents, 0),
    assumptions,
    leftOut: draft.leftOut,
    aside,
    reconciliation: draft.reconciliation,
  };
}

const workedOnSince = () =>
  new HttpProblem(409, 'worked-on-since', {
    de: 'Seit diesem Import hat jemand eines seiner Projekte geändert; er kann nicht mehr als Ganzes zurückgenommen werden.',
    en: 'Somebody has changed one of its projects since this import; it cannot be undone as a whole any more.',
  });

const shown = (row: ImportRow): ImportAnswer => {
  const { currency, reconciliation } = row.assumptions as { currency?: string; reconciliation?: Reconciliation };
  return {
    id: row.id,
    fileName: row.fileName,
    rows: row.rows,
    scenarioId: row.scenarioId,
    newer: row.replaced !== null,
    assumptionsConfirmedBy: row.assumptionsConfirmedBy,
    currency: currency ?? null,
    reconciliation: reconciliation ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
};

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
      responses: { ...answer(importPreview, 'What was understood; nothing is stored'), ...problems },
    }),
    async (c) => {
      const body = await formOf(c);
      return asItGoes<ImportPreview>(c, async (going) => {
        const drafted = await draftFrom(c.var.services, c.var.cityId, body, going);
        going.tell({ name: 'comparing' });
        const { city, draft } = drafted;
        return preview(drafted, isBlocked(draft) ? null : await reimportDiffOf(c.var.services, city, draft));
      });
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports',
      summary: 'Takes in a project list and makes a scenario for it',
      request: { params: inCity, body: form },
      responses: { ...answer(newImport), ...problems },
    }),
    async (c) => {
      const body = await formOf(c);
      return asItGoes<NewImport>(c, async (going) => {
        const drafted = await draftFrom(c.var.services, c.var.cityId, body, going);
        if (going.signal.aborted) throw cancelled();
        going.tell({ name: 'storing' });
        return store(c, drafted);
      });
    },
  )
  .openapi(
    route(planners, {
      method: 'get',
      path: '/api/cities/{city}/imports',
      summary: 'Every import into the city, also those undone',
      request: { params: inCity },
      responses: { ...answer(importsAnswer), ...problems },
    }),
    async (c) =>
      c.json({ imports: (await listImports(c.var.services.archive.database, c.var.cityId)).map(shown) }, 200),
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports/{id}/undo',
      summary: 'Takes an import back with its projects and its scenario; the plans made from it stay',
      request: { params: inCityWithId },
      responses: { ...answer(done), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const undone = await undoImport(services.archive.database, cityId, c.req.valid('param').id, changeContext(c));
      if (undone === 'unknown') throw noImport();
      if (undone === 'changed') throw workedOnSince();
      return c.json({ done: true as const }, 200);
    },
  );
