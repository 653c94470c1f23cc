import { type Report, coarse } from '@vorrang/planning';
import { lengthOf, pointAt } from '../geometry.ts';
import type { Random } from '../random.ts';
import { toDegrees } from '../town/base-map.ts';
import type { Laid } from './assets.ts';

const kinds = ['Schlagloch', 'Schlagloch', 'Beleuchtung', 'Gehsteig', 'Müll', 'Verkehrszeichen', 'Grünpflege'];
/** What is planted, by asset: a street that people suffer from, and one that a group has a week for. */
export const planted = { hotSpot: 'street-060-1', campaign: 'street-090-1' };

const dayOf = (fromEpoch: number): string => new Date(fromEpoch * 86_400_000).toISOString().slice(0, 10);
const first = Date.UTC(2025, 0, 1) / 86_400_000;
const days = 660;

/** 2,000 reports from January 2025 to October 2026: as many as traffic explains, a planted hot spot and a planted campaign. */
export function reportsOf(laid: readonly Laid[], random: Random): Report[] {
  const sums: number[] = [];
  for (const { asset } of laid) sums.push((sums.at(-1) ?? 0) + asset.vehiclesPerDay!);
  const anywhere = () => {
    const at = random.next() * sums.at(-1)!;
    return laid[sums.findIndex((sum) => sum > at)]!;
  };
  const on = ({ line }: Laid, kind: string, day: number): Report => {
    const [x, y] = pointAt(line, lengthOf(line) * random.next());
    return { kind, date: dayOf(day), at: coarse(toDegrees([x + random.between(-6, 6), y + random.between(-6, 6)])) };
  };
  const find = (id: string) => laid.find(({ asset }) => asset.id === id)!;
  const [hot, loud] = [find(planted.hotSpot), find(planted.campaign)];
  const usual = Array.from({ length: 1_860 }, () => on(anywhere(), random.pick(kinds), first + random.whole(0, days)));
  const suffered = Array.from({ length: 70 }, (_, k) => on(hot, 'Schlagloch', first + 300 + k * 5));
  const week = first + 500;
  const campaign = Array.from({ length: 70 }, () => on(loud, 'Gehsteig', week + random.whole(0, 4)));
  return [...usual, ...suffered, ...campaign].sort(
    (a, b) => a.date.localeCompare(b.date) || a.at[0] - b.at[0] || a.at[1] - b.at[1],
  );
}
