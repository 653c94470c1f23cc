import type { Text } from '@vorrang/planning';
import type { Crs } from '../../parse/crs/crs.ts';
import { type Geometry, positionsOf } from '../../parse/crs/geometry.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import { messages } from './messages.ts';

const fileNotice = (type: string, value: string | null, message: Text): CellProblem => ({
  type,
  severity: 'notice',
  row: null,
  column: null,
  value,
  message,
});

export const guessed = ({ code, name }: Crs): CellProblem => ({
  ...fileNotice('crs', String(code), messages.texts.crs({ name, code })),
  severity: 'warning',
});

export const severalSystems = (systems: Crs[]): CellProblem => {
  const listed = systems.map(({ code, name }) => `${name} (EPSG:${code})`).join(', ');
  return {
    ...fileNotice('crs', null, messages.texts.fileNamesNoCoordinate({ listed })),
    severity: 'error',
    fix: {
      value: String(systems[0]!.code),
      rule: messages.texts.assume({ system: systems[0]!.name }),
    },
  };
};

export const noSystem = ([x, y]: [number, number]): CellProblem => ({
  ...fileNotice('crs', `${x} / ${y}`, messages.texts.coordinatesForExample({ x, y })),
  severity: 'warning',
});

export const unknownSystem = (code: number): CellProblem => ({
  ...fileNotice('crs', String(code), messages.texts.epsgIsNoCoordinate({ code })),
  severity: 'warning',
});

const swap = { value: 'swap', rule: messages.texts.swapAxes };

export const swappedAxes = (table: Table, cityKnown: boolean): CellProblem => ({
  ...fileNotice('swapped-axes', table.sheet, messages.texts.swappedAxes({ cityKnown })),
  severity: 'error',
  fix: swap,
});

export const swappedRow = ({ row }: Row, shape: Geometry): CellProblem => {
  const value = positionsOf(shape)[0]!.toReversed().join(' / ');
  return {
    ...fileNotice('swapped-axes', value, messages.texts.rowLatitudeAndLongitude({ row, value })),
    row,
    severity: 'error',
    fix: swap,
  };
};

export const manySwapped = (rows: Row[], all: number): CellProblem => ({
  ...fileNotice(
    'swapped-axes',
    null,
    messages.texts.latitudeAndLongitudeOf({ rows: rows.length, all, first: rows[0]!.row }),
  ),
  severity: 'error',
  fix: swap,
});

/** Told once, with how many and where they begin. */
export const noPlace = (rows: Row[], all: number): CellProblem => ({
  ...fileNotice('missing-place', '0 / 0', messages.texts.missingPlace({ rows: rows.length, all, first: rows[0]!.row })),
  severity: 'warning',
});

export const oldDatum = (name: string, message: Text): CellProblem => fileNotice('crs', name, message);

export const degreesInstead = ({ code, name }: Crs): CellProblem => ({
  ...fileNotice('crs', String(code), messages.texts.fileNames({ name, code })),
  severity: 'warning',
});

export const manyOutside = (rows: Row[], all: number): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    null,
    messages.texts.ofPlacesLieOutside({ rows: rows.length, all, first: rows[0]!.row }),
  ),
  severity: 'warning',
});

export const outside = ({ row }: Row): CellProblem => ({
  ...fileNotice('constraint-error', null, messages.texts.rowPlaceLiesOutside({ row })),
  row,
  severity: 'warning',
});

export const nowhere = ({ row }: Row, shape: Geometry): CellProblem => {
  const value = positionsOf(shape)[0]!.join(' / ');
  return {
    ...fileNotice('constraint-error', value, messages.texts.rowIsNowhereOn({ row, value })),
    row,
    severity: 'warning',
  };
};

export const half = ({ row }: Row, lat: string, lon: string): CellProblem => ({
  ...fileNotice(
    'constraint-error',
    `${lat || '–'} / ${lon || '–'}`,
    messages.texts.rowOneOfLatitude({ row, lat: lat || '–', lon: lon || '–' }),
  ),
  row,
  severity: 'warning',
});
