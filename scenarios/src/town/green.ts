import { type Line, type Point, circle } from '../geometry.ts';
import { noise } from '../random.ts';
import { island } from './layout.ts';

export type Green = { name: string; class: 'park' | 'wood' | 'cemetery' | 'sports'; ring: Point[] };

/** An organic outline: a circle, stretched and dented by noise. */
function blob([x, y]: Point, width: number, height: number, seed: number): Point[] {
  const dent = noise(seed, 0.62);
  return circle(28).map(([u, v]) => {
    const reach = 1 + 0.26 * dent(u + 7, v + 7);
    return [x + u * width * reach, y + v * height * reach];
  });
}

const parks: [name: string, kind: Green['class'], centre: Point, width: number, height: number][] = [
  ['Stadtpark', 'park', [560, 690], 150, 165],
  ['Schlosspark', 'park', [-790, 800], 150, 200],
  ['Rosengarten', 'park', [-560, 320], 62, 46],
  ['Bahnhofspark', 'park', [180, 1330], 100, 62],
  ['Volksgarten', 'park', [-620, -1120], 130, 105],
  ['Weststadtpark', 'park', [-1600, 760], 120, 90],
  ['Weidenbachpark', 'park', [1330, 1480], 90, 150],
  ['Auwaldpark', 'park', [2080, 140], 300, 110],
  ['Marienpark', 'park', [-1500, -960], 105, 80],
  ['Grillenpark', 'park', [-240, -2790], 95, 78],
  ['Barbarapark', 'park', [300, 2200], 110, 85],
  ['Auer Wiese', 'park', [1030, -640], 100, 76],
  ['Oberlarner Anger', 'park', [-3960, 1700], 90, 56],
  ['Sportpark Ost', 'sports', [2700, 620], 190, 130],
  ['Stadionwiese', 'sports', [-1430, -560], 130, 120],
  ['Friedhof Sankt Barbara', 'cemetery', [-480, 2220], 110, 95],
  ['Südfriedhof', 'cemetery', [250, -1830], 130, 100],
  ['Barbarawald', 'wood', [-1250, 3120], 780, 380],
  ['Kogelwald', 'wood', [950, 3220], 560, 330],
  ['Lärchenkogel', 'wood', [3850, 2420], 620, 430],
  ['Oberlarner Forst', 'wood', [-4700, 60], 480, 620],
  ['Larnauwald', 'wood', [-3050, 320], 190, 330],
  ['Bergholz', 'wood', [-1750, -3150], 760, 380],
  ['Grillenwald', 'wood', [1450, -2950], 640, 380],
  ['Auer Leiten', 'wood', [3300, -2500], 560, 300],
  ['Sonnenholz', 'wood', [4700, -250], 330, 230],
  ['Tannenschlag', 'wood', [-4300, 3050], 520, 300],
];

export const greens: Green[] = [
  ...parks.map(([name, kind, centre, width, height], i): Green => ({
    name,
    class: kind,
    ring: blob(centre, width, height, 31 + i),
  })),
  { name: 'Werdinsel', class: 'park', ring: island },
];

/** Squares, each a small polygon where streets meet. */
export const squares: { name: string; ring: Line }[] = [
  {
    name: 'Hauptplatz',
    ring: [
      [-375, 130],
      [-290, 145],
      [-255, 20],
      [-300, -60],
      [-362, -48],
      [-385, 40],
    ],
  },
  {
    name: 'Bahnhofplatz',
    ring: [
      [-130, 1400],
      [10, 1425],
      [0, 1470],
      [-135, 1465],
    ],
  },
  {
    name: 'Kirchenplatz',
    ring: [
      [-120, 250],
      [-40, 262],
      [-28, 190],
      [-110, 178],
    ],
  },
];
