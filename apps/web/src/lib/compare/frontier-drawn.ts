import type { FrontierPoint } from '@vorrang/optimizer/explain';
import { millionsOf } from '@vorrang/planning';
import { ticksBetween } from './ticks.ts';

/** Money in millions and points of a plan; `place` is where it stands in the comparison. */
export type Spot = { place: number; millions: number; points: number };
export type Box = { left: number; top: number; width: number; height: number };
type Dot = { x: number; y: number; point: FrontierPoint };
export type Drawn = {
  dots: Dot[];
  line: string;
  /** Between what was found and the proven limit. */
  band: string;
  spots: { place: number; x: number; y: number }[];
  xTicks: { at: number; x: number }[];
  yTicks: { at: number; y: number }[];
};

/** The frontier and the plans beside it, as they lie in a box of pixels; the axis upwards begins where the points do. */
export function drawnFrontier(points: readonly FrontierPoint[], spots: readonly Spot[], box: Box): Drawn {
  const own = points.flatMap((point) => (point.objective === null ? [] : [{ point, objective: point.objective }]));
  const limits = points.flatMap(({ bound }) => bound ?? []);
  const heights = [...own.map(({ objective }) => objective), ...limits, ...spots.map((spot) => spot.points)];
  const widths = [
    ...points.map(({ budgetCents }) => millionsOf(budgetCents)),
    ...spots.map(({ millions }) => millions),
  ];
  const xs = ticksBetween(Math.min(...widths), Math.max(...widths));
  const ys = ticksBetween(Math.min(...heights), Math.max(...heights));
  const within = (value: number, ticks: readonly number[]) => (value - ticks[0]!) / (ticks.at(-1)! - ticks[0]!);
  const x = (millions: number) => round(box.left + within(millions, xs) * box.width);
  const y = (value: number) => round(box.top + (1 - within(value, ys)) * box.height);
  const dots = own.map(({ point, objective }) => ({ x: x(millionsOf(point.budgetCents)), y: y(objective), point }));
  const above = own
    .filter(({ point }) => point.bound !== null)
    .map(({ point }) => `${x(millionsOf(point.budgetCents))} ${y(point.bound!)}`);
  const below = dots.filter(({ point }) => point.bound !== null).map((dot) => `${dot.x} ${dot.y}`);
  return {
    dots,
    line: pathOf(dots.map((dot) => `${dot.x} ${dot.y}`)),
    band: above.length > 1 ? `${pathOf([...above, ...below.toReversed()])}z` : '',
    spots: spots.map(({ place, millions, points: value }) => ({ place, x: x(millions), y: y(value) })),
    xTicks: xs.map((at) => ({ at, x: x(at) })),
    yTicks: ys.map((at) => ({ at, y: y(at) })),
  };
}
const pathOf = (corners: readonly string[]): string => (corners.length > 0 ? `M${corners.join('L')}` : '');
const round = (value: number): number => Math.round(value * 10) / 10;
