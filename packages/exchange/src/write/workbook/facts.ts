import type { Facts, Language } from '@vorrang/planning';
import type { Geometry } from '../../parse/crs/geometry.ts';
import type { WrittenTable } from '../../formats/format.ts';
import { messages } from './messages.ts';

type Known = Pick<Facts, 'asset' | 'inspection' | 'trafficCount'>;
const at = (geometry: Geometry | null): (number | null)[] => {
  const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
  return [lat ?? null, lon ?? null];
};

/** What the city owns, what inspectors found, how many vehicles pass. Reports do not leave: they stay what they are kept for. */
export const factTables = ({ asset, inspection, trafficCount }: Known, language: Language): WrittenTable[] => [
  {
    name: messages[language].assets,
    columns: [...messages[language].columns.assets],
    rows: asset.map(({ id, name, kind, builtIn, material, usefulLifeYears, vehiclesPerDay, geometry }) => ({
      cells: [id, name, kind, builtIn, material, usefulLifeYears, vehiclesPerDay, ...at(geometry)],
      geometry,
    })),
  },
  {
    name: messages[language].inspections,
    columns: [...messages[language].columns.inspections],
    rows: inspection.map(({ asset: of, date, mark, scale }) => ({ cells: [of, date, mark, scale] })),
  },
  {
    name: messages[language].trafficCounts,
    columns: [...messages[language].columns.trafficCounts],
    rows: trafficCount.map(({ id, name, vehiclesPerDay, year, at: [lon, lat] }) => ({
      cells: [id, name, vehiclesPerDay, year, lat, lon],
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  },
];
