import type { Scenario } from '@vorrang/planning';
import { conditionsIn } from './deterioration/condition.ts';
import { populationServedBy } from './district-shares/population-served.ts';
import { needsOfCity } from './need-signals/needs-of-city.ts';
import { assetsOfProjects } from './project-assets.ts';
import type { Known } from './proposal.ts';
import type { Evidence } from './valuations/valuation.ts';

/** What a city knows beside its projects that valuations may go by. */
export type Facted = Known<'address' | 'asset' | 'inspection' | 'report'>;

/** What valuations may go by: the list itself, and what the analyses find out about its projects. */
export function evidenceOf({ calendar, projects, districts }: Scenario, known: Facted): Evidence {
  const assets = assetsOfProjects(projects, known.asset);
  const health = new Map(conditionsIn(known, Number(calendar.start.slice(0, 4))).map((one) => [one.asset, one.health]));
  const needs = known.report.length > 0 ? needsOfCity(known, projects, known.today).needs : [];
  const ranks = new Map(needs.map((need) => [need.asset, need]));
  return {
    calendar,
    projects,
    conditions: new Map(
      [...assets].flatMap(([project, { id, name }]): [string, { asset: string; health: number }][] =>
        health.has(id) ? [[project, { asset: name, health: health.get(id)! }]] : [],
      ),
    ),
    needs: new Map(
      projects.flatMap(({ id }): [string, { name: string; rank: number }][] => {
        const need = ranks.get(assets.get(id)?.id ?? id);
        return need && need.percentile > 0 ? [[id, { name: need.name, rank: need.percentile }]] : [];
      }),
    ),
    people: new Map(
      (populationServedBy(projects, districts, known.address) ?? [])
        .filter(({ people }) => people > 0)
        .map(({ project, people }) => [project, people]),
    ),
  };
}
