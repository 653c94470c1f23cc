/** Above this share of the capacity the curve is a guess: a traffic study is needed. Source: domain reference §4.3. */
export const reliableUpTo = 1.2;

/** Minutes along a road with `v` vehicles an hour where `c` fit: t0 (1 + 0.15 (v/c)^4). Source: Bureau of Public Roads 1964. */
export const minutesAt = (freeMinutes: number, v: number, c: number): number => {
  const load = v / c;
  return freeMinutes * (1 + 0.15 * load * load * load * load);
};

/** Shares of a working day's traffic by hour of an urban street with two peaks; they sum to 1. */
export const hourlyShares: readonly number[] = [
  0.008, 0.005, 0.004, 0.004, 0.008, 0.022, 0.05, 0.075, 0.07, 0.055, 0.05, 0.052, 0.055, 0.055, 0.058, 0.065, 0.075,
  0.08, 0.068, 0.05, 0.036, 0.026, 0.018, 0.011,
];

export type Delay = { vehicleHoursPerDay: number; reliable: boolean };

/** What fewer lanes cost all vehicles of a working day, in hours; never negative, and never less with more traffic. */
export function delayOf(
  vehiclesPerDay: number,
  road: { freeMinutes: number; capacity: number; capacityDuring: number },
): Delay {
  let minutes = 0;
  let worst = 0;
  for (const share of hourlyShares) {
    const v = vehiclesPerDay * share;
    const more = minutesAt(road.freeMinutes, v, road.capacityDuring) - minutesAt(road.freeMinutes, v, road.capacity);
    minutes += Math.max(0, more) * v;
    worst = Math.max(worst, v / road.capacityDuring);
  }
  return { vehicleHoursPerDay: minutes / 60, reliable: worst <= reliableUpTo };
}
