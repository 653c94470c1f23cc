import { findFrozenScenario, findPlan, listDecisions, listPlans, listScenarios, scenariosNow } from '@vorrang/db';
import { type Plan, type Role, type Scenario, proofOf } from '@vorrang/planning';
import type { Services } from '../services.ts';

/** Who asks, and in which city. */
export type At = { services: Pick<Services, 'archive'>; cityId: string; role: Role };
export type Told = {
  id: string;
  createdAt: Date;
  objective: number;
  /** How much better is possible at most, as far as is proven. */
  gap: number | null;
  scenario: string;
  /** The day on which it was adopted, where it was. */
  adopted: string | null;
};
export type Spoken = { told: Told; scenario: Scenario; plan: Plan };

/**
 * The plans of a city that somebody may see, the newest first. Councils and the public do not see what planners still work on: a plan whose
 * scenario was changed since, or was not weighed, unless it was decided on.
 */
export async function plansFor({ services: { archive }, cityId, role }: At): Promise<Told[]> {
  const { database } = archive;
  const [plans, scenarios, decisions] = await Promise.all([
    listPlans(database, cityId),
    listScenarios(database, cityId),
    listDecisions(database, cityId),
  ]);
  const now = await scenariosNow(database, cityId, new Set(plans.map(({ scenarioId }) => scenarioId)));
  const seesDrafts = role !== 'council' && role !== 'reader';
  return plans.flatMap((row) => {
    const { id, createdAt, objective, certificateBound, scenarioId } = row;
    const own = decisions.filter(({ planId }) => planId === id);
    const scenario = now.get(scenarioId);
    const stands = scenario?.fingerprint === row.fingerprint && scenario.unweighed === null;
    if (objective === null || !(seesDrafts || stands || own.length > 0)) return [];
    const adopted = own.filter(({ outcome }) => outcome === 'adopted' || outcome === 'adopted-with-changes');
    return [
      {
        id,
        createdAt,
        objective,
        gap: proofOf(row, certificateBound).proven?.gap ?? null,
        scenario: scenarios.find((one) => one.id === scenarioId)?.name ?? scenarioId,
        adopted:
          adopted
            .map(({ decidedOn }) => decidedOn)
            .sort()
            .at(-1) ?? null,
      },
    ];
  });
}

/** The plan that is meant: the one that is named, else the one adopted last, else the newest; null where there is none. */
export async function planMeant(at: At, named: string | undefined): Promise<Spoken | null> {
  const { database } = at.services.archive;
  const plans = await plansFor(at);
  const adopted = plans.filter((plan) => plan.adopted !== null).sort((a, b) => b.adopted!.localeCompare(a.adopted!));
  const told = named === undefined ? (adopted[0] ?? plans[0]) : plans.find(({ id }) => id === named);
  const row = told && (await findPlan(database, at.cityId, told.id));
  const scenario = row && (await findFrozenScenario(database, at.cityId, row.fingerprint));
  return told && row && scenario ? { told, scenario, plan: row.document } : null;
}
