import type { Project } from '@vorrang/planning';
import { type Random, seeded } from '../random.ts';
import type { Town } from '../town/town.ts';
import { roundTo, spread } from './cost.ts';
import { type Kind, kinds, options } from './kinds.ts';
import { type Site, bridgeSites, buildingSites, parkSites, streetSections } from './sites.ts';

type Work = { kind: Kind; site: Site; name: string; why: string; thousands: number; quarters: number };
type Option = keyof typeof options;

const schoolNames = [
  'Volksschule',
  'Mittelschule',
  'Kindergarten',
  'Sonderpädagogisches Zentrum',
  'Musikschule',
  'Hort',
];
/** Name, thousands of euros, quarters of works, why, and the district or street it lies in where the name says so. */
type Listed = [string, number, number, string, string?];
const energyWorks: Listed[] = [
  ['Photovoltaik Bauhof', 900, 2, 'Die Halle ist statisch geprüft; der Strom lädt die Fahrzeuge des Bauhofs.'],
  [
    'Photovoltaik Volksschulen, Los 1',
    1250,
    3,
    'Vier Dächer sind geeignet; Überschüsse gehen in die Energiegemeinschaft.',
  ],
  [
    'Fernwärme Bahnhofsviertel, 1. Abschnitt',
    3900,
    5,
    'Schließt Wohnhäuser mit alten Gasthermen an das Fernwärmenetz an.',
    'Bahnhofsviertel',
  ],
  [
    'Fernwärme Weststadt, 1. Abschnitt',
    4300,
    6,
    'Der Energieplan 2025 sieht die Weststadt als erstes neues Netzgebiet vor.',
    'Weststadt',
  ],
  [
    'LED-Umrüstung Straßenbeleuchtung Nord',
    1100,
    3,
    '1.400 Leuchten mit Quecksilberdampf brauchen dreimal so viel Strom wie neue.',
    'Sankt Barbara',
  ],
  [
    'LED-Umrüstung Straßenbeleuchtung Süd',
    1200,
    3,
    '1.500 Leuchten sind älter als 30 Jahre; Ersatzteile gibt es nicht mehr.',
    'Südstadt',
  ],
  [
    'Batteriespeicher Kläranlage',
    1600,
    2,
    'Kappt die Lastspitzen der Belebung und hält die Anlage bei Stromausfall in Betrieb.',
    'Auvorstadt',
  ],
  [
    'Blockheizkraftwerk Kläranlage',
    2100,
    4,
    'Das Faulgas wird heute abgefackelt; es deckt zwei Drittel des Eigenbedarfs.',
    'Auvorstadt',
  ],
  ['Wärmepumpe Rathaus', 760, 2, 'Der Gaskessel von 1994 ist am Ende seiner Lebensdauer.', 'Altstadt'],
  ['Ladepark Park-and-ride Bahnhof', 680, 2, 'Wer mit dem Zug weiterfährt, kann heute nicht laden.', 'Bahnhofsviertel'],
  [
    'Kleinwasserkraft Weidenbach',
    2900,
    6,
    'Wehr und Wasserrecht bestehen; eine Fischaufstiegshilfe gehört dazu.',
    'Sankt Barbara',
  ],
  [
    'Thermische Sanierung Feuerwache',
    1900,
    4,
    'Fenster und Dach aus den 1970er Jahren; höchste Heizkosten aller Amtsgebäude.',
  ],
];
const tramWorks: Listed[] = [
  [
    'Straßenbahn Linie 1: Gleiserneuerung Landstraße',
    5200,
    4,
    'Die Schienen sind abgefahren; seit 2024 gilt Tempo 15.',
    'Landstraße',
  ],
  [
    'Straßenbahn Linie 1: Verlängerung Auvorstadt',
    14800,
    8,
    'Das Nahverkehrskonzept 2025 verbindet 9.000 Menschen ohne Umstieg mit dem Zentrum.',
    'Auvorstadt',
  ],
  [
    'Straßenbahn Linie 2: Haltestellen barrierefrei',
    2900,
    4,
    'Sechs von elf Haltestellen sind mit dem Rollstuhl nicht benutzbar.',
  ],
  [
    'Straßenbahn: Wendeschleife Bahnhof',
    3600,
    4,
    'Ohne Schleife endet bei jeder Störung der Betrieb beider Linien.',
    'Bahnhofsviertel',
  ],
  ['Straßenbahn: Werkstatt Oberlarn', 6100, 6, 'Die neuen Wagen passen nicht in die Halle von 1961.', 'Oberlarn'],
  [
    'Busspur statt Straßenbahn Auvorstadt',
    3100,
    3,
    'Die günstigere Antwort auf denselben Bedarf; schließt die Verlängerung aus.',
    'Auvorstadt',
  ],
];

