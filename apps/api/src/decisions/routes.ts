import { z } from '@hono/zod-openapi';
import { type DecisionRow, findCity, findPlan, insertDecision, listDecisions, updateDecision } from '@vorrang/db';
import { noPlan } from '../not-found.ts';
import { HttpProblem } from '../problem.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, inCityWithId, json, newRoutes, problems, revised, route } from '../route.ts';
import { type Services, changeContext } from '../services.ts';
import { type DecisionAnswer, decisionAnswer, decisionsAnswer, outcomes } from './answers.ts';
import { messages } from './messages.ts';

const content = z.object({
  planId: z.string(),
  body: z.string().trim().min(1).max(200),
  decidedOn: z.iso.date(),
  outcome: z.enum(outcomes),
  responsible: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(4000),
});

const shown = ({ cityId: _city, ...row }: DecisionRow): DecisionAnswer => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
});

/** A decision is about a plan of this city, and has been taken: its day has begun where the city lies. */
async function judge(services: Services, cityId: string, { planId, decidedOn }: { planId: string; decidedOn: string }) {
  const { database } = services.archive;
  if (!(await findPlan(database, cityId, planId))) throw noPlan();
  const timeZone = (await findCity(database, cityId))?.timeZone;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(services.now());
  if (decidedOn > today)
    throw new HttpProblem(422, 'future-decision', messages.texts.inFuture({ day: decidedOn, today }));
}

export const decisionRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/decisions',
      summary: 'Every recorded decision of the council about a plan',
      request: { params: inCity },
      responses: { ...answer(decisionsAnswer), ...problems },
    }),
    async (c) =>
      c.json({ decisions: (await listDecisions(c.var.services.archive.database, c.var.cityId)).map(shown) }, 200),
  )
  .openapi(
    route(['clerk'], {
      method: 'post',
      path: '/api/cities/{city}/decisions',
      summary: 'Records a decision about a plan, once it has been taken',
      request: { params: inCity, body: json(content) },
      responses: { ...answer(decisionAnswer), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const fresh = c.req.valid('json');
      await judge(services, cityId, fresh);
      return c.json(
        shown(
          await insertDecision(
            services.archive.database,
            cityId,
            services.newId(),
            fresh,
            changeContext(c, fresh.reason),
          ),
        ),
        200,
      );
    },
  )
  .openapi(
    route(['clerk'], {
      method: 'put',
      path: '/api/cities/{city}/decisions/{id}',
      summary: 'Corrects a recorded decision, unless somebody else has changed it since',
      request: { params: inCityWithId, body: json(content.extend({ revision: revised.shape.revision })) },
      responses: { ...answer(decisionAnswer), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { revision, ...changed } = c.req.valid('json');
      await judge(services, cityId, changed);
      const row = await updateDecision(
        services.archive.database,
        cityId,
        c.req.valid('param').id,
        revision,
        changed,
        changeContext(c, changed.reason),
      );
      return c.json(shown(row), 200);
    },
  );
