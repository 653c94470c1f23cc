import {
  type Line,
  type Point,
  beside,
  crossings,
  curve,
  distance,
  first,
  last,
  lengthOf,
  nearest,
  stretch,
} from '../geometry.ts';

/** The bones of the town, drawn by hand (metres east and north of the main square); the seeded part grows the flesh. */

export const river = curve(
  [
    [-5700, 1640],
    [-5000, 1380],
    [-4200, 1480],
    [-3300, 1130],
    [-2600, 420],
    [-1800, -40],
    [-1250, -600],
    [-700, -760],
    [-180, -620],
    [230, -230],
    [640, 260],
    [1230, 560],
    [1900, 430],
    [2500, -60],
    [3200, -560],
    [4100, -560],
    [4800, -900],
    [5700, -960],
  ],
  60,
);
const islandAt = nearest(river, [-2600, 420]).at;
/** Half the river's width in metres; it widens around the island. */
export function halfWidth(at: number): number {
  const t = (at - islandAt) / 460;
  const bulge = Math.max(0, 1 - t * t);
  return 44 + 62 * bulge * bulge + 8 * ((at % 900) / 900 - 0.5);
}
export const island: Point[] = (() => {
  const middle = stretch(river, islandAt - 330, islandAt + 330);
  const thick = (at: number) => {
    const t = (at - 330) / 340;
    return 6 + 52 * Math.max(0, 1 - t * t);
  };
  return [...beside(middle, thick), ...beside(middle, (at) => -thick(at)).reverse()];
})();
export const riverbanks: Point[] = [...beside(river, halfWidth), ...beside(river, (at) => -halfWidth(at)).reverse()];

export const streams: { name: string; line: Point[] }[] = [
  {
    name: 'Weidenbach',
    line: curve(
      [
        [1500, 3900],
        [1250, 3100],
        [1450, 2500],
        [1120, 1900],
        [1220, 1350],
        [1020, 950],
        [1130, 530],
      ],
      60,
    ),
  },
  {
    name: 'Grillenbach',
    line: curve(
      [
        [-700, -4000],
        [-450, -3300],
        [-620, -2700],
        [-900, -2100],
        [-720, -1500],
        [-880, -1100],
        [-800, -740],
      ],
      60,
    ),
  },
];

export const railway = curve(
  [
    [-5700, 2560],
    [-3900, 2330],
    [-2300, 1880],
    [-900, 1560],
    [400, 1500],
    [1600, 1680],
    [2900, 1830],
    [4200, 1640],
    [5700, 1250],
  ],
  90,
);

export type StreetClass = 'main' | 'side' | 'lane';
export type Street = { name: string; class: StreetClass; line: Point[] };

const quay = (() => {
  const from = nearest(river, [-1120, -640]).at;
  const to = nearest(river, [600, 220]).at;
  return beside(stretch(river, from, to), 82);
})();

const drawn: [name: string, points: Line][] = [
  [
    'Ringstraße',
    [
      [-1020, -480],
      [-985, -170],
      [-900, 190],
      [-640, 480],
      [-230, 590],
      [150, 520],
      [430, 330],
      [520, 200],
    ],
  ],
  [
    'Wiener Straße',
    [
      [330, 420],
      [760, 790],
      [1500, 1080],
      [2450, 1060],
      [3300, 800],
      [4200, 560],
      [5300, 520],
    ],
  ],
  [
    'Linzer Straße',
    [
      [-960, -60],
      [-1500, 340],
      [-2250, 980],
      [-3100, 1560],
      [-4100, 1960],
      [-5300, 2080],
    ],
  ],
  [
    'Bahnhofstraße',
    [
      [-230, 590],
      [-190, 950],
      [-60, 1440],
    ],
  ],
  [
    'Sankt-Barbara-Straße',
    [
      [-60, 1440],
      [90, 1950],
      [-80, 2550],
      [-330, 3200],
      [-300, 4000],
    ],
  ],
  [
    'Herrengasse',
    [
      [-230, 590],
      [-250, 300],
      [-330, 60],
      [-300, -250],
      [-330, -590],
    ],
  ],
  [
    'Grazer Straße',
    [
      [-330, -590],
      [-330, -800],
      [-240, -1200],
      [-370, -1800],
      [-180, -2500],
      [60, -3150],
      [20, -4000],
    ],
  ],
  [
    'Landstraße',
    [
      [-975, -110],
      [-640, -20],
      [-330, 60],
      [20, 150],
      [430, 330],
    ],
  ],
  [
    'Auer Straße',
    [
      [20, 150],
      [250, 20],
      [520, -150],
      [1150, -330],
      [2000, -800],
      [3000, -1420],
      [4100, -1800],
      [5200, -1900],
    ],
  ],
  [
    'Gürtelstraße',
    [
      [-1880, 660],
      [-1620, 1060],
      [-1000, 1230],
      [-150, 1180],
      [620, 1190],
      [1180, 980],
    ],
  ],
  [
    'Südgürtel',
    [
      [-1880, 660],
      [-1960, 60],
      [-1820, -560],
      [-1330, -1240],
      [-310, -1560],
      [720, -1330],
      [1330, -760],
      [1480, -480],
      [1560, 540],
      [1620, 1100],
    ],
  ],
  [
    'Marienstraße',
    [
      [-310, -900],
      [-1000, -1030],
      [-1850, -1280],
      [-2800, -1480],
      [-3500, -1760],
      [-4600, -2050],
    ],
  ],
  [
    'Nordtangente',
    [
      [-4050, 1940],
      [-3450, 2450],
      [-2500, 2600],
      [-1200, 2440],
      [-60, 2500],
      [1500, 2480],
      [2700, 2350],
      [3250, 1800],
      [3400, 780],
    ],
  ],
  [
    'Bergstraße',
    [
      [-2900, -1500],
      [-2600, -2150],
      [-1500, -2520],
      [-180, -2500],
      [900, -2300],
      [1900, -1900],
      [2500, -1120],
    ],
  ],
  [
    'Schlossallee',
    [
      [-760, 380],
      [-1010, 760],
      [-1130, 1200],
    ],
  ],
  [
    'Uferstraße',
    [
      [520, -130],
      [760, 40],
      [1280, 350],
      [1545, 340],
    ],
  ],
  [
    'Oberlarner Straße',
    [
      [-3150, 1590],
      [-3330, 1270],
      [-3560, 820],
      [-3350, 150],
      [-2900, -500],
      [-2750, -1470],
    ],
  ],
];

