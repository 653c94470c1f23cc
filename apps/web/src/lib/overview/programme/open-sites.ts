import {
  type Cents,
  type Programmed,
  type Project,
  periodLabel,
  siteOf,
  yearLabel,
  yearOf,
  yearsOf,
} from '@vorrang/planning';
import type { Language } from '@vorrang/planning';
import { type Planned, worksIn } from '#lib/plan/difference.ts';

/** A project of the programme: its works and the years, counted from 0, in which its site is open; without works it waits. */
export type Site = { project: Project; works: Programmed | null; open: { from: number; until: number } | null };

/** Every project, in the order in which works begin; who waits comes last. */
export function sitesOf(planned: Planned): Site[] {
  const works = worksIn(planned);
  const startOf = ({ id }: Project) => works.get(id)?.start ?? Number.MAX_SAFE_INTEGER;
  return planned.scenario.projects
    .map((project): Site => {
      const own = works.get(project.id) ?? null;
      return { project, works: own, open: own && yearsOfSite(planned, own) };
    })
    .sort((a, b) => startOf(a.project) - startOf(b.project) || a.project.name.localeCompare(b.project.name));
}
/** Works that open nothing are open in no year. */
function yearsOfSite({ scenario: { calendar } }: Planned, { mode, start }: Programmed): Site['open'] {
  const { from, until } = siteOf(mode, start);
  return from < until ? { from: yearOf(calendar, from), until: yearOf(calendar, until - 1) } : null;
}

export const isOpenIn = ({ open }: Site, year: number): boolean =>
  open !== null && open.from <= year && year <= open.until;

/** How many sites are open in each year of the programme. */
export const openByYear = (
  { scenario: { calendar } }: Planned,
  sites: readonly Site[],
): { label: string; open: number }[] =>
  Array.from({ length: yearsOf(calendar) }, (_, y) => ({
    label: yearLabel(calendar, y),
    open: sites.filter((site) => isOpenIn(site, y)).length,
  }));

/** When works begin, as the map tells it: a quarter of the years first, then three eighths, then the rest. */
export const spans = ['early', 'middle', 'late'] as const;
export type Span = (typeof spans)[number];
export function spanOf({ scenario: { calendar } }: Planned, { start }: Programmed): Span {
  const years = yearsOf(calendar);
  const year = yearOf(calendar, start);
  return year < Math.ceil(years / 4) ? 'early' : year < Math.ceil((years * 5) / 8) ? 'middle' : 'late';
}
/** The spans that have years, in words, with how many projects begin in them. */
export function spansOf(planned: Planned, sites: readonly Site[]): { span: Span; years: string; begin: number }[] {
  const { calendar } = planned.scenario;
  const years = yearsOf(calendar);
  const ends = [Math.ceil(years / 4), Math.ceil((years * 5) / 8), years];
  return spans.flatMap((span, i) => {
    const [first, last] = [ends[i - 1] ?? 0, ends[i]! - 1];
    if (last < first) return [];
    const begin = sites.filter(({ works }) => works && spanOf(planned, works) === span).length;
    const [from, to] = [yearLabel(calendar, first), yearLabel(calendar, last)];
    return [{ span, years: first === last ? from : `${from}–${to}`, begin }];
  });
}

/** A site as a row of the list. */
export type Row = { id: string; name: string; kind: string; begins: string; ends: string; cents: Cents | null };
export const rowOf = ({ scenario: { calendar } }: Planned, { project, works }: Site, language: Language): Row => ({
  id: project.id,
  name: project.name,
  kind: project.category,
  begins: works ? periodLabel(calendar, works.start, language) : '–',
  ends: works ? periodLabel(calendar, works.end - 1, language) : '–',
  cents: works?.costCents ?? null,
});
