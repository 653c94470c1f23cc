import type { CompiledInstance } from '../instance/compiled-instance.ts';

/** Where each kind of price begins in the vector. */
export type Offsets = Record<'mu' | 'psi' | 'rows' | 'orders' | 'corridors' | 'choices' | 'bundles' | 'end', number>;
export function offsetsOf({
  budget,
  capacity,
  shares,
  rows,
  orders,
  corridors,
  choices,
  bundles,
  periods,
}: CompiledInstance): Offsets {
  const mu = budget.length;
  const psi = mu + capacity.length;
  const row = psi + shares.length;
  const order = row + rows.most.length;
  const corridor = order + orders.length * periods;
  const choice = corridor + corridors.length * periods;
  const bundle = choice + choices.length;
  return {
    mu,
    psi,
    rows: row,
    orders: order,
    corridors: corridor,
    choices: choice,
    bundles: bundle,
    end: bundle + bundles.length * periods,
  };
}

/**
 * What the rules between a few projects add to the worth of their starts, at prices y: the terms of R in a certificate.
 * Source: packages/planning/scenario-format.md, "Certificate"; Fisher 1981 (Lagrangian relaxation).
 */
export function ruleWorths(
  instance: CompiledInstance,
  at: Offsets,
  y: Float64Array,
  pi: Float64Array,
  extra: Float64Array,
): void {
  const { periods, periodOf, endOf, siteFrom, siteUntil, first, rows } = instance;
  if (rows.rowOf.length > 0)
    for (let j = 0; j < extra.length; j++)
      for (let e = rows.first[j]!; e < rows.first[j + 1]!; e++)
        extra[j]! -= rows.coefficient[e]! * y[at.rows + rows.rowOf[e]!]!;
  const sums = new Float64Array(periods + 1);
  for (let k = 0; k < instance.orders.length; k++) {
    const { before, after, lag } = instance.orders[k]!;
    const from = at.orders + k * periods;
    sums[periods] = 0;
    for (let t = periods - 1; t >= 0; t--) sums[t] = sums[t + 1]! + y[from + t]!;
    if (sums[0] === 0) continue;
    for (let j = first[after]!; j < first[after + 1]!; j++) extra[j]! -= sums[periodOf[j]!]!;
    for (let j = first[before]!; j < first[before + 1]!; j++)
      extra[j]! += sums[Math.min(periods, Math.max(0, endOf[j]! + lag))]!;
  }
  for (let k = 0; k < instance.corridors.length; k++) {
    const from = at.corridors + k * periods;
    sums[0] = 0;
    for (let t = 0; t < periods; t++) sums[t + 1] = sums[t]! + y[from + t]!;
    if (sums[periods] === 0) continue;
    for (const p of instance.corridors[k]!.members)
      for (let j = first[p]!; j < first[p + 1]!; j++) extra[j]! -= sums[siteUntil[j]!]! - sums[siteFrom[j]!]!;
  }
  for (let k = 0; k < instance.choices.length; k++) {
    const price = y[at.choices + k]!;
    if (price === 0) continue;
    for (const p of instance.choices[k]!.members) for (let j = first[p]!; j < first[p + 1]!; j++) extra[j]! -= price;
  }
  for (let k = 0; k < instance.bundles.length; k++) {
    const { members, saving, value, within } = instance.bundles[k]!;
    const from = at.bundles + k * periods;
    for (let t = 0; t < periods; t++) {
      const mostExpensive = mostExpensiveOf(instance, k, t, pi);
      sums[t] = Math.max(0, value + (mostExpensive < 0 ? 0 : saving[t]! * pi[mostExpensive]!));
    }
    const [a, ...others] = members as [number, ...number[]];
    for (let j = first[a]!; j < first[a + 1]!; j++) extra[j]! += sums[periodOf[j]!]! * y[from + periodOf[j]!]!;
    if (within !== null) {
      const b = others[0]!;
      for (let j = first[b]!; j < first[b + 1]!; j++) {
        const s = mostExpensiveAfter(sums, y, from, endOf[j]!, within, periods);
        if (s >= 0) extra[j]! += sums[s]! * (1 - y[from + s]!);
      }
      continue;
    }
    for (const b of others)
      for (let j = first[b]!; j < first[b + 1]!; j++)
        extra[j]! += (sums[periodOf[j]!]! * (1 - y[from + periodOf[j]!]!)) / others.length;
  }
}

