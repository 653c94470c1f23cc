import type { Text } from '@vorrang/planning';
import type { Crs } from '../../parse/crs/crs.ts';
import { type Geometry, positionsOf } from '../../parse/crs/geometry.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';

const fileNotice = (type: string, value: string | null, de: string, en: string): CellProblem => ({
  type,
  severity: 'notice',
  row: null,
  column: null,
  value,
  message: { de, en },
});

export const guessed = ({ code, name }: Crs): CellProblem => ({
  ...fileNotice(
    'crs',
    String(code),
    `Die Datei nennt kein Koordinatensystem; die Zahlen passen zu ${name} (EPSG:${code}). Bitte auf der Karte prüfen.`,
    `The file names no coordinate system; the numbers fit ${name} (EPSG:${code}). Please check on the map.`,
  ),
  severity: 'warning',
});

export const severalSystems = (systems: Crs[]): CellProblem => {
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

export const noSystem = ([x, y]: [number, number]): CellProblem => ({
  ...fileNotice(
    'crs',
    `${x} / ${y}`,
    `Die Koordinaten (z. B. ${x} / ${y}) sind keine Grade und passen zu keinem üblichen System; die Zeilen bleiben ohne Ort. Bitte das Koordinatensystem wählen.`,
    `The coordinates (for example ${x} / ${y}) are no degrees and fit no usual system; the rows stay without a place. Please choose the coordinate system.`,
  ),
  severity: 'warning',
});

export const unknownSystem = (code: number): CellProblem => ({
  ...fileNotice(
    'crs',
    String(code),
    `EPSG:${code} ist kein Koordinatensystem Österreichs, Deutschlands oder der Schweiz; die Zeilen bleiben ohne Ort. Bitte ein anderes wählen oder die Ebene in WGS 84 speichern.`,
    `EPSG:${code} is no coordinate system of Austria, Germany or Switzerland; the rows stay without a place. Please choose another, or save the layer in WGS 84.`,
  ),
  severity: 'warning',
});

const swap = { value: 'swap', rule: { de: 'Achsen tauschen', en: 'swap the axes' } };

export const swappedAxes = (table: Table, cityKnown: boolean): CellProblem => ({
  ...fileNotice(
    'swapped-axes',
    table.sheet,
    `Breite und Länge sind vertauscht: So liegt die Liste außerhalb ${cityKnown ? 'der Stadt' : 'von Österreich, Deutschland und der Schweiz'}, umgekehrt liegt sie darin.`,
    `Latitude and longitude are swapped: as it stands the list lies outside ${cityKnown ? 'the city' : 'Austria, Germany and Switzerland'}, the other way round inside.`,
  ),
  severity: 'error',
  fix: swap,
});

export const swappedRow = ({ row }: Row, shape: Geometry): CellProblem => {
  const value = positionsOf(shape)[0]!.toReversed().join(' / ');
  return {
    ...fileNotice(
      'swapped-axes',
      value,
      `Zeile ${row}: Breite und Länge (${value}) sind vertauscht: Umgekehrt liegt der Ort bei den anderen.`,
      `Row ${row}: latitude and longitude (${value}) are swapped: the other way round the place lies beside the others.`,
    ),
    row,
    severity: 'error',
    fix: swap,
  };
};

export const manySwapped = (rows: Row[], all: number): CellProblem => ({
  ...fileNotice(
    'swapped-axes',
    null,
    `Bei ${rows.length} von ${all} Orten sind Breite und Länge vertauscht (zuerst Zeile ${rows[0]!.row}): Umgekehrt liegen sie bei den anderen.`,
    `Latitude and longitude of ${rows.length} of ${all} places are swapped (first row ${rows[0]!.row}): the other way round they lie beside the others.`,
  ),
  severity: 'error',
  fix: swap,
});

/** Told once, with how many and where they begin. */
export const noPlace = (rows: Row[], all: number): CellProblem => ({
  ...fileNotice(
    'missing-place',
    '0 / 0',
    `Bei ${rows.length} von ${all} Zeilen steht 0/0 als Ort (zuerst Zeile ${rows[0]!.row}); das ist kein Ort, sie bleiben ohne. Bitte den Ort auf der Karte setzen.`,
    `${rows.length} of ${all} rows have 0/0 as their place (first row ${rows[0]!.row}); that is no place, they stay without one. Please set the place on the map.`,
  ),
  severity: 'warning',
});

export const oldDatum = (name: string, { de, en }: Text): CellProblem => fileNotice('crs', name, de, en);

export const degreesInstead = ({ code, name }: Crs): CellProblem => ({
  ...fileNotice(
    'crs',
    String(code),
    `Die Datei nennt ${name} (EPSG:${code}), ihre Koordinaten sind aber Grade; gelesen werden sie als WGS 84. Bitte auf der Karte prüfen.`,
    `The file names ${name} (EPSG:${code}), but its coordinates are degrees; they are read as WGS 84. Please check on the map.`,
  ),
  severity: 'warning',
});

export const manyOutside = (rows: Row[], all: number): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    null,
    `${rows.length} von ${all} Orten liegen außerhalb des Gebiets der Stadt (zuerst Zeile ${rows[0]!.row}); bitte auf der Karte prüfen.`,
    `${rows.length} of ${all} places lie outside the city's area (first row ${rows[0]!.row}); please check on the map.`,
  ),
  severity: 'warning',
});

export const outside = ({ row }: Row): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    null,
    `Zeile ${row}: Der Ort liegt außerhalb des Gebiets der Stadt; bitte auf der Karte prüfen.`,
    `Row ${row}: the place lies outside the city's area; please check on the map.`,
  ),
  row,
  severity: 'warning',
});

export const nowhere = ({ row }: Row, shape: Geometry): CellProblem => {
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

export const half = ({ row }: Row, lat: string, lon: string): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    `${lat || '–'} / ${lon || '–'}`,
    `Zeile ${row}: Von Breite und Länge (${lat || '–'} / ${lon || '–'}) fehlt eine; die Zeile bleibt ohne Ort, die Werte bleiben als Angaben.`,
    `Row ${row}: one of latitude and longitude (${lat || '–'} / ${lon || '–'}) is missing; the row stays without a place, the values are kept as facts.`,
  ),
  row,
  severity: 'warning',
});