const schoolReasons = [
  'Brandschutz, Barrierefreiheit und Wärmedämmung entsprechen nicht dem Stand.',
  'Der zweite Fluchtweg fehlt; im Dachgeschoß darf nicht unterrichtet werden.',
  'Leitungen und Sanitärräume stammen von 1968; ein Lift fehlt.',
  'Im Sommer hat es in den Klassen 32 °C; Fenster und Dach sind undicht.',
];
const parkReasons = [
  'Wenig Schatten, versiegelte Wege, kein barrierefreier Zugang.',
  'Alte Bäume leiden unter Trockenheit; ein Drittel muss in zehn Jahren ersetzt werden.',
  'Der Spielplatz ist gesperrt; für Jugendliche gibt es in der Umgebung nichts.',
  'Bei Starkregen fließt das Wasser in die Keller; der Park kann es zurückhalten.',
];

/** Quarters of works, growing with the cost. */
const quartersFor = (thousands: number) => Math.min(8, Math.max(1, Math.round(1 + Math.sqrt(thousands / 230))));

/** The list of works, kind by kind; sewer, water and street share sections where it pays to dig once. */
function worksOf(town: Town, random: Random): Work[] {
  const sections = streetSections(town, 58, random);
  const linear = (kind: Kind, site: Site, perMetre: number, name: string, why: string): Work => {
    const thousands = Math.round((site.size * perMetre) / 1000);
    return { kind, site, name, why, thousands, quarters: quartersFor(thousands) };
  };
  const streets = sections
    .slice(0, 26)
    .map((site) =>
      linear(
        kinds['street']!,
        site,
        site.main ? 4100 : 2500,
        `Straßenerneuerung ${site.place}`,
        `Fahrbahn und Gehsteige auf ${site.size} m sind in Zustandsklasse ${random.whole(3, 5)}; die Randsteine sind nicht barrierefrei.`,
      ),
    );
  const sewers = sections
    .slice(8, 30)
    .map((site) =>
      linear(
        kinds['sewer']!,
        site,
        site.main ? 2300 : 1750,
        `Kanalsanierung ${site.place}`,
        `Die Haltungen stammen aus den ${random.pick(['1950er', '1960er', '1970er'])} Jahren; die Kamerabefahrung zeigt Risse und Wurzeleinwuchs.`,
      ),
    );
  const waters = sections
    .slice(14, 32)
    .map((site) =>
      linear(
        kinds['water']!,
        site,
        site.main ? 1150 : 850,
        `Wasserleitung ${site.place}`,
        `${random.whole(2, 7)} Rohrbrüche in fünf Jahren auf ${site.size} m Graugussleitung.`,
      ),
    );
  const spans = bridgeSites()
    .slice(0, 11)
    .map((site): Work => {
      const thousands = Math.round(site.size * (site.main ? random.between(44, 68) : random.between(28, 52)));
      return {
        kind: kinds['bridge']!,
        site,
        name: `${site.place}: Instandsetzung`,
        why: `Zustandsnote ${(random.whole(28, 37) / 10).toFixed(1).replace('.', ',')} bei der Hauptprüfung 2025; Abdichtung und Lager sind am Ende.`,
        thousands,
        quarters: quartersFor(thousands),
      };
    });
  const schools = buildingSites(town, 14, random).map((site, i): Work => {
    const thousands = Math.round(site.size * random.between(1.25, 2.3));
    return {
      kind: kinds['school']!,
      site,
      name: `${schoolNames[i % schoolNames.length]} ${site.place}: ${i % 3 === 0 ? 'Zubau' : 'Generalsanierung'}`,
      why:
        i % 3 === 0
          ? `Es fehlen ${random.whole(2, 6)} Gruppen- und Klassenräume.`
          : schoolReasons[i % schoolReasons.length]!,
      thousands,
      quarters: quartersFor(thousands),
    };
  });
  const parks = parkSites()
    .slice(0, 11)
    .map((site, i): Work => {
      const thousands = Math.round(Math.min(2600, 140 + (site.size * random.between(38, 85)) / 1000));
      return {
        kind: kinds['park']!,
        site,
        name: `${site.place}: Neugestaltung`,
        why: parkReasons[i % parkReasons.length]!,
        thousands,
        quarters: quartersFor(thousands),
      };
    });
  const districtName = new Map(town.districts.map(({ id, name }) => [id, name]));
  const listed = (kind: Kind, list: Listed[], sites: Site[]) => {
    const free = [...sites];
    return list.map(([name, thousands, quarters, why, where]): Work => {
      const fits = (site: Site) =>
        site.place === where || districtName.get(town.districtOf(site.middle) ?? '') === where;
      const [site] = free.splice(Math.max(0, where ? free.findIndex(fits) : 0), 1);
      return { kind, site: site!, name, why, thousands, quarters };
    });
  };
  const trams = listed(kinds['tram']!, tramWorks, [...sections.slice(32), ...streetSections(town, 120, seeded(211))]);
  const energy = listed(kinds['energy']!, energyWorks, [
    ...buildingSites(town, 12, random),
    ...buildingSites(town, 150, seeded(223)),
  ]);
  return [...streets, ...spans, ...sewers, ...waters, ...schools, ...trams, ...parks, ...energy];
}

