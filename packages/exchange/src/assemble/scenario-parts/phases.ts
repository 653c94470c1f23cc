import type { Phase } from '@vorrang/planning';
import type { DraftProject } from '../draft.ts';

const onSite =
  /(^|[\s_-])(bau(arbeiten|phase|ausf(ü|ue)hrung)?|ausf(ü|ue)hrung|umsetzung|realisierung|works?|construction|build|implementation)($|[\s_-])/i;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/**
 * The phases of works that take so many periods, each as long as its dates say in proportion and at least one; none where there are more
 * phases than periods. The site is open from the first phase of building to the last.
 */
export function phasesOf({ phases }: DraftProject, periods: number): Phase[] {
  if (phases.length < 2 || phases.length > periods) return [];
  const [first, last] = [phases[0]!.start, phases.reduce((day, { end }) => (end > day ? end : day), '')];
  const ends = phases.map(({ end }, i) => {
    const share = Math.round((days(first, end) / days(first, last)) * periods);
    return Math.min(periods - (phases.length - 1 - i), Math.max(i + 1, share));
  });
  ends[ends.length - 1] = periods;
  for (let i = 1; i < ends.length; i++) ends[i] = Math.max(ends[i]!, ends[i - 1]! + 1);
  const sites = phases.map(({ name }) => onSite.test(name));
  const [open, shut] = [sites.indexOf(true), sites.lastIndexOf(true)];
  return phases.map(({ name }, i) => ({
    name,
    periods: ends[i]! - (i === 0 ? 0 : ends[i - 1]!),
    ...(open >= 0 && i >= open && i <= shut && { site: true }),
  }));
}
