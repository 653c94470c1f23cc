import type { Mode, Phase } from './scenario.ts';

/** A phase of some works and the periods it takes, counted from their start. */
export type TimedPhase = Phase & { from: number; until: number };

/** The phases of a mode, one after the other; none where nothing is said. */
export function phasesOf({ phases = [] }: Pick<Mode, 'phases'>): TimedPhase[] {
  let until = 0;
  return phases.map((phase) => ({ ...phase, from: until, until: (until += phase.periods) }));
}

/** The periods in which the building site of works that start then is open, before `until`: all of them where no phases are told; from 0 until 0 for none. */
export function siteOf(mode: Pick<Mode, 'duration' | 'phases'>, start: number): { from: number; until: number } {
  if (!mode.phases) return { from: start, until: start + mode.duration };
  const open = phasesOf(mode).filter(({ site }) => site);
  return open.length === 0 ? { from: 0, until: 0 } : { from: start + open[0]!.from, until: start + open.at(-1)!.until };
}

/** What a mode brings and from when: the effects of its phases from their end, its own from completion; periods counted from the start. */
export const gainsOf = (mode: Mode): { after: number; effects: Mode['effects'] }[] => [
  { after: mode.duration, effects: mode.effects },
  ...phasesOf(mode).flatMap(({ until, effects }) => (effects ? [{ after: until, effects }] : [])),
];