/** Ends a street exactly on the main street it meets, where one is near. */
function joined(line: Point[], others: Point[][]): Point[] {
  const snap = (p: Point): Point => {
    const near = others.map((other) => nearest(other, p)).sort((a, b) => a.away - b.away)[0];
    return near && near.away < 110 ? near.point : p;
  };
  return [snap(first(line)), ...line.slice(1, -1), snap(last(line))];
}

export const mainStreets: Street[] = (() => {
  const lines = new Map<string, Point[]>([['Larnkai', quay]]);
  for (const [name, points] of drawn) lines.set(name, curve(points, 45));
  return [...lines].map(([name, line]) => ({
    name,
    class: 'main',
    line: joined(
      line,
      [...lines].filter(([other]) => other !== name).map(([, points]) => points),
    ),
  }));
})();

export const street = (name: string): Street => mainStreets.find((s) => s.name === name) as Street;

/** Bridges stand where a main street crosses water or rail: centre, name, length in metres. */
export type Bridge = { name: string; point: Point; line: Point[]; over: string };
const bridgeNames: [name: string, street: string, over: string][] = [
  ['Steinerne Brücke', 'Grazer Straße', 'Larn'],
  ['Auenbrücke', 'Auer Straße', 'Larn'],
  ['Westbrücke', 'Südgürtel', 'Larn'],
  ['Ostbrücke', 'Südgürtel', 'Larn'],
  ['Oberlarner Brücke', 'Oberlarner Straße', 'Larn'],
  ['Weidenbachbrücke', 'Wiener Straße', 'Weidenbach'],
  ['Gürtelbrücke', 'Gürtelstraße', 'Weidenbach'],
  ['Grillenbachbrücke', 'Südgürtel', 'Grillenbach'],
  ['Marienbrücke', 'Marienstraße', 'Grillenbach'],
  ['Tangentenbrücke', 'Nordtangente', 'Weidenbach'],
  ['Bergbrücke', 'Bergstraße', 'Grillenbach'],
  ['Bahnunterführung Sankt-Barbara-Straße', 'Sankt-Barbara-Straße', 'Bahn'],
  ['Bahnbrücke Nordtangente', 'Nordtangente', 'Bahn'],
];
export const bridges: Bridge[] = (() => {
  const used = new Map<string, number>();
  return bridgeNames.flatMap(([name, on, over]) => {
    const water =
      over === 'Larn' ? river : over === 'Bahn' ? railway : (streams.find((s) => s.name === over)?.line as Point[]);
    const { line } = street(on);
    const key = `${on} ${over}`;
    const at = crossings(line, water).sort((a, b) => a - b)[used.get(key) ?? 0];
    used.set(key, (used.get(key) ?? 0) + 1);
    if (at === undefined) return [];
    const half = over === 'Larn' ? 68 : 16;
    const deck = stretch(line, Math.max(0, at - half), Math.min(lengthOf(line), at + half));
    return [{ name, over, line: deck, point: nearest(line, deck[Math.floor(deck.length / 2)] as Point).point }];
  });
})();

/** Built-up area: centre, radius. The first nine belong together, the rest are villages. */
export const settlements: { centre: Point; radius: number }[] = [
  { centre: [-250, 100], radius: 1080 },
  { centre: [-1500, 900], radius: 760 },
  { centre: [-2700, 1450], radius: 430 },
  { centre: [900, 950], radius: 680 },
  { centre: [2150, 950], radius: 620 },
  { centre: [-500, -1250], radius: 800 },
  { centre: [900, -750], radius: 640 },
  { centre: [2050, -900], radius: 480 },
  { centre: [50, 2150], radius: 560 },
  { centre: [-4020, 1780], radius: 360 },
  { centre: [-20, -2850], radius: 400 },
  { centre: [2650, 2420], radius: 330 },
  { centre: [-2450, 2480], radius: 330 },
  { centre: [-2950, -1500], radius: 340 },
  { centre: [3900, 640], radius: 330 },
  { centre: [3250, -1500], radius: 330 },
  { centre: [-1650, -1150], radius: 420 },
];

/** Distance of the two nearest points of two lines is not needed anywhere else, hence here. */
export const near = (line: Line, p: Point, within: number): boolean =>
  line.some((q) => distance(p, q) < within + 60) && nearest(line, p).away < within;
