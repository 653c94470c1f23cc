import type { Tone } from '#lib/map/style.ts';
import { type InPlans, scenariosOf, worksIn } from './in-plans.ts';
import type { Row } from './rows.ts';

/** The rows as the map draws them: in the first scenario's plan or waiting where there is one, and dark where they are ticked. */
export function drawn(rows: readonly Row[], plans: InPlans, ticked: ReadonlySet<string>) {
  const toneOf = (row: Row): Tone => {
    if (ticked.has(row.id)) return 'both';
    const [first] = scenariosOf(plans, row);
    return first && !worksIn(first, row) ? 'out' : 'in';
  };
  const features = rows.map((row) => ({
    id: row.id,
    name: row.project.name,
    geometry: row.project.geometry,
    tone: toneOf(row),
  }));
  const there = new Set(features.map(({ tone }) => tone));
  const tones = (['in', 'out', 'both'] as const).filter((tone) => there.has(tone));
  const scenario = rows.map((row) => scenariosOf(plans, row)[0]?.name).find((name) => name !== undefined);
  return {
    features,
    tones: scenario === undefined ? tones.filter((tone) => tone !== 'in') : tones,
    scenario: scenario ?? '',
  };
}
