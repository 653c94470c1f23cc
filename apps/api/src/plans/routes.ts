import { type PlanRow, findFrozenScenario, findPlan, listPlans } from '@vorrang/db';
import { type Verdict, findingsFor, verify } from '@vorrang/optimizer';
import type { Finding, Plan, Scenario } from '@vorrang/planning';
import { notFound } from '../problem.ts';
import { answer, everyRole, inCity, inCityWithId, newRoutes, problems, route } from '../route.ts';

export type PlanHeadline = {
  id: string;
  scenarioId: string;
  fingerprint: string;
  status: string;
  objective: number | null;
  bound: number | null;
  gap: number | null;
  createdAt: string;
};
export type PlanAnswer = PlanHeadline & { plan: Plan; scenario: Scenario; findings: Finding[]; verdict: Verdict };

const headline = (row: Omit<PlanRow, 'document'>): PlanHeadline => ({
  id: row.id,
  scenarioId: row.scenarioId,
  fingerprint: row.fingerprint,
  status: row.status,
  objective: row.objective,
  bound: row.bound,
  gap: row.gap,
  createdAt: row.createdAt.toISOString(),
});

export const planRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans',
      request: { params: inCity },
      responses: { ...answer<{ plans: PlanHeadline[] }>('Plans'), ...problems },
    }),
    async (c) => c.json({ plans: (await listPlans(c.var.services.archive.database, c.var.cityId)).map(headline) }, 200),
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}',
      request: { params: inCityWithId },
      responses: {
        ...answer<PlanAnswer>(
          'Plan',
          'The plan, the scenario it was made from, what it does to every rule, and its re-computation',
        ),
        ...problems,
      },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const row = await findPlan(database, c.var.cityId, c.req.valid('param').id);
      const scenario = row && (await findFrozenScenario(database, c.var.cityId, row.fingerprint));
      if (!row || !scenario) throw notFound('Diesen Plan gibt es nicht.', 'There is no such plan.');
      return c.json(
        {
          ...headline(row),
          plan: row.document,
          scenario,
          findings: findingsFor(scenario, row.document),
          verdict: verify(scenario, row.document),
        },
        200,
      );
    },
  );
