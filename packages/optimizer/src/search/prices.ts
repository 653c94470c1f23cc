import type { Certificate, Scenario } from '@vorrang/planning';
import type { FlatCity } from './flat-city.ts';

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
export function freePrices(city: FlatCity): Prices {
  const { periods } = city;
  return {
    money: new Float64Array(city.budget.length),
    capacity: new Float64Array(city.capacity.length),
    orders: city.orders.map(() => new Float64Array(periods)),
    corridors: city.corridors.map(() => new Float64Array(periods)),
    choices: city.choices.map(() => new Float64Array(1)),
    bundles: city.bundles.map(() => new Float64Array(periods).fill(0.5)),
    shares: city.shares.map(() => new Float64Array(1)),
    rows: new Float64Array(city.rows.most.length),
  };
}

/** A certificate's lists; what it does not name, or names at another length, is free. */
export function pricesFrom(
  city: FlatCity,
  { fundingSources, resources }: Scenario,
  { money = {}, capacity = {}, constraints = {} }: Certificate,
): Prices {
  const prices = freePrices(city);
  const fill = (own: Float64Array, list: number[] | undefined) => list?.length === own.length && own.set(list);
  fundingSources.forEach(({ id }, f) => fill(prices.money.subarray(f * city.years, (f + 1) * city.years), money[id]));
  resources.forEach(({ id }, r) =>
    fill(prices.capacity.subarray(r * city.periods, (r + 1) * city.periods), capacity[id]),
  );
  for (const group of groups)
    city[group].forEach(({ position }, i) => fill(prices[group][i]!, constraints[String(position)]));
  for (const { key, length, entries } of city.rowLists)
    for (const { at, row, factor } of entries)
      if (constraints[key]?.length === length) prices.rows[row] = constraints[key][at]! / factor;
  return prices;
}

/** The lists of a certificate; lists that are free are left out. */
export function listsOf(
  city: FlatCity,
  { fundingSources, resources }: Scenario,
  prices: Prices,
): Required<Pick<Certificate, 'money' | 'capacity' | 'constraints'>> {
  const list = (values: Float64Array, free: number): number[] | undefined =>
    values.every((price) => price === free) ? undefined : Array.from(values);
  const named = (entries: [string, number[] | undefined][]): Record<string, number[]> =>
    Object.fromEntries(entries.flatMap(([key, values]) => (values ? [[key, values]] : [])));
  const { years, periods } = city;
  return {
    money: named(fundingSources.map(({ id }, f) => [id, list(prices.money.subarray(f * years, (f + 1) * years), 0)])),
    capacity: named(
      resources.map(({ id }, r) => [id, list(prices.capacity.subarray(r * periods, (r + 1) * periods), 0)]),
    ),
    constraints: named([
      ...groups.flatMap((group) =>
        city[group].map(({ position }, i): [string, number[] | undefined] => [
          String(position),
          list(prices[group][i]!, group === 'bundles' ? 0.5 : 0),
        ]),
      ),
      ...city.rowLists.map(({ key, length, entries }): [string, number[] | undefined] => {
        const values = new Float64Array(length);
        for (const { at, row, factor } of entries) values[at]! += factor * prices.rows[row]!;
        return [key, list(values, 0)];
      }),
    ]),
  };
}
