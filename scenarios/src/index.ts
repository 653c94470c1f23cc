import { type City, type Scenario, citySchema } from '@vorrang/planning';
import { readFileSync } from 'node:fs';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../auenbruck/${name}.json`, import.meta.url), 'utf8'));
const scenarioIds = ['grundlage', 'sparkurs', 'klima-zuerst'];

/** The demo city as it stands in its folder: record, base map (GeoJSON), and its scenarios on one project list. */
export function demoCity(): { city: City; map: unknown; scenarios: { id: string; scenario: Scenario }[] } {
  return {
    city: citySchema.parse(read('city')),
    map: read('map'),
    scenarios: scenarioIds.map((id) => ({ id, scenario: read(id) as Scenario })),
  };
}
