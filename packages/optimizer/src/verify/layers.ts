import { type FundingSource, type Mode, type Project, type Scenario, ppm } from '@vorrang/planning';

/** A part of every bill, in millionths, and who may pay it: limited sources first, the one with the least room before the others. */
export type Layer = { width: bigint; sources: string[] };

/** Own sources of a project that may pay for these works in this year, in the order of their ids. */
export const openTo = (scenario: Scenario, project: Project, { duration }: Mode, start: number, year: number) =>
  scenario.fundingSources
    .filter(({ id, grantTerms: terms = {} }) => {
      const { worksFrom = 0, worksUntil = Infinity, payUntil = Infinity } = terms;
      const inTime = worksFrom <= start && start + duration <= worksUntil && year <= payUntil;
      return inTime && project.fundingSources.includes(id);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** How the grant terms of the sources that are open cut every bill. */
export function layersOf(sources: FundingSource[]): Layer[] {
  const open = sources.map(({ id, grantTerms: { leastShare = 0, greatestShare = 1, addsUp = true } = {} }) => {
    const [least, most] = [ppm(leastShare), ppm(greatestShare)];
    return { id, least, room: most - least, free: most === 1e6, addsUp };
  });
  const layers: Layer[] = [];
  let left = 1e6;
  const put = (width: number, sources: string[]) => {
    const fits = Math.max(0, Math.min(width, left));
    if (fits > 0) layers.push({ width: BigInt(fits), sources });
    left -= fits;
  };
  for (const { id, least } of open) put(least, [id]);
  const free = open.filter((one) => one.free).map(({ id }) => id);
  for (const one of open) if (!one.free && one.addsUp) put(one.room, [one.id, ...free]);
  const within = open.filter((one) => !one.free && !one.addsUp).sort((a, b) => a.room - b.room);
  within.forEach(({ room }, i) =>
    put(room - (within[i - 1]?.room ?? 0), [...within.slice(i).map(({ id }) => id), ...free]),
  );
  put(left, free);
  return layers;
}

/** floor(rest · width / widths left) cents for each layer in turn. */
export function cut(bill: bigint, layers: Layer[]): bigint[] {
  let [rest, widths] = [bill, layers.reduce((sum, { width }) => sum + width, 0n)];
  return layers.map(({ width }) => {
    const part = (rest * width) / widths;
    [rest, widths] = [rest - part, widths - width];
    return part;
  });
}
