import type { Certificate, Scenario } from '@vorrang/planning';
import type { InstanceModel } from '../instance/build-model.ts';
import type { CompiledInstance } from '../instance/compiled-instance.ts';
import { type Prices, listsOf } from '../search/prices.ts';
import { certificateBound } from '../evaluation/verify/certificate-bound.ts';

/** A certificate with the bound it proves: the number `verify` recomputes. */
export type Proven = { certificate: Certificate; bound: number };

/** Row prices of the LP relaxation as a certificate. Any prices ≥ 0 give a valid bound, so nothing here has to be exact. */
export function certificateFrom({ scenario, point, priceLists }: InstanceModel, rowPrices: ArrayLike<number>): Proven {
  const price = (row: number) => Math.max(0, (rowPrices[row] ?? 0) * point);
  const lists: Record<'money' | 'capacity' | 'constraints', Record<string, number[]>> = {
    money: {},
    capacity: {},
    constraints: {},
  };
  for (const { list, key, prices } of priceLists) {
    const values = prices(price);
    if (values.some((value) => value !== 0)) lists[list][key] = values;
  }
  return proven(scenario, lists);
}

/** Prices of our own search as a certificate. */
export function certificateOf(scenario: Scenario, city: CompiledInstance, prices: Prices): Proven {
  return proven(scenario, listsOf(city, scenario, prices));
}

/** Prices under which not even a Plan worth nothing could exist; null if the prices at hand do not prove that. */
export function proofOfImpossibility(city: InstanceModel, ray: Float64Array): Proven | null {
  const scale = ray.reduce((most, price) => Math.max(most, Math.abs(price)), 0);
  for (const sign of [1, -1]) {
    const found = certificateFrom(
      city,
      ray.map((price) => (sign * price) / scale),
    );
    const zero = certificateBound(city.scenario, found.certificate, 'all zero');
    if (typeof zero === 'number' && zero < 0) return found;
  }
  return null;
}

/** Puts the bound beside the prices; a bound that is not a finite number (no start left for a mandatory project) is left out. */
function proven(scenario: Scenario, lists: Omit<Certificate, 'format' | 'bound'>): Proven {
  const bound = certificateBound(scenario, { format: 'vorrang/certificate@1', ...lists });
  if (typeof bound === 'string') throw new Error(`the certificate is wrong at ${bound}`);
  return {
    certificate: { format: 'vorrang/certificate@1', ...(Number.isFinite(bound) ? { bound } : {}), ...lists },
    bound,
  };
}
