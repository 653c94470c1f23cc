import { type Result, type Text, ok, err } from '@vorrang/planning';
import { codeFor, systemNamedIn, unreadSystem } from '../../parse/crs/named.ts';
import { type GivenFile, problem, textNotices } from '../../detect/source-file.ts';
import { placeless } from '../../parse/row-problems.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import { uniqueNames } from '../../parse/tables-from-rows.ts';
import type { Format } from '../format.ts';
import { incompleteLayer } from '../incomplete-layer.ts';
import { fieldsOf, readerOf, shiftTold } from './fields.ts';
import { shapeFrom } from './shape.ts';
import { messages } from './messages.ts';

/** Layers as ArcGIS hands them out (`f=json`): a set of features, or several as layers. Source: Esri, ArcGIS REST API, "Feature object". */
export const esriJson: Format = {
  name: 'esri-json',
  label: 'Esri JSON',
  endings: [],
  detects: (file) => setsIn(file.json()).length > 0,
  read: readLayers,
};

type Given = Record<string, unknown>;
const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects with `attributes` are features; an empty list of them is a layer where it says what its shapes or fields are. */
function isSet(value: unknown): value is Given & { features: unknown[] } {
  if (!isRecord(value) || !Array.isArray(value['features']) || value['type'] === 'FeatureCollection') return false;
  if (value['features'].length === 0) return 'geometryType' in value || Array.isArray(value['fields']);
  return value['features'].some((feature) => isRecord(feature) && isRecord(feature['attributes']));
}

/** One set, a bare list of features, or the sets of layers with what their definitions say. */
function setsIn(json: Result<unknown>): (Given & { features: unknown[] })[] {
  if (!json.ok) return [];
  const { value } = json;
  const whole = Array.isArray(value) ? { features: value } : value;
  if (isSet(whole) && (whole === value || (value as unknown[]).length > 0)) return [whole];
  if (!isRecord(value)) return [];
  const holder = isRecord(value['featureCollection']) ? value['featureCollection'] : value;
  const layers = Array.isArray(holder['layers']) ? holder['layers'].filter(isRecord) : [];
  return layers
    .map((layer): Given => {
      const definition = isRecord(layer['layerDefinition']) ? layer['layerDefinition'] : {};
      return { ...definition, ...layer, ...(isRecord(layer['featureSet']) ? layer['featureSet'] : {}) };
    })
    .filter(isSet);
}

function readLayers(file: GivenFile): Result<Table[]> {
  const json = file.json();
  if (!json.ok) return json;
  const sets = setsIn(json).filter(({ features }) => features.length > 0);
  const [first, ...others] = sets.map((set) => tableOf(set, file.fileName));
  if (!first) return err(problem(empty));
  return ok([{ ...first, notices: [...textNotices(file), ...first.notices] }, ...others]);
}

function tableOf(set: Given & { features: unknown[] }, fileName: string): Table {
  const features = set.features.map((feature) => (isRecord(feature) ? feature : {}));
  const attributes = features.map((feature) => (isRecord(feature['attributes']) ? feature['attributes'] : {}));
  const fields = fieldsOf(set['fields'], set['fieldAliases'], attributes);
  const columns = uniqueNames(fields.map(({ heading }) => heading));
  const readers = fields.map((field) => readerOf(field, attributes));
  const shapes = features.map(({ geometry }) => shapeFrom(geometry));
  const rows = attributes.map((one, i): Row => {
    const { geometry } = shapes[i]!;
    const cells = fields.map(({ name }, k) => readers[k]!.read(one[name]));
    return { row: i + 1, cells, ...(geometry && { geometry }) };
  });
  const placed = features.some((feature) => isRecord(feature['geometry']));
  const named = systemNamedIn(set) ?? systemNamedIn(features.find(({ geometry }) => isRecord(geometry))?.['geometry']);
  return {
    fileName,
    sheet: typeof set['name'] === 'string' ? set['name'] : null,
    columns,
    headerRow: 0,
    rows,
    crs:
      placed || named
        ? codeFor(
            named,
            shapes.map(({ geometry }) => geometry),
          )
        : null,
    notices: [
      ...incompleteLayer(set, rows.length),
      ...unreadSystem(named),
      ...placeless(placed ? rows.filter(({ geometry }) => !geometry).map(({ row }) => row) : []),
      ...curvesTold(shapes.filter(({ curved }) => curved).length),
      ...shiftTold(columns.filter((_, i) => readers[i]!.shifted)),
    ],
  };
}

const curvesTold = (count: number): CellProblem[] =>
  count === 0
    ? []
    : [
        {
          type: 'curve',
          severity: 'notice',
          row: null,
          column: 'geometry',
          value: null,
          message: messages.texts.curve({ count }),
        },
      ];

const empty: Text = messages.texts.thisLayerOfArcgis;
