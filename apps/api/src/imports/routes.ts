import { z } from '@hono/zod-openapi';
import { type ImportRow, listImports, undoImport } from '@vorrang/db';
import { type Reconciliation, isBlocked, todaysReconciliation, withFormerNames } from '@vorrang/exchange';
import { HttpProblem, notFound } from '../problem.ts';
import { answer, answerAsItGoes } from '../contract.ts';
import { inCity, inCityWithId, json, newRoutes, planners, problems, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { choices, draftFrom } from './drafted.ts';
import { tellFormerChoices } from './former-names.ts';
import { asItGoes, cancelled } from './progress-stream.ts';
import { done } from '../shapes.ts';
import {
  type ImportAnswer,
  type ImportPreview,
  type NewImport,
  importPreview,
  importSession,
  importsAnswer,
  newImport,
  readStep,
} from './answers.ts';
import { messages } from './messages.ts';
import { previewOf } from './preview.ts';
import { reimportDiffOf } from './reimport-diff.ts';
import { endSession, openSession, sessionOf } from './session.ts';
import { store } from './store.ts';

const form = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }),
    },
  },
};

const workedOnSince = () => new HttpProblem(409, 'worked-on-since', messages.texts.workedOnSince);

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
    reconciliation: reconciliation ? withFormerNames(todaysReconciliation(reconciliation)) : null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
};

const noFile = () => new HttpProblem(422, 'no-file', messages.texts.noFile);

/** A request without a form is the sender's fault, not the server's. */
async function formOf(c: { req: { formData: () => Promise<FormData> } }): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw noFile();
  }
}

const noImport = () => notFound(messages.texts.noImport);

export const importRoutes = newRoutes()
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports/sessions',
      summary: 'Sends a file once; it lies on this server until it is taken in, given up, or a day old',
      request: { params: inCity, body: form },
      responses: { ...answer(importSession), ...problems },
    }),
    async (c) => {
      const file = (await formOf(c)).get('file');
      if (!(file instanceof File)) throw noFile();
      const { id, fileName } = await openSession(c.var.services, c.var.cityId, file);
      return c.json({ id, fileName }, 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports/sessions/{id}/preview',
      summary: 'Shows what an import of the file would do, read as decided so far; stores nothing',
      request: { params: inCityWithId, body: json(choices) },
      responses: { ...answerAsItGoes(importPreview, readStep, 'What was understood; nothing is stored'), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      await tellFormerChoices(c);
      const session = await sessionOf(services, cityId, c.req.valid('param').id);
      return asItGoes<ImportPreview>(c, async (progress) => {
        const drafted = await draftFrom(services, cityId, session, c.req.valid('json'), progress);
        progress.tell({ name: 'comparing' });
        const { city, draft } = drafted;
        return previewOf(drafted, isBlocked(draft) ? null : await reimportDiffOf(services, city, draft));
      });
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/imports/sessions/{id}/confirm',
      summary: 'Takes the file in, read as decided, and makes a scenario for its projects',
      request: { params: inCityWithId, body: json(choices) },
      responses: { ...answerAsItGoes(newImport, readStep), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      await tellFormerChoices(c);
      const session = await sessionOf(services, cityId, c.req.valid('param').id);
      return asItGoes<NewImport>(c, async (progress) => {
        const drafted = await draftFrom(services, cityId, session, c.req.valid('json'), progress);
        if (progress.signal.aborted) throw cancelled();
        progress.tell({ name: 'storing' });
        const stored = await store(c, drafted);
        await endSession(services, cityId, session);
        return stored;
      });
    },
  )
  .openapi(
    route(planners, {
      method: 'delete',
      path: '/api/cities/{city}/imports/sessions/{id}',
      summary: 'Gives a file up that was sent and not taken in; nothing of it stays',
      request: { params: inCityWithId },
      responses: { ...answer(done), ...problems },
    }),
    async (c) => {
      await endSession(
        c.var.services,
        c.var.cityId,
        await sessionOf(c.var.services, c.var.cityId, c.req.valid('param').id),
      );
      return c.json({ done: true as const }, 200);
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
