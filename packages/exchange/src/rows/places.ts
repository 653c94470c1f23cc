import {
  type Crs,
  type Extent,
  type Position,
  crsOf,
  fittingCodes,
  isInside,
  threeCountries,
  wgs84,
} from '../crs/crs.ts';
import { type Geometry, inDegrees, positionsOf } from '../crs/geometry.ts';
import type { CellProblem, Row, Table } from '../table.ts';
import type { AddressBook } from './addresses.ts';
import type { Columns, Note } from './columns.ts';
import { numberOf } from './when-and-where.ts';

/** So many places outside the city are told one by one, more in one sentence. */
const few = 10;

/** Where the city lies (null where nobody said), the coordinate system a person has named, and the city's addresses where it has them. */
export type Ground = { extent: Extent | null; crs: number | null; addresses?: AddressBook };
export const anywhere: Ground = { extent: null, crs: null };

/** How the list's places are read: in which system, and the place of every row in degrees. */
export type Places = { crs: number | null; any: boolean; of: (row: Row) => Geometry | null };

/** Sees all places of a list at once: their system, whether the axes are swapped, and who lies outside the city. */
export function placesOf(table: Table, columns: Columns, ground: Ground, note: Note): Places {
  const raw = new Map<Row, Geometry>();
  for (const row of table.rows) {
    const shape = row.geometry ?? pointIn(row, columns, note);
    if (shape) raw.set(row, shape);
  }
  if (raw.size === 0) return { crs: null, any: false, of: () => null };
  const positions = [...raw.values()].map((shape) => positionsOf(shape)[0]!);
  const crs = systemOf(table, positions, ground, note);
  if (!crs) return { crs: null, any: true, of: () => null };
  const swapped =
    ground.extent !== null && areSwapped(positions, crs, ground.extent) && note(swappedAxes(table)) !== null;
  const places = new Map<Row, Geometry>();
  const far: Row[] = [];
  for (const [row, shape] of raw) {
    const place = inDegrees(shape, crs, swapped);
    const fault = faultOf(place, ground.extent);
    if (fault === 'outside') far.push(row);
    if (fault === 'nowhere') note(nowhere(row, shape));
    else places.set(row, place);
  }
  if (far.length > few) note(manyOutside(far, raw.size));
  else for (const row of far) note(outside(row));
  return { crs: crs.code, any: true, of: (row) => places.get(row) ?? null };
}

function pointIn(row: Row, columns: Columns, note: Note): Geometry | null {
  const [latCell, lonCell] = [columns.cell(row, 'lat'), columns.cell(row, 'lon')];
  if (!latCell?.text && !lonCell?.text) return null;
  const y = latCell?.text ? numberOf(row, latCell, note) : null;
  const x = lonCell?.text ? numberOf(row, lonCell, note) : null;
  if (x !== null && y !== null) return { type: 'Point', coordinates: [x, y] };
  if (!latCell?.text || !lonCell?.text) note(half(row, latCell?.text ?? '', lonCell?.text ?? ''));
  return null;
}

/** The system a person named, else the file, else the one in which the list lies in the city. */
function systemOf(table: Table, positions: [number, number][], ground: Ground, note: Note): Crs | null {
  const named = ground.crs ?? table.crs;
  if (named !== null) {
    const known = crsOf(named);
    if (known?.note) note(fileNotice('crs', known.name, known.note.de, known.note.en));
    if (!known) note(unknownSystem(named));
    return known;
  }
  if (positions.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180)) return crsOf(wgs84);
  const codes = fittingCodes(positions, ground.extent ?? threeCountries);
  const [first] = codes;
  if (first === undefined) return (note(noSystem(positions[0]!)), null);
  const guess = crsOf(first)!;
  if (codes.length > 1 && ground.extent === null) {
    const accepted = note(severalSystems(codes.map((code) => crsOf(code)!)));
    return accepted === null ? null : crsOf(Number(accepted));
  }
  note(guessed(guess));
  return guess;
}

function areSwapped(positions: [number, number][], { toDegrees }: Crs, extent: Extent): boolean {
  const share = (at: (position: [number, number]) => Position) =>
    positions.filter((position) => isInside(at(position), extent, 0.1)).length / positions.length;
  return share(([x, y]) => toDegrees(x, y)) < 0.5 && share(([x, y]) => toDegrees(y, x)) > 0.5;
}

function faultOf(place: Geometry, extent: Extent | null): 'nowhere' | 'outside' | null {
  const positions = positionsOf(place);
  if (positions.some(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90))) return 'nowhere';
  return extent && !positions.some((position) => isInside(position, extent, 0.1)) ? 'outside' : null;
}

