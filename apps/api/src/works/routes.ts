import { findPlan, listPlans, listScenarios, scenariosNow } from '@vorrang/db';
import type { Scenario } from '@vorrang/planning';
import { answer } from '../contract.ts';
import { everyRole, inCity, newRoutes, problems, route } from '../route.ts';
import { worksAnswer } from './answers.ts';

export const worksRoutes = newRoutes().openapi(
  route(everyRole, {
    method: 'get',
    path: '/api/cities/{city}/works',
    summary: 'Which project starts when in the newest plan of each scenario that has one',
    request: { params: inCity },
    responses: { ...answer(worksAnswer), ...problems },
  }),
  async (c) => {
    const { database } = c.var.services.archive;
    const { cityId } = c.var;
    const [scenarios, plans] = await Promise.all([listScenarios(database, cityId), listPlans(database, cityId)]);
    const newest = scenarios.flatMap((scenario) => {
      const plan = plans.find(({ scenarioId, objective }) => scenarioId === scenario.id && objective !== null);
      return plan ? [{ scenario, plan }] : [];
    });
    const now = await scenariosNow(database, cityId, new Set(newest.map(({ scenario }) => scenario.id)));
    const told = newest.map(async ({ scenario: { id, name, importId, settings }, plan }) => {
      const whole = await findPlan(database, cityId, plan.id);
      const starts = (whole?.document.starts ?? []).map(({ project, mode, period }) => ({ project, mode, period }));
      const { calendar } = settings as Pick<Scenario, 'calendar'>;
      const current = now.get(id)?.fingerprint === plan.fingerprint;
      return { id, name, importId, calendar, planId: plan.id, current, starts };
    });
    return c.json({ scenarios: await Promise.all(told) }, 200);
  },
);
