import { type Project, cheapestCost } from '@vorrang/planning';
import type { Random } from '../random.ts';

type Cell = string | number | null;
/** A sheet as a city keeps it: rows of whatever stands there. */
export type MessySheet = { name: string; rows: Cell[][] };

const years = [2026, 2027, 2028, 2029];
const thousands = (cents: number) => Math.round(cents / 100_000);

/**
 * Last year's adopted programme as the building department keeps it: title rows, amounts in T€ by year, works in progress with what
 * was paid, sums between and below, crosses where only the year is known, a sheet of money and one of notes.
 */
export function lastYearsProgramme(projects: readonly Project[], random: Random): MessySheet[] {
  const chosen = random.shuffled(projects.filter(({ geometry }) => geometry)).slice(0, 24);
  const byKind = Map.groupBy(chosen, ({ category }) => category);
  let number = 0;
  const rows: Cell[][] = [];
  let total = [...years, 0].map(() => 0);
  for (const [kind, own] of byKind) {
    let sums = [...years, 0].map(() => 0);
    for (const project of own) {
      const { name } = project;
      const cost = thousands(cheapestCost(project));
      const state = number % 6 === 0 ? 'in Bau' : number % 6 === 1 ? 'Planung' : 'beschlossen';
      const first = state === 'in Bau' ? 0 : random.whole(0, 2);
      const last = Math.min(years.length - 1, first + random.whole(0, 2));
      const each = Math.floor(cost / (last - first + 1));
      const amounts = years.map((_, y) =>
        y < first || y > last ? null : y === first ? cost - each * (last - first) : each,
      );
      // What is paid already is no money of the years to come.
      const paid = state === 'in Bau' ? Math.round(amounts[0]! / 3) : null;
      if (paid !== null) amounts[0]! -= paid;
      sums = [...sums.slice(0, -1).map((sum, y) => sum + (amounts[y] ?? 0)), sums.at(-1)! + cost];
      number += 1;
      const id = `IP26-${String(number).padStart(3, '0')}`;
      rows.push([id, name, kind, state, ...amounts, cost, paid]);
    }
    rows.push([null, `Summe ${kind}`, null, null, ...sums, null]);
    total = total.map((sum, y) => sum + sums[y]!);
  }
  rows.push([], [null, 'Gesamtsumme', null, null, ...total, null]);
  return [
    {
      name: 'Programm 2026-2029',
      rows: [
        ['Stadt Auenbruck an der Larn – Investitionsprogramm 2026 bis 2029'],
        ['beschlossen vom Gemeinderat am 12. Dezember 2025, alle Beträge in T€'],
        [],
        [
          'Nr.',
          'Vorhaben',
          'Sparte',
          'Stand',
          ...years.map((year) => `Plan ${year}`),
          'Gesamtkosten',
          'bisher bezahlt',
        ],
        ...rows,
      ],
    },
    {
      name: 'Geldquellen',
      rows: [
        ['Geldquelle', ...years.map((year) => `${year} (T€)`)],
        ['Eigenmittel', 9_000, 9_500, 9_800, 10_000],
        ['Darlehen', 6_000, 6_000, 5_000, 4_000],
      ],
    },
    { name: 'Notizen', rows: [['Frau Huber fragt nach der Brücke.'], ['Zahlen vom Februar!']] },
  ];
}