const fileNotice = (type: string, value: string | null, de: string, en: string): CellProblem => ({
  type,
  severity: 'notice',
  row: null,
  column: null,
  value,
  message: { de, en },
});

const guessed = ({ code, name }: Crs): CellProblem => ({
  ...fileNotice(
    'crs',
    String(code),
    `Die Datei nennt kein Koordinatensystem; die Zahlen passen zu ${name} (EPSG:${code}). Bitte auf der Karte prüfen.`,
    `The file names no coordinate system; the numbers fit ${name} (EPSG:${code}). Please check on the map.`,
  ),
  severity: 'warning',
});

const severalSystems = (systems: Crs[]): CellProblem => {
  const listed = systems.map(({ code, name }) => `${name} (EPSG:${code})`).join(', ');
  return {
    ...fileNotice(
      'crs',
      null,
      `Die Datei nennt kein Koordinatensystem, und mehrere passen: ${listed}. Bitte eines wählen.`,
      `The file names no coordinate system, and several fit: ${listed}. Please choose one.`,
    ),
    severity: 'error',
    fix: {
      value: String(systems[0]!.code),
      rule: { de: `${systems[0]!.name} annehmen`, en: `assume ${systems[0]!.name}` },
    },
  };
};

const noSystem = ([x, y]: [number, number]): CellProblem => ({
  ...fileNotice(
    'crs',
    `${x} / ${y}`,
    `Die Koordinaten (z. B. ${x} / ${y}) sind keine Grade und passen zu keinem üblichen System; die Zeilen bleiben ohne Ort. Bitte das Koordinatensystem wählen.`,
    `The coordinates (for example ${x} / ${y}) are no degrees and fit no usual system; the rows stay without a place. Please choose the coordinate system.`,
  ),
  severity: 'warning',
});

const unknownSystem = (code: number): CellProblem => ({
  ...fileNotice(
    'crs',
    String(code),
    `EPSG:${code} ist kein Koordinatensystem Österreichs, Deutschlands oder der Schweiz; die Zeilen bleiben ohne Ort. Bitte ein anderes wählen oder die Ebene in WGS 84 speichern.`,
    `EPSG:${code} is no coordinate system of Austria, Germany or Switzerland; the rows stay without a place. Please choose another, or save the layer in WGS 84.`,
  ),
  severity: 'warning',
});

const swappedAxes = (table: Table): CellProblem => ({
  ...fileNotice(
    'swapped-axes',
    table.sheet,
    'Breite und Länge sind vertauscht: So liegt die Liste außerhalb der Stadt, umgekehrt liegt sie darin.',
    'Latitude and longitude are swapped: as it stands the list lies outside the city, the other way round inside.',
  ),
  severity: 'error',
  fix: { value: 'swap', rule: { de: 'Achsen tauschen', en: 'swap the axes' } },
});

const manyOutside = (rows: Row[], all: number): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    null,
    `${rows.length} von ${all} Orten liegen außerhalb des Gebiets der Stadt (zuerst Zeile ${rows[0]!.row}); bitte auf der Karte prüfen.`,
    `${rows.length} of ${all} places lie outside the city's area (first row ${rows[0]!.row}); please check on the map.`,
  ),
  severity: 'warning',
});

const outside = ({ row }: Row): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    null,
    `Zeile ${row}: Der Ort liegt außerhalb des Gebiets der Stadt; bitte auf der Karte prüfen.`,
    `Row ${row}: the place lies outside the city's area; please check on the map.`,
  ),
  row,
  severity: 'warning',
});

const nowhere = ({ row }: Row, shape: Geometry): CellProblem => {
  const value = positionsOf(shape)[0]!.join(' / ');
  return {
    ...fileNotice(
      'constraint-error',
      value,
      `Zeile ${row}: „${value}“ liegt nirgends auf der Erde; die Zeile bleibt ohne Ort, die Werte bleiben als Angaben.`,
      `Row ${row}: "${value}" is nowhere on Earth; the row stays without a place, the values are kept as facts.`,
    ),
    row,
    severity: 'warning',
  };
};

const half = ({ row }: Row, lat: string, lon: string): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    `${lat || '–'} / ${lon || '–'}`,
    `Zeile ${row}: Von Breite und Länge (${lat || '–'} / ${lon || '–'}) fehlt eine; die Zeile bleibt ohne Ort, die Werte bleiben als Angaben.`,
    `Row ${row}: one of latitude and longitude (${lat || '–'} / ${lon || '–'}) is missing; the row stays without a place, the values are kept as facts.`,
  ),
  row,
  severity: 'warning',
});
