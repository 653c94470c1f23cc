import type { Certificate, Scenario } from '@vorrang/planning';
import type { CompiledInstance } from '../instance/compiled-instance.ts';

/** The prices of a certificate as flat arrays, in the order of the city's lists. */
export type Prices = {
  /** Points per cent, by source · years + year. */
  money: Float64Array;
  /** Points per unit and period, by cell. */
  capacity: Float64Array;
  /** By order, corridor, choice, pair, share: as long as the certificate's lists. */
  orders: Float64Array[];
  corridors: Float64Array[];
  choices: Float64Array[];
  bundles: Float64Array[];
  shares: Float64Array[];
  /** Points per unit of a row. */
  rows: Float64Array;
};

const groups = ['orders', 'corridors', 'choices', 'bundles', 'shares'] as const;

/** No price for anything; bundles' worth is halved. */
export function freePrices(instance: CompiledInstance): Prices {
  const { periods } = instance;
  return {
    money: new Float64Array(instance.budget.length),
    capacity: new Float64Array(instance.capacity.length),
    orders: instance.orders.map(() => new Float64Array(periods)),
    corridors: instance.corridors.map(() => new Float64Array(periods)),
    choices: instance.choices.map(() => new Float64Array(1)),
    bundles: instance.bundles.map(() => new Float64Array(periods).fill(0.5)),
    shares: instance.shares.map(() => new Float64Array(1)),
    rows: new Float64Array(instance.rows.most.length),
  };
}

/** A certificate's lists; what it does not name, or names at another length, is free. */
export function pricesFrom(
  instance: CompiledInstance,
  { fundingSources, resources }: Scenario,
  { money = {}, capacity = {}, constraints = {} }: Certificate,
): Prices {
  const prices = freePrices(instance);
  const fill = (own: Float64Array, list: number[] | undefined) => list?.length === own.length && own.set(list);
  fundingSources.forEach(({ id }, f) =>
    fill(prices.money.subarray(f * instance.years, (f + 1) * instance.years), money[id]),
  );
  resources.forEach(({ id }, r) =>
    fill(prices.capacity.subarray(r * instance.periods, (r + 1) * instance.periods), capacity[id]),
  );
  for (const group of groups)
    instance[group].forEach(({ position }, i) => fill(prices[group][i]!, constraints[String(position)]));
  for (const { key, length, entries } of instance.rowLists)
    for (const { at, row, factor } of entries)
      if (constraints[key]?.length === length) prices.rows[row] = constraints[key][at]! / factor;
  return prices;
}

/** The lists of a certificate; lists that are free are left out. */
export function listsOf(
  instance: CompiledInstance,
  { fundingSources, resources }: Scenario,
  prices: Prices,
): Required<Pick<Certificate, 'money' | 'capacity' | 'constraints'>> {
  const list = (values: Float64Array, free: number): number[] | undefined =>
    values.every((price) => price === free) ? undefined : Array.from(values);
  const named = (entries: [string, number[] | undefined][]): Record<string, number[]> =>
    Object.fromEntries(entries.flatMap(([key, values]) => (values ? [[key, values]] : [])));
  const { years, periods } = instance;
  return {
    money: named(fundingSources.map(({ id }, f) => [id, list(prices.money.subarray(f * years, (f + 1) * years), 0)])),
    capacity: named(
      resources.map(({ id }, r) => [id, list(prices.capacity.subarray(r * periods, (r + 1) * periods), 0)]),
    ),
    constraints: named([
      ...groups.flatMap((group) =>
        instance[group].map(({ position }, i): [string, number[] | undefined] => [
          String(position),
          list(prices[group][i]!, group === 'bundles' ? 0.5 : 0),
        ]),
      ),
      ...instance.rowLists.map(({ key, length, entries }): [string, number[] | undefined] => {
        const values = new Float64Array(length);
        for (const { at, row, factor } of entries) values[at]! += factor * prices.rows[row]!;
        return [key, list(values, 0)];
      }),
    ]),
  };
}
