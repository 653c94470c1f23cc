import { type City, type Facts, type Scenario, citySchema, readFactsText } from '@vorrang/planning';
import { readFileSync } from 'node:fs';

const folder = new URL('../auenbruck/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
const read = (name: string): unknown => JSON.parse(textOf(name));
const scenarioIds = ['grundlage', 'sparkurs', 'klima-zuerst'];

/** The demo city as it stands in its folder: record, base map (GeoJSON), what it knows, and its scenarios on one project list. */
export function demoCity(): {
  city: City;
  map: unknown;
  facts: Facts;
  scenarios: { id: string; scenario: Scenario }[];
} {
  const facts = readFactsText(textOf('facts'));
  if (!facts.ok) throw new Error(facts.problems[0]!.message.en);
  return {
    city: citySchema.parse(read('city')),
    map: read('map'),
    facts: facts.value,
    scenarios: scenarioIds.map((id) => ({ id, scenario: read(id) as Scenario })),
  };
}
