import type { Facts, Language } from '@vorrang/planning';
import type { Geometry } from '../../parse/crs/geometry.ts';
import type { WrittenTable } from '../../formats/format.ts';

type Known = Pick<Facts, 'asset' | 'inspection' | 'trafficCount'>;
const at = (geometry: Geometry | null): (number | null)[] => {
  const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
  return [lat ?? null, lon ?? null];
};

/** What the city owns, what inspectors found, how many vehicles pass. Reports do not leave: they stay what they are kept for. */
export const factTables = ({ asset, inspection, trafficCount }: Known, language: Language): WrittenTable[] => [
  {
    name: { de: 'Anlagen', en: 'assets' }[language],
    columns: {
      de: [
        'Nummer',
        'Name',
        'Art',
        'Baujahr',
        'Material',
        'Nutzungsdauer (Jahre)',
        'Fahrzeuge am Tag',
        'Breite',
        'Länge',
      ],
      en: [
        'id',
        'name',
        'kind',
        'year built',
        'material',
        'useful life (years)',
        'vehicles a day',
        'latitude',
        'longitude',
      ],
    }[language],
    rows: asset.map(({ id, name, kind, builtIn, material, usefulLifeYears, vehiclesPerDay, geometry }) => ({
      cells: [id, name, kind, builtIn, material, usefulLifeYears, vehiclesPerDay, ...at(geometry)],
      geometry,
    })),
  },
  {
    name: { de: 'Zustandserfassungen', en: 'inspections' }[language],
    columns: { de: ['Anlage', 'Datum', 'Note', 'Skala'], en: ['asset', 'date', 'mark', 'scale'] }[language],
    rows: inspection.map(({ asset: of, date, mark, scale }) => ({ cells: [of, date, mark, scale] })),
  },
  {
    name: { de: 'Verkehrszählungen', en: 'traffic counts' }[language],
    columns: {
      de: ['Zählstelle', 'Name', 'Fahrzeuge am Tag', 'Jahr', 'Breite', 'Länge'],
      en: ['station', 'name', 'vehicles a day', 'year', 'latitude', 'longitude'],
    }[language],
    rows: trafficCount.map(({ id, name, vehiclesPerDay, year, at: [lon, lat] }) => ({
      cells: [id, name, vehiclesPerDay, year, lat, lon],
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  },
];
