import type { Geometry } from '../../parse/crs/geometry.ts';
import type { Draft } from '../draft.ts';

export type ScenarioDistrict = { id: string; name: string; population?: number; geometry?: Geometry };

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The districts of a Scenario, and the id of each name or number that a project gives. */
export function districtsOf({ projects, facts }: Draft): { list: ScenarioDistrict[]; ids: Map<string, string> } {
  const districts = facts.district;
  const list = districts.map(({ name, population, geometry }, i): ScenarioDistrict => ({
    id: `district-${i + 1}`,
    name,
    ...(population !== null && { population }),
    ...(geometry && { geometry }),
  }));
  const byWord = new Map(
    districts.flatMap(({ code, name }, i) =>
      [name, ...(code === null ? [] : [code, String(Number(code))])].map((word) => [bare(word), list[i]!.id] as const),
    ),
  );
  const ids = new Map<string, string>();
  for (const { district } of projects) {
    if (district === null || ids.has(district)) continue;
    const known = byWord.get(bare(district)) ?? byWord.get(bare(district.replace(/^(bezirk|district|ward)\s*/i, '')));
    const id = known ?? `district-${list.length + 1}`;
    if (known === undefined) list.push({ id, name: district });
    ids.set(district, id);
  }
  return { list, ids };
}
