import { type FundingSource, type Project, type Scenario, ppm } from '@vorrang/planning';
import { floorOf } from './nominal.ts';

/** A part of every bill, in millionths, and who may pay it: limited sources first, the one with the least room before the others. */
export type Layer = { width: number; sources: string[] };

/** The own sources of a project, in the order of their ids. */
export const sourcesOf = ({ fundingSources }: Scenario, project: Project): FundingSource[] =>
  fundingSources.filter(({ id }) => project.fundingSources.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Whether one of its sources has terms. */
export const isTermed = ({ fundingSources }: Scenario, project: Project): boolean =>
  fundingSources.some(({ id, grantTerms: terms }) => terms !== undefined && project.fundingSources.includes(id));

/** Whether a source may pay in this year for works that take so long from their start. */
export function isOpen({ grantTerms }: FundingSource, start: number, duration: number, year: number): boolean {
  if (!grantTerms) return true;
  const { worksFrom = 0, worksUntil = Infinity, payUntil = Infinity } = grantTerms;
  return worksFrom <= start && start + duration <= worksUntil && year <= payUntil;
}

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
    if (fits > 0) layers.push({ width: fits, sources });
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
export function cut(bill: number, layers: Layer[]): number[] {
  let [rest, widths] = [bill, layers.reduce((sum, { width }) => sum + width, 0)];
  return layers.map(({ width }) => {
    const part = floorOf(rest, width, widths);
    [rest, widths] = [rest - part, widths - width];
    return part;
  });
}
