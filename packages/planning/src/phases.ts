import type { Mode, Phase } from './scenario.ts';

/** A phase of some works and the periods it takes, counted from their start. */
export type TimedPhase = Phase & { from: number; until: number };

/**
 * The phases of a mode, one after the other, in periods from the start of the works. Never fails; none where nothing is said.
 * Source: packages/planning/scenario-format.md, "Phases".
 *
 * @example
 * phasesOf({ phases: [{ name: 'design', periods: 2 }, { name: 'works', periods: 3 }] }).map(({ until }) => until); // [2, 5]
 */
export function phasesOf({ phases = [] }: Pick<Mode, 'phases'>): TimedPhase[] {
  let until = 0;
  return phases.map((phase) => ({ ...phase, from: until, until: (until += phase.periods) }));
}

/**
 * The periods in which the building site of works that start then is open, before `until`: all of them where no phases are told. Never
 * fails; from 0 until 0 where no phase has a site.
 * Source: packages/planning/scenario-format.md, "Phases".
 *
 * @example
 * siteOf({ duration: 5, phases: [{ name: 'design', periods: 2 }, { name: 'works', periods: 3, site: true }] }, 4); // { from: 6, until: 9 }
 */
export function siteOf(mode: Pick<Mode, 'duration' | 'phases'>, start: number): { from: number; until: number } {
  if (!mode.phases) return { from: start, until: start + mode.duration };
  const open = phasesOf(mode).filter(({ site }) => site);
  return open.length === 0 ? { from: 0, until: 0 } : { from: start + open[0]!.from, until: start + open.at(-1)!.until };
}

/**
 * What a mode brings and from when: its own effects from completion, those of its phases from their end; periods counted from the start.
 * Never fails.
 * Source: packages/planning/scenario-format.md, "Phases", "What a Plan is worth".
 */
export const gainsOf = (mode: Mode): { after: number; effects: Mode['effects'] }[] => [
  { after: mode.duration, effects: mode.effects },
  ...phasesOf(mode).flatMap(({ until, effects }) => (effects ? [{ after: until, effects }] : [])),
];
