import {
  type Context,
  type Database,
  type SolveOptions,
  assembleScenario,
  createCity,
  freezeScenario,
  insertProjects,
  insertScenario,
  insertSolve,
  listScenarios,
  storeImport,
} from '@vorrang/db';
import { demoCity } from '@vorrang/scenarios';

export const demoCityId = 'demo';

const contextAt = (at: Date): Context => ({
  actor: { id: 'system', name: 'Vorrang', role: 'system' },
  at,
  reason: 'demo',
});

/** By steps, so that everybody's demo has the same plans; seconds hold nothing up. */
const demoSolve: SolveOptions = { gap: 0, timeLimitSeconds: 60, engine: 'search', steps: 300 };

/** Asks for a plan of every scenario of the demo; the first one's is the newest in the end, which pages show first. */
export async function queueDemoSolves(database: Database, at: Date): Promise<void> {
  const rows = (await listScenarios(database, demoCityId)).toReversed();
  await database.transaction(async (tx) => {
    for (const [i, row] of rows.entries()) {
      const context = contextAt(new Date(at.getTime() + i));
      const fingerprint = await freezeScenario(tx, demoCityId, await assembleScenario(tx, row), context.at);
      const fresh = { id: `demo-${row.id}`, scenarioId: row.id, fingerprint, options: demoSolve };
      await insertSolve(tx, demoCityId, fresh, context);
    }
  });
}

/** Loads the demo city as it stands in its scenario folder. */
export async function loadDemo(database: Database, at: Date): Promise<void> {
  const { city, scenarios, map, facts } = demoCity();
  const context = contextAt(at);
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
