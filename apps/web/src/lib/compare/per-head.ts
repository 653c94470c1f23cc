import { type Cents, costByDistrict } from '@vorrang/planning';
import type { Planned } from '#lib/plan/difference.ts';

/** Cents by head in a district, for each plan; null where nobody has counted its people. */
export type DistrictRow = { district: string; name: string; perHead: (Cents | null)[] };

/** Districts whose people are counted, those that get most in the reference first. */
export function perHeadOf(plans: readonly Planned[]): DistrictRow[] {
  const rows = plans.map(({ scenario, plan }) => costByDistrict(scenario, plan));
  const names = new Map(
    rows.flat().flatMap(({ district, name }) => (district !== null && name !== null ? [[district, name]] : [])),
  );
  return [...names]
    .map(([district, name]) => ({
      district,
      name,
      perHead: rows.map((own) => {
        const row = own.find((one) => one.district === district);
        return row?.population ? row.costCents / row.population : null;
      }),
    }))
    .filter(({ perHead }) => perHead.some((cents) => cents !== null))
    .sort((a, b) => (b.perHead[0] ?? 0) - (a.perHead[0] ?? 0) || a.name.localeCompare(b.name));
}
