import { type Mode, type Project, type Scenario, ppm } from '@vorrang/planning';

/** A part of every bill, in millionths, and who may pay it: limited sources first, the one with the least room before the others. */
export type Layer = { width: bigint; sources: string[] };

/** How grant terms cut the bills of a start in a year. */
export function layersOf(scenario: Scenario, project: Project, mode: Mode, start: number, year: number): Layer[] {
  const sources = scenario.fundingSources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const open = sources.flatMap(({ id, grantTerms: terms = {} }) => {
    const { worksFrom = 0, worksUntil = Infinity, payUntil = Infinity, leastShare = 0, greatestShare = 1 } = terms;
    const fits = worksFrom <= start && start + mode.duration <= worksUntil && year <= payUntil;
    if (!fits || !project.fundingSources.includes(id)) return [];
    return [
      {
        id,
        least: ppm(leastShare),
        room: ppm(greatestShare) - ppm(leastShare),
        free: ppm(greatestShare) === 1e6,
        adds: terms.addsUp ?? true,
      },
    ];
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
  for (const one of open) if (!one.free && one.adds) put(one.room, [one.id, ...free]);
  const within = open.filter((one) => !one.free && !one.adds).sort((a, b) => a.room - b.room);
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
