import type { ScenarioRow } from '@vorrang/db';
import type { District, Scenario } from '@vorrang/planning';
import type { ProjectListAnswer } from './answers.ts';

type Named = 'calendar' | 'districts' | 'fundingSources' | 'resources' | 'criteria';
const settingsOf = ({ settings }: ScenarioRow) => settings as Pick<Scenario, Named>;
const called = ({ id, name }: { id: string; name: string }) => ({ id, name });
const measured = ({ unit, ...one }: { id: string; name: string; unit: string }) => ({ ...called(one), unit });

/** Every district that a scenario of the city knows, once. */
export function districtsOf(scenarios: readonly ScenarioRow[]): District[] {
  const all = new Map<string, District>();
  for (const row of scenarios) for (const district of settingsOf(row).districts) all.set(district.id, district);
  return [...all.values()];
}

/** What the projects of each list refer to: as the first scenario of the list says it, where several do. */
export function listsOf(scenarios: readonly ScenarioRow[]): ProjectListAnswer[] {
  return [...Map.groupBy(scenarios, ({ importId }) => importId)].map(([importId, own]) => {
    const all = own.map(settingsOf);
    const once = <T extends { id: string }>(of: (settings: (typeof all)[number]) => readonly T[]): T[] => [
      ...new Map(all.toReversed().flatMap((settings) => of(settings).map((one) => [one.id, one] as const))).values(),
    ];
    return {
      importId,
      calendar: all[0]!.calendar,
      districts: once((settings) => settings.districts).map(called),
      fundingSources: once((settings) => settings.fundingSources).map(called),
      resources: once((settings) => settings.resources).map(measured),
      criteria: once((settings) => settings.criteria).map(measured),
    };
  });
}
