import { type Cents, type FundingSource, type GrantTerms, ppm } from '@vorrang/planning';

/** A part of every bill, in millionths, and the funding sources that may pay it, by position; none for a part nobody may pay. */
type Layer = { width: number; sources: number[] };

const whole = 1_000_000;

/** Whether the terms of a source let it pay for works from `start` to before `end` in this year. */
export const isOpen = (terms: GrantTerms | undefined, start: number, end: number, year: number): boolean =>
  terms === undefined ||
  (start >= (terms.worksFrom ?? 0) && end <= (terms.worksUntil ?? Infinity) && year <= (terms.payUntil ?? Infinity));

/**
 * How the bills of some works are cut among these sources (by position): first what a source has to pay by itself, then what
 * each limited source may pay besides the unlimited ones, then what only these may pay. Source: packages/planning/scenario-format.md, grantTerms.
 */
export function layersOf(fundingSources: readonly FundingSource[], open: readonly number[]): Layer[] {
  const byId = open.toSorted((a, b) => (fundingSources[a]!.id < fundingSources[b]!.id ? -1 : 1));
  const shares = byId.map((source) => {
    const { leastShare = 0, greatestShare = 1, addsUp = true } = fundingSources[source]!.grantTerms ?? {};
    return { source, least: ppm(leastShare), most: ppm(greatestShare), addsUp };
  });
  const layers: Layer[] = [];
  let left = whole;
  const layer = (width: number, sources: number[]) => {
    const fits = Math.min(width, left);
    if (fits > 0) layers.push({ width: fits, sources: sources.toSorted((a, b) => a - b) });
    left -= Math.max(0, fits);
  };
  for (const { source, least } of shares) layer(least, [source]);
  const free = shares.filter(({ most }) => most === whole).map(({ source }) => source);
  const limited = shares.filter(({ most }) => most < whole);
  for (const { source, least, most, addsUp } of limited) if (addsUp) layer(most - least, [source, ...free]);
  const within = limited
    .filter(({ addsUp }) => !addsUp)
    .map(({ source, least, most }) => ({ source, room: most - least }))
    .sort((a, b) => a.room - b.room);
  within.forEach(({ room }, i) =>
    layer(room - (within[i - 1]?.room ?? 0), [...within.slice(i).map(({ source }) => source), ...free]),
  );
  layer(left, free);
  return layers;
}

/** Cuts an amount into layers, to the cent: each takes its part of what is left, rounded down, the last one the rest. A larger amount never makes a layer smaller. */
export function cut(cents: Cents, layers: readonly Pick<Layer, 'width'>[]): Cents[] {
  let [rest, width] = [cents, layers.reduce((sum, layer) => sum + layer.width, 0)];
  return layers.map((layer) => {
    const part = layer.width === width ? rest : partOf(rest, layer.width, width);
    rest -= part;
    width -= layer.width;
    return part;
  });
}

/** floor(cents · part / of), exactly. */
function partOf(cents: Cents, part: number, of: number): Cents {
  const product = cents * part;
  if (product > Number.MAX_SAFE_INTEGER) return Number((BigInt(cents) * BigInt(part)) / BigInt(of));
  return (product - (product % of)) / of;
}
