import { type Database, createCity, insertProjects, insertScenario, storeImport, type Context } from '@vorrang/db';
import { demoCity } from '@vorrang/scenarios';

export const demoCityId = 'demo';

/** Loads the demo city as it stands in its scenario folder. */
export async function loadDemo(database: Database, at: Date): Promise<void> {
  const { city, scenarios, map, facts } = demoCity();
  const context: Context = { actor: { id: 'system', name: 'Vorrang', role: 'system' }, at, reason: 'demo' };
  await createCity(database, { ...city, id: demoCityId, demo: true, baseMap: map as Record<string, unknown> }, context);
  const rows = Object.values(facts).reduce((sum, list) => sum + list.length, 0);
  const file = { id: 'demo-facts', fileName: 'facts.json', fileSha256: '', rows, assumptions: {} };
  await storeImport(database, demoCityId, file, { projects: [], scenario: null, facts }, context);
  await database.transaction(async (tx) => {
    await insertProjects(tx, demoCityId, scenarios[0]!.scenario.projects, at, null);
    for (const [i, { id, scenario }] of scenarios.entries()) {
      const { projects: _projects, name, derivedFrom, ...settings } = scenario;
      const order = { ...context, at: new Date(at.getTime() + i) };
      await insertScenario(
        tx,
        demoCityId,
        {
          id,
          name,
          derivedFrom: derivedFrom ?? null,
          importId: null,
          settings,
        },
        order,
      );
    }
  });
}