/** The period in which it is worth most to the project that ends in `end` to be followed; −1 where it cannot be. */
function mostExpensiveAfter(
  worth: Float64Array,
  y: Float64Array,
  from: number,
  end: number,
  within: number,
  periods: number,
): number {
  let [best, most] = [-1, -1];
  for (let s = end; s <= end + within && s < periods; s++) {
    const part = worth[s]! * (1 - y[from + s]!);
    if (part > most) [best, most] = [s, part];
  }
  return best;
}

/** The class and year of the most expensive price at which a bundle's saving may be worth something in a period; −1 where nobody pays. */
function mostExpensiveOf(instance: CompiledInstance, bundle: number, period: number, pi: Float64Array): number {
  let mostExpensive = -1;
  for (const group of instance.bundles[bundle]!.groups[period]!) {
    const at = group * instance.years + Math.floor(period / instance.periodsPerYear);
    if (mostExpensive < 0 || pi[at]! > pi[mostExpensive]!) mostExpensive = at;
  }
  return mostExpensive;
}

/**
 * What the rules between a few projects leave open where `choice` is made, added to the slopes: a subgradient. `source` is the cheapest
 * source of each class and year.
 * Source: Held, Wolfe and Crowder 1974.
 */
export function ruleSlopes(
  instance: CompiledInstance,
  at: Offsets,
  y: Float64Array,
  choice: Int32Array,
  source: Int32Array,
  pi: Float64Array,
  slope: Float64Array,
): void {
  const { periods, periodOf, endOf, siteFrom, siteUntil, years, rows } = instance;
  for (let row = 0; row < rows.most.length; row++) slope[at.rows + row]! += rows.most[row]!;
  for (const j of choice)
    if (j >= 0)
      for (let e = rows.first[j]!; e < (rows.first[j + 1] ?? 0); e++)
        slope[at.rows + rows.rowOf[e]!]! -= rows.coefficient[e]!;
  const { orders, corridors, choices, bundles } = at;
  const worth = new Float64Array(periods);
  for (let k = 0; k < instance.orders.length; k++) {
    const { before, after, lag } = instance.orders[k]!;
    const [a, b] = [choice[before]!, choice[after]!];
    const from = orders + k * periods;
    if (b >= 0) for (let t = periodOf[b]!; t < periods; t++) slope[from + t]! -= 1;
    if (a >= 0) for (let t = Math.max(0, endOf[a]! + lag); t < periods; t++) slope[from + t]! += 1;
  }
  for (let k = 0; k < instance.corridors.length; k++) {
    const from = corridors + k * periods;
    for (let t = 0; t < periods; t++) slope[from + t]! += 1;
    for (const p of instance.corridors[k]!.members) {
      const j = choice[p]!;
      if (j >= 0) for (let t = siteFrom[j]!; t < siteUntil[j]!; t++) slope[from + t]! -= 1;
    }
  }
  for (let k = 0; k < instance.choices.length; k++) {
    slope[choices + k]! += 1;
    for (const p of instance.choices[k]!.members) if (choice[p]! >= 0) slope[choices + k]! -= 1;
  }
  for (let k = 0; k < instance.bundles.length; k++) {
    const { members, saving, value, within } = instance.bundles[k]!;
    const from = bundles + k * periods;
    const others = members.length - 1;
    if (within !== null)
      for (let t = 0; t < periods; t++) {
        const mostExpensive = mostExpensiveOf(instance, k, t, pi);
        worth[t] = Math.max(0, value + (mostExpensive < 0 ? 0 : saving[t]! * pi[mostExpensive]!));
      }
    for (const p of members) {
      const j = choice[p]!;
      if (j < 0) continue;
      const isFirst = p === members[0];
      const t =
        isFirst || within === null ? periodOf[j]! : mostExpensiveAfter(worth, y, from, endOf[j]!, within, periods);
      if (t < 0) continue;
      slope[from + t]! += isFirst ? 1 : -1 / others;
      const year = Math.floor(t / instance.periodsPerYear);
      const mostExpensive = mostExpensiveOf(instance, k, t, pi);
      const f = mostExpensive < 0 ? -1 : source[mostExpensive]!;
      const part = isFirst ? y[from + t]! : (1 - y[from + t]!) / others;
      if (f >= 0) slope[f * years + year]! += part * saving[t]!;
    }
  }
}
