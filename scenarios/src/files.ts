import { type Facts, factsAsText, noFacts } from '@vorrang/planning';
import { addressesOf } from './facts/addresses.ts';
import { assetsOf, inspectionsOf } from './facts/assets.ts';
import { reportsOf } from './facts/reports.ts';
import { timetableOf } from './facts/timetable.ts';
import { countsOf, transitOf } from './facts/traffic.ts';
import { writtenAs } from '@vorrang/exchange';
import { lastYearsProgramme } from './programme/last-year.ts';
import { projectsOf } from './programme/projects.ts';
import { cityName, scenariosOf } from './programme/scenarios.ts';
import { seeded } from './random.ts';
import { baseMap } from './town/base-map.ts';
import { growTown } from './town/town.ts';

export const cityRecord = {
  name: cityName,
  currency: 'EUR',
  language: 'de',
  numberFormat: 'de-AT',
  timeZone: 'Europe/Vienna',
  fiscalYearFirstMonth: 1,
  mapExtent: [14.398, 48.165, 14.528, 48.227],
};

/** The files of the town, name by name, the same bytes from the same seed. */
export function filesOf(seed: number): [name: string, text: string][] {
  const town = growTown(seed);
  const scenarios = scenariosOf(town, projectsOf(town, seeded(seed + 40)));
  const laid = assetsOf(town, seeded(seed + 60));
  const facts: Facts = {
    ...noFacts(),
    asset: laid.map(({ asset }) => asset),
    inspection: inspectionsOf(laid, seeded(seed + 61)),
    report: reportsOf(laid, seeded(seed + 62)),
    trafficCount: countsOf(laid),
    transit: transitOf(town, seeded(seed + 63)),
    address: addressesOf(town),
  };
  const text = (value: unknown) => `${JSON.stringify(value)}\n`;
  return [
    ['city.json', text(cityRecord)],
    ['map.json', text(baseMap(town))],
    ['facts.json', factsAsText(facts)],
    ...scenarios.map(({ id, scenario }): [string, string] => [`${id}.json`, text(scenario)]),
  ];
}

/** The town's bus lines as a timetable: the lines and stops of its facts, with every trip of a day. */
export const timetableFile = (seed: number): Uint8Array =>
  timetableOf(transitOf(growTown(seed), seeded(seed + 63)), seeded(seed + 64));

/** When the programme of last year was written. */
const lastYear = new Date('2025-12-15T00:00:00Z');
/** Last year's adopted programme as a messy workbook. */
export async function workbookOf(seed: number): Promise<Uint8Array> {
  const projects = projectsOf(growTown(seed), seeded(seed + 40));
  const sheets = lastYearsProgramme(projects, seeded(seed + 70));
  const { bytes } = await writtenAs(
    '.xlsx',
    sheets.map(({ name, rows: [first = [], ...rows] }) => ({
      name,
      columns: first.map(String),
      rows: rows.map((cells) => ({ cells })),
    })),
    lastYear,
  );
  return bytes;
}
