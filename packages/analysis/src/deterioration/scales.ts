import type { ConditionScale } from '@vorrang/planning';

/** Sewer classes after DWA-M 149-3: 0 needs nothing, 5 is about to fail. */
const isybau = [1, 0.8, 0.6, 0.4, 0.2, 0];

/**
 * A mark as health from 0 (worst) to 1 (best); null where it is none of the scale. PCI 0–100 (ASTM D6433), DIN 1076 notes 1.0–4.0, RVS
 * classes 1–5, ISYBAU/DWA classes 0–5.
 * Source: packages/planning/sources.md, "Condition".
 *
 * @example
 * healthOf(2.5, 'din-1076'); // 0.5
 * healthOf(6, 'rvs'); // null
 */
export function healthOf(mark: number, scale: ConditionScale): number | null {
  const within = (low: number, high: number) => mark >= low && mark <= high;
  switch (scale) {
    case 'pci':
      return within(0, 100) ? mark / 100 : null;
    case 'din-1076':
      return within(1, 4) ? (4 - mark) / 3 : null;
    case 'rvs':
      return within(1, 5) ? (5 - mark) / 4 : null;
    case 'isybau':
      return isybau[mark] ?? null;
    case 'health':
      return within(0, 1) ? mark : null;
  }
}
