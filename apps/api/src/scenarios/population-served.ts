import { z } from '@hono/zod-openapi';
import { assembleScenario, findScenario, listFacts } from '@vorrang/db';
import type { Context } from 'hono';
import { inWorker } from '../analyses/in-worker.ts';
import { noProject, noScenario } from '../not-found.ts';
import { inCityWithId } from '../route.ts';
import type { Env } from '../services.ts';

/** What is asked: a project of a scenario. */
export const aProjectOfScenario = {
  params: inCityWithId,
  query: z.object({ project: z.string().min(1).max(100) }),
};

/** How many people live near a project; null where nobody knows. */
export async function populationServedBy(c: Context<Env>, scenarioId: string, project: string) {
  const { cityId, services } = c.var;
  const { database } = services.archive;
  const row = await findScenario(database, cityId, scenarioId);
  if (!row) throw noScenario();
  const { projects, districts } = await assembleScenario(database, row);
  const own = projects.filter(({ id }) => id === project);
  if (own.length === 0) throw noProject();
  const addresses = await listFacts(database, cityId, 'address');
  const [served] = (await inWorker('populationServedBy', own, districts, addresses)) ?? [];
  return served ?? null;
}
