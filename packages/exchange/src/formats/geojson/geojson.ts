import { type Result, type Text, ok, err } from '@vorrang/planning';
import { type Geometry, isGeometry } from '../../parse/crs/geometry.ts';
import { codeFor, systemNamedIn, unreadSystem } from '../../parse/crs/named.ts';
import { type GivenFile, problem, textNotices } from '../../detect/source-file.ts';
import { placeless } from '../../parse/row-problems.ts';
import type { Row, Table } from '../../parse/table.ts';
import { flatRecord } from '../flat-record.ts';
import type { Format } from '../format.ts';
import { incompleteLayer } from '../incomplete-layer.ts';
import { toGeoJson } from './write.ts';
import { messages } from './messages.ts';

type Feature = { id?: unknown; properties?: unknown; geometry?: unknown };
type Collection = Record<string, unknown> & { type: 'FeatureCollection'; features: unknown[] };

/** A layer as GeoJSON, also in another system than RFC 7946 allows. */
export const geojson: Format = {
  name: 'geojson',
  label: 'GeoJSON',
  endings: ['.geojson'],
  detects: (file) => /^\s*\{/.test(startOf(file)) && collectionIn(file.json()) !== null,
  read: readLayer,
  writes: { ending: '.geojson', mediaType: 'application/geo+json', write: toGeoJson },
};

const startOf = (file: GivenFile): string => {
  const text = file.text();
  return text.ok ? text.value.text.slice(0, 200).replace(/^\uFEFF/, '') : '';
};

/** A layer; a feature by itself is one too. */
function collectionIn(json: Result<unknown>): Collection | null {
  const value = json.ok ? (json.value as { type?: unknown; features?: unknown } | null) : null;
  if (value?.type === 'Feature') return { type: 'FeatureCollection', features: [value] };
  return value?.type === 'FeatureCollection' && Array.isArray(value.features) ? (value as Collection) : null;
}

function readLayer(file: GivenFile): Result<Table[]> {
  const json = file.json();
  if (!json.ok) return json;
  const collection = collectionIn(json);
  if (!collection) return err(problem(noCollection));
  const features = collection.features.map((value, i) => recordOf(value, i + 1));
  if (features.length === 0) return err(problem(empty));
  const columns = [...new Set(features.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = features.map(({ row, cells, geometry }): Row => ({
    row,
    cells: columns.map((column) => cells.get(column) ?? ''),
    ...(geometry && { geometry }),
  }));
  const without = features.filter(({ geometry }) => !geometry).map(({ row }) => row);
  // RFC 7946 knows degrees only; who writes another system says so, or writes metres and says nothing.
  const named = systemNamedIn(collection) ?? systemNamedIn((collection.features[0] as Feature | null)?.geometry);
  return ok([
    {
      fileName: file.fileName,
      sheet: null,
      columns,
      headerRow: 0,
      rows,
      crs: codeFor(
        named,
        features.map(({ geometry }) => geometry),
      ),
      notices: [
        ...textNotices(file),
        ...incompleteLayer(collection, rows.length),
        ...unreadSystem(named),
        ...placeless(without),
      ],
    },
  ]);
}

type FeatureRow = { row: number; cells: Map<string, string>; geometry: Geometry | null };

function recordOf(value: unknown, row: number): FeatureRow {
  const { id, properties, geometry } = (typeof value === 'object' && value !== null ? value : {}) as Feature;
  const { cells: told, geometry: among } = flatRecord(properties);
  const cells = new Map([
    ...(typeof id === 'string' || typeof id === 'number' ? [['id', String(id)] as const] : []),
    ...told,
  ]);
  // A shape among the properties is the works' area, where the feature itself is only a point of it.
  const own = isGeometry(geometry) ? geometry : null;
  return { row, cells, geometry: own === null || (own.type === 'Point' && among) ? among : own };
}

const noCollection: Text = messages.texts.thisIsJson;
const empty: Text = messages.texts.layerIsEmpty;
