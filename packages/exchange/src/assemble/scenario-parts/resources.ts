import type { Draft } from '../draft.ts';

type Horizon = { firstYear: number; years: number };

/** How much of each resource there is in every period: what a sheet says for the year, else what it says for all, else what was said last. */
export function resourcesOf({ resources }: Draft, { firstYear, years }: Horizon, perYear: number) {
  return resources.map(({ name, unit, capacity, years: stated }, i) => {
    let before = capacity ?? stated[0]?.value ?? 0;
    const byYear = Array.from({ length: years }, (_, y) => {
      before = stated.find(({ year }) => year === firstYear + y)?.value ?? capacity ?? before;
      return before;
    });
    return {
      id: `resource-${i + 1}`,
      name,
      unit,
      capacity: byYear.flatMap((value) => Array<number>(perYear).fill(value)),
    };
  });
}
