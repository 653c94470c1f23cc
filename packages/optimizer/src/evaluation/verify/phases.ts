import type { Mode } from '@vorrang/planning';

/** Periods of the works, counted from their start, in which the site is open: opens ≤ k < closes; all without phases, none without a phase with a site. */
export function siteOf({ duration, phases }: Mode): { opens: number; closes: number } {
  if (!phases) return { opens: 0, closes: duration };
  let [k, opens, closes] = [0, Infinity, 0];
  for (const { periods, site } of phases) {
    if (site) [opens, closes] = [Math.min(opens, k), k + periods];
    k += periods;
  }
  return opens === Infinity ? { opens: 0, closes: 0 } : { opens, closes };
}

/** Whether an open site of works that start then lies in a period s with from ≤ s < to. */
export function isOpenIn(mode: Mode, start: number, from: number, to: number): boolean {
  const { opens, closes } = siteOf(mode);
  return opens < closes && start + opens < to && start + closes > from;
}
