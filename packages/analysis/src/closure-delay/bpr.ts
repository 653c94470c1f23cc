/** Above this share of the capacity the curve is a guess: a traffic study is needed. Source: packages/planning/sources.md, "Closure delay". */
export const reliableUpTo = 1.2;

/**
 * Minutes along a road with `v` vehicles an hour where `c` fit: t0 (1 + 0.15 (v/c)^4).
 * Source: Bureau of Public Roads 1964.
 *
 * @example
 * minutesAt(10, 1500, 1500); // 11.5
 */
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

/**
 * What fewer lanes cost all vehicles of a working day, in hours: lost with what is left − lost with all; never negative, and never less
 * with more traffic. `reliable` says whether the busiest hour stays within 1.2 of the capacity.
 * Source: packages/planning/sources.md, "Closure delay".
 *
 * @example
 * delayOf(10_000, { freeMinutes: 2, capacity: 3_000, capacityDuring: 600 }).reliable; // false
 */
export function delayOf(
  vehiclesPerDay: number,
  { freeMinutes, capacity, capacityDuring }: { freeMinutes: number; capacity: number; capacityDuring: number },
): Delay {
  const during = hoursLost(vehiclesPerDay, freeMinutes, capacityDuring);
  const busiest = vehiclesPerDay * Math.max(...hourlyShares);
  return {
    vehicleHoursPerDay: Math.max(0, during - hoursLost(vehiclesPerDay, freeMinutes, capacity)),
    reliable: busiest / capacityDuring <= reliableUpTo,
  };
}

/**
 * Hours that the vehicles of a day lose against a free road. Up to 1.2 of the capacity the curve holds; what comes on top of that waits
 * in a queue until an hour has room for it, or the day ends.
 * Source: packages/planning/sources.md, "Closure delay".
 */
function hoursLost(vehiclesPerDay: number, freeMinutes: number, capacity: number): number {
  const most = reliableUpTo * capacity;
  let [hours, waiting] = [0, 0];
  for (const share of hourlyShares) {
    const wanting = waiting + vehiclesPerDay * share;
    const passing = Math.min(wanting, most);
    hours += (passing * (minutesAt(freeMinutes, passing, capacity) - freeMinutes)) / 60;
    const left = wanting - passing;
    hours += (waiting + left) / 2;
    waiting = left;
  }
  return hours;
}
