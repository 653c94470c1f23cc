import { type Mode, type Project, type Scenario, startWindow } from '@vorrang/planning';

/** Where a project is held: an option, and the period in which it would begin. */
export type Held = { mode: string; period: number };
/** Why a step is not taken: the window of the option ends there, or there is no other option. */
export type Refusal = 'first' | 'last' | 'option';
export type Landing = { held: Held; refusal: Refusal | null };

/** The options in which a project can be built at all. */
export const optionsOf = (scenario: Scenario, project: Project): Mode[] =>
  project.modes.filter((mode) => {
    const { first, last } = startWindow(scenario, project, mode);
    return first <= last;
  });

/** The periods in which a project may begin in an option, or in any of them (''). */
export function begins(scenario: Scenario, project: Project, mode: string): number[] {
  const windows = optionsOf(scenario, project)
    .filter(({ id }) => mode === '' || id === mode)
    .map((one) => startWindow(scenario, project, one));
  if (windows.length === 0) return [];
  const first = Math.min(...windows.map((one) => one.first));
  return Array.from({ length: Math.max(...windows.map(({ last }) => last)) - first + 1 }, (_, k) => first + k);
}

/** Held in the window of its option as near as can be to where it is wanted. */
export function landing(scenario: Scenario, project: Project, { mode: id, period }: Held): Landing {
  const { first, last } = startWindow(scenario, project, modeOf(project, id));
  const held = { mode: id, period: Math.min(last, Math.max(first, period)) };
  return { held, refusal: period < first ? 'first' : period > last ? 'last' : null };
}

/** Held in the next option (or the one before), as near to the same begin as its window allows. */
export function withOption(scenario: Scenario, project: Project, held: Held, by: 1 | -1): Landing {
  const options = optionsOf(scenario, project);
  if (options.length < 2) return { held, refusal: 'option' };
  const place = options.findIndex(({ id }) => id === held.mode);
  const { id } = options.at((place + by) % options.length)!;
  return landing(scenario, project, { ...held, mode: id });
}

/**
 * Held in the option whose works last nearest to what an edge was drawn to; of two as near the present one, else the first. The other edge
 * stays where it is.
 */
export function stretched(scenario: Scenario, project: Project, held: Held, to: { edge: Edge; at: number }): Landing {
  const now = modeOf(project, held.mode);
  const end = held.period + now.duration;
  const wanted = to.edge === 'end' ? to.at - held.period : end - to.at;
  const isNow = ({ id }: Mode) => Number(id === now.id);
  const [nearest = now] = optionsOf(scenario, project).sort(
    (a, b) => Math.abs(a.duration - wanted) - Math.abs(b.duration - wanted) || isNow(b) - isNow(a),
  );
  const period = to.edge === 'end' ? held.period : end - nearest.duration;
  return landing(scenario, project, { mode: nearest.id, period });
}
export type Edge = 'begin' | 'end';

/** Periods a hand has gone along a lane that is so wide and has so many of them. */
export const snapped = (pixels: number, width: number, periods: number): number =>
  width > 0 ? Math.round((pixels / width) * periods) : 0;

export const modeOf = ({ modes }: Project, id: string): Mode => modes.find((mode) => mode.id === id) ?? modes[0]!;
