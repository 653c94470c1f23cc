import { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { type SolveRow, assembleScenario, findScenario, findSolve, listSolves, requestCancel } from '@vorrang/db';
import { judgeScenario } from '@vorrang/optimizer';
import { type Language, inLanguage } from '@vorrang/planning';
import { noScenario } from '../not-found.ts';
import { badInput, languageOf, notFound } from '../problem.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, inCityWithId, json, newRoutes, planners, problems, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { newId } from '../shapes.ts';
import { type SolveAnswer, cancelledAnswer, engines, solvesAnswer } from './answers.ts';
import { faultSentence } from './faults.ts';
import { messages } from './messages.ts';

const shown = (
  { cityId: _c, heartbeatAt: _h, attempt: _a, warmStart: _w, ...row }: SolveRow,
  language: Language,
): SolveAnswer => ({
  ...row,
  message: row.message === null ? null : inLanguage(faultSentence(row.message, row.planId !== null), language),
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
const noSolve = () => notFound(messages.texts.noSolve);
const ended = (row: SolveRow) => row.state === 'done' || row.state === 'cancelled' || row.state === 'failed';

/** More projects has no city. */
const maxStarts = 100_000;
const options = z.object({
  scenarioId: z.string(),
  gap: z.number().min(0).max(1).default(0.005),
  timeLimitSeconds: z.number().min(1).max(3600).default(60),
  engine: z.enum(engines).default('auto'),
  /** Works of a plan to begin with; what of them cannot be kept is left out. */
  warmStart: z
    .array(z.object({ project: z.string(), mode: z.string(), period: z.int().min(0) }))
    .max(maxStarts)
    .optional(),
});

export const solveRoutes = newRoutes()
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/solves',
      summary: 'Queues a solve of a scenario and answers at once',
      request: { params: inCity, body: json(options) },
      responses: { ...answer(newId), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { scenarioId, ...wanted } = c.req.valid('json');
      const row = await findScenario(services.archive.database, cityId, scenarioId);
      if (!row) throw noScenario();
      const reading = judgeScenario(await assembleScenario(services.archive.database, row));
      if (!reading.ok) throw badInput(reading.problems);
      return c.json(
        { id: await services.solves.start(cityId, scenarioId, reading.value, wanted, changeContext(c)) },
        200,
      );
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/solves',
      summary: 'The latest solves of the city, newest first, with their state and course',
      request: { params: inCity },
      responses: { ...answer(solvesAnswer), ...problems },
    }),
    async (c) =>
      c.json(
        {
          solves: (await listSolves(c.var.services.archive.database, c.var.cityId)).map((row) =>
            shown(row, languageOf(c)),
          ),
        },
        200,
      ),
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/solves/{id}/progress',
      summary: 'Follows a solve by server-sent events until it has ended',
      request: { params: inCityWithId },
      responses: {
        200: {
          description: 'Server-sent events: the solve (`Solve`) whenever it has moved',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...problems,
      },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { id } = c.req.valid('param');
      if (!(await findSolve(services.archive.database, cityId, id))) throw noSolve();
      return streamSSE(c, async (stream) => {
        let seen = '';
        while (!stream.aborted) {
          const row = await findSolve(services.archive.database, cityId, id);
          if (!row) return;
          const state = `${row.state} ${row.history.length} ${row.cancelRequested}`;
          if (state !== seen)
            await stream.writeSSE({
              data: JSON.stringify(shown(row, languageOf(c))),
              event: 'solve',
              id: String(row.history.length),
            });
          seen = state;
          if (ended(row)) return;
          await stream.sleep(400);
        }
      });
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/solves/{id}/cancel',
      summary: 'Asks a solve to stop and keep the best plan so far',
      request: { params: inCityWithId },
      responses: { ...answer(cancelledAnswer), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { id } = c.req.valid('param');
      if (!(await findSolve(services.archive.database, cityId, id))) throw noSolve();
      return c.json({ done: await requestCancel(services.archive.database, cityId, id, changeContext(c)) }, 200);
    },
  );
