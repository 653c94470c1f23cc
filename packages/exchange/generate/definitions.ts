import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Of a system of the EPSG dataset, what is read here; its extent is north, west, south, east. */
type Entry = { code: string; kind: string; name: string; area?: string; proj4: string | null; bbox?: number[] };
/** By EPSG code: name, and definition as PROJ writes it. */
type Definitions = Record<string, { name: string; definition: string }>;

/**
 * Shifts by seven parameters, good to metres, where the dataset names a grid file that is not shipped (DHDN: EPSG 1777), or gives none to a system of a datum
 * that others of it have: the code of such a one.
 */
const shifts: readonly (readonly [datum: RegExp, shift: string | { as: number }])[] = [
  [/^MGI/, { as: 31256 }],
  [/^(Bern|CH1903)/, { as: 2056 }],
  [/^DB_REF/, { as: 5682 }],
  [/^(DHDN|Germany)/, '598.1,73.7,418.2,0.202,0.045,-2.455,6.7'],
  [/^PD\/83/, '599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46'],
  [/^RD\/83/, '612.4,77,440.2,-0.054,0.057,-2.797,2.55'],
];

/** Of all the world, or of Liechtenstein with the Swiss system. */
const besides = ['3857', '4326', '21782'];
/** The tunnel under the Fehmarn Belt, and systems of the Empire to which no shift is known. */
const excluded = /^(FEH2010|Gusterberg|St\. Stephen)/;

/** The systems of Austria, Germany and Switzerland of the EPSG dataset as `epsg-index` has it. */
const definitionsFrom = (index: Record<string, Entry>): Definitions =>
  Object.fromEntries(
    Object.values(index)
      .filter(isOurs)
      .map((entry) => [entry.code, { name: entry.name, definition: shifted(entry, index) }]),
  );

/** A county of Ohio is called Switzerland too. */
const isOurs = ({ code, kind, name, area, proj4, bbox }: Entry): boolean =>
  besides.includes(code) ||
  (/^CRS-(PROJ|GEOG)CRS$/.test(kind) &&
    /Austria|Germany|Switzerland/.test(area ?? '') &&
    proj4 !== null &&
    bbox![1]! > -40 &&
    Number(code) < 100_000 &&
    !excluded.test(name));

function shifted({ name, proj4 }: Entry, index: Record<string, Entry>): string {
  const bare = proj4!.replace(/ \+(no_defs|type=crs|nadgrids=[^@]\S+)/g, '').trim();
  if (!/\+ellps=(bessel|krass)/.test(bare) || bare.includes('+towgs84')) return bare;
  const shift = shifts.find(([datum]) => datum.test(name))![1];
  const given = typeof shift === 'string' ? shift : /\+towgs84=(\S+)/.exec(index[shift.as]!.proj4!)![1];
  return bare.replace(/(?= \+units|$)/, ` +towgs84=${given}`);
}

const require = createRequire(import.meta.url);
/** What stands in `definitions.json`. */
export const definitions = definitionsFrom(require('epsg-index/all.json') as Record<string, Entry>);

if (import.meta.main)
  writeFileSync(
    new URL('../src/parse/crs/definitions.json', import.meta.url),
    `${JSON.stringify(definitions, null, 2)}\n`,
  );
