import type { Asset, Inspection } from '@vorrang/planning';
import { type Line, lengthOf, stretch } from '../geometry.ts';
import type { Random } from '../random.ts';
import { toLine } from '../town/base-map.ts';
import { bridges } from '../town/layout.ts';
import type { Town } from '../town/town.ts';

/** An asset with the line it lies along, in metres of the town's plane. */
export type Laid = { asset: Asset; line: Line };

const longest = 420;

/** Every named street in sections of at most 420 m, and every bridge: year built, material, traffic. */
export function assetsOf(town: Town, random: Random): Laid[] {
  const streets = town.streets.flatMap(({ name, class: kind, line }, s) => {
    const total = lengthOf(line);
    const count = Math.max(1, Math.ceil(total / longest));
    const vehicles = kind === 'main' ? random.whole(50, 170) * 100 : random.whole(2, 14) * 100;
    return Array.from({ length: count }, (_, k): Laid => {
      const part = stretch(line, (total * k) / count, (total * (k + 1)) / count);
      return {
        line: part,
        asset: {
          id: `street-${String(s + 1).padStart(3, '0')}-${k + 1}`,
          name: count === 1 ? name : `${name}, Abschnitt ${k + 1}`,
          kind: kind === 'main' ? 'Hauptstraße' : 'Nebenstraße',
          geometry: toLine(part),
          builtIn: random.whole(1962, 2022),
          material: random.chance(0.12) ? 'Pflaster' : 'Asphalt',
          usefulLifeYears: kind === 'main' ? 30 : 45,
          vehiclesPerDay: vehicles,
        },
      };
    });
  });
  const decks = bridges.map(({ name, line, over }, i): Laid => ({
    line,
    asset: {
      id: `bridge-${String(i + 1).padStart(2, '0')}`,
      name,
      kind: 'Brücke',
      geometry: toLine(line),
      builtIn: random.whole(1931, 2008),
      material: random.pick(['Stahlbeton', 'Spannbeton', 'Stahl', 'Naturstein']),
      usefulLifeYears: 80,
      vehiclesPerDay: over === 'Larn' ? random.whole(80, 190) * 100 : random.whole(10, 60) * 100,
    },
  }));
  return [...streets, ...decks];
}

const inspectedIn = [2013, 2017, 2021, 2025];

/** Two to four inspections each, on the scale its inspectors use: marks get worse with age, now and then an odd one. */
export function inspectionsOf(laid: readonly Laid[], random: Random): Inspection[] {
  return laid.flatMap(({ asset }) => {
    const life = asset.usefulLifeYears! * random.between(0.7, 1.6);
    const renewed = asset.kind === 'Brücke' ? asset.builtIn! : Math.max(asset.builtIn!, 2025 - random.whole(3, 28));
    return inspectedIn.slice(inspectedIn.length - random.whole(2, 4)).flatMap((year): Inspection[] => {
      if (year < renewed) return [];
      const odd = random.chance(0.05) ? random.between(-0.25, 0.25) : 0;
      const worn = Math.min(1, Math.max(0, (year - renewed) / life + odd + random.between(-0.03, 0.03)));
      const date = `${year}-${String(random.whole(4, 10)).padStart(2, '0')}-15`;
      if (asset.kind === 'Brücke')
        return [{ asset: asset.id, date, scale: 'din-1076', mark: Math.round((1 + 3 * worn) * 10) / 10 }];
      if (asset.kind === 'Hauptstraße')
        return [{ asset: asset.id, date, scale: 'pci', mark: Math.round(100 * (1 - worn)) }];
      return [{ asset: asset.id, date, scale: 'rvs', mark: 1 + Math.round(4 * worn) }];
    });
  });
}