function modeOf(work: Work, option: Option, worth: number) {
  const { form, suffix, cost, effect, time } = options[option];
  const quarters = Math.max(1, Math.round(work.quarters * time));
  const millions = work.thousands / 1000;
  const flat = (units: number) => new Array<number>(quarters).fill(units);
  const scale = 1 + Math.sqrt(millions) * 0.35;
  return {
    id: option,
    name: `${work.kind.forms[form]}${suffix}`,
    duration: quarters,
    cost: spread(Math.round(work.thousands * cost), quarters),
    demand: Object.fromEntries(
      Object.entries(work.kind.crews).map(([crew, units]) => [
        crew,
        flat(roundTo(units * scale * (option === 'express' ? 1.35 : 1), 1)),
      ]),
    ),
    effects: Object.fromEntries(
      Object.entries(work.kind.effects).map(([criterion, perMillion]) => [
        criterion,
        roundTo(perMillion * millions ** 0.8 * effect * worth, 2),
      ]),
    ),
    disruption: roundTo(work.kind.disruption * scale * (work.site.main ? 1.5 : 1), 1),
    followUpCostPerYearCents: Math.round(work.thousands * cost * 0.012) * 100_000,
  };
}

/** 120 projects of eight kinds, each with two or three options and the provenance of its numbers. */
export function projectsOf(town: Town, random: Random): Project[] {
  const counters = new Map<string, number>();
  return worksOf(town, random).map((work, i) => {
    const n = (counters.get(work.kind.id) ?? 0) + 1;
    counters.set(work.kind.id, n);
    const worth = random.between(0.45, 1.7);
    const chosen: Option[] = i % 3 === 0 && work.quarters > 2 ? ['rebuild', 'rehab', 'express'] : ['rebuild', 'rehab'];
    return {
      id: `${work.kind.id}-${String(n).padStart(2, '0')}`,
      name: work.name,
      category: work.kind.label,
      district: town.districtOf(work.site.middle),
      geometry: work.site.geometry,
      fundingSources: work.kind.funds,
      mandatory: false,
      earliestStart: random.chance(0.3) ? random.whole(1, 6) : 0,
      finishBy: null,
      modes: chosen.map((option) => modeOf(work, option, worth)),
      description: work.why,
      sources: {
        cost: { kind: 'estimated', source: `${work.kind.source} (erfundene Stadt)` },
        effects: { kind: 'assumed', source: 'Wirkung je Million, Bewertung Fachabteilung 2026' },
        demand: { kind: 'assumed', source: 'Erfahrungswerte Bauaufsicht' },
      },
    };
  });
}
