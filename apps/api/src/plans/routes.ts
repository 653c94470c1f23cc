import { type PlanRow, type ScenarioNow, findFrozenScenario, findPlan, listPlans, scenariosNow } from '@vorrang/db';
import { proofOf, verdictWithFormerName } from '@vorrang/planning';
import { noPlan } from '../not-found.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, inCityWithId, newRoutes, problems, route } from '../route.ts';
import { type PlanHeadline, planAnswer, planHeadlines } from './answers.ts';
import { outcomeOf } from './outcome.ts';

const headline = (
  row: Omit<PlanRow, 'document' | 'outcome'>,
  certificateBound: number | null,
  now: ReadonlyMap<string, ScenarioNow>,
): PlanHeadline => ({
  id: row.id,
  scenarioId: row.scenarioId,
  fingerprint: row.fingerprint,
  status: row.status,
  objective: row.objective,
  bound: proofOf(row, certificateBound).proven?.bound ?? null,
  gap: proofOf(row, certificateBound).proven?.gap ?? null,
  createdAt: row.createdAt.toISOString(),
  current: now.has(row.scenarioId) ? now.get(row.scenarioId)!.fingerprint === row.fingerprint : null,
  unweighed: now.get(row.scenarioId)?.fingerprint === row.fingerprint ? now.get(row.scenarioId)!.unweighed : null,
});

export const planRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans',
      summary: 'Every plan of the city in short, and whether its scenario still stands as it was solved',
      request: { params: inCity },
      responses: { ...answer(planHeadlines), ...problems },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const rows = await listPlans(database, c.var.cityId);
      const solved = new Set(rows.map((row) => row.scenarioId));
      const now = await scenariosNow(database, c.var.cityId, solved);
      return c.json({ plans: rows.map((row) => headline(row, row.certificateBound, now)) }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}',
      summary: 'One plan with the scenario it was made from, its findings and its re-computation',
      request: { params: inCityWithId },
      responses: {
        ...answer(
          planAnswer,
          'The plan, the scenario it was made from, what it does to every rule, and its re-computation',
        ),
        ...problems,
      },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const row = await findPlan(database, c.var.cityId, c.req.valid('param').id);
      const scenario = row && (await findFrozenScenario(database, c.var.cityId, row.fingerprint));
      if (!row || !scenario) throw noPlan();
      const { findings, verdict } = await outcomeOf(database, row, scenario);
      return c.json(
        {
          ...headline(
            row,
            verdict.recomputed.certificateBound,
            await scenariosNow(database, c.var.cityId, new Set([row.scenarioId])),
          ),
          plan: row.document,
          scenario,
          findings,
          verdict: verdictWithFormerName(verdict),
        },
        200,
      );
    },
  );
