import type { TrafficCount, Transit } from '@vorrang/planning';
import { lengthOf, pointAt } from '../geometry.ts';
import type { Random } from '../random.ts';
import { toDegrees, toLine, toPoint } from '../town/base-map.ts';
import type { Town } from '../town/town.ts';
import type { Laid } from './assets.ts';

/** Forty counted places: every main street once, then the busiest others. */
export function countsOf(laid: readonly Laid[]): TrafficCount[] {
  const busiest = [...laid].sort(
    (a, b) => b.asset.vehiclesPerDay! - a.asset.vehiclesPerDay! || (a.asset.id < b.asset.id ? -1 : 1),
  );
  return busiest.slice(0, 40).map(({ asset, line }, i) => {
    const [lon, lat] = toDegrees(pointAt(line, lengthOf(line) / 2));
    return {
      id: `count-${String(i + 1).padStart(2, '0')}`,
      name: asset.name,
      at: [lon!, lat!],
      vehiclesPerDay: asset.vehiclesPerDay!,
      year: 2025,
    };
  });
}

/** Four bus lines along the longest main streets, with a stop every 350 m or so. */
export function transitOf(town: Town, random: Random): Transit[] {
  const mains = town.streets.filter((street) => street.class === 'main');
  const longest = [...mains].sort((a, b) => lengthOf(b.line) - lengthOf(a.line)).slice(0, 4);
  return longest.flatMap(({ name, line }, i) => {
    const trips = random.whole(30, 120);
    const count = Math.max(2, Math.round(lengthOf(line) / 350));
    const stops = Array.from({ length: count }, (_, k): Transit => ({
      id: `stop-${i + 1}-${k + 1}`,
      name: `${name} ${k + 1}`,
      kind: 'stop',
      geometry: toPoint(pointAt(line, (lengthOf(line) * k) / (count - 1))),
      tripsPerDay: trips,
    }));
    return [
      { id: `line-${i + 1}`, name: `Bus ${i + 1}`, kind: 'line' as const, geometry: toLine(line), tripsPerDay: trips },
      ...stops,
    ];
  });
}
