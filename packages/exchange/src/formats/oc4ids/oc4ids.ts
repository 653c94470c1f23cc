import { type Result, type Text, ok, err } from '@vorrang/planning';
import { wgs84 } from '../../parse/crs/crs.ts';
import { type Geometry, isGeometry } from '../../parse/crs/geometry.ts';
import { type GivenFile, problem, textNotices } from '../../detect/source-file.ts';
import { placeless } from '../../parse/row-problems.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import type { Format } from '../format.ts';
import { type Breakdown, breakdownOf, breakdownsTold } from './breakdowns.ts';
import { type Given, type Look, isRecord, looking } from './look.ts';
import { messages } from './messages.ts';

/**
 * A package of projects after the Open Contracting for Infrastructure Data Standard 0.9. A record is kept whole, so that what is not
 * understood here is given back. Source: OC4IDS 0.9.5, project-package-schema.json.
 */
export const oc4ids: Format = {
  name: 'oc4ids',
  label: 'OC4IDS',
  endings: [],
  detects: (file) => packageIn(file.json()) !== null,
  read: readPackage,
};

/** A package holds projects with names of the standard; another list of projects with a version is none. */
function packageIn(json: Result<unknown>): unknown[] | null {
  const value = json.ok ? json.value : null;
  if (!isRecord(value) || !['string', 'number'].includes(typeof value['version'])) return null;
  const { projects } = value;
  const list = Array.isArray(projects) ? projects : isRecord(projects) ? [projects] : null;
  const known = (one: unknown) => isRecord(one) && telling.some((name) => Object.hasOwn(one, name));
  return list && (list.length === 0 || list.some(known)) ? list : null;
}
const telling = ['title', 'budget', 'locations', 'publicAuthority', 'contractingProcesses', 'identifiers'];

const columns = [
  'id',
  'title',
  'sector',
  'status',
  'amount',
  'currency',
  'startDate',
  'endDate',
  'sourceParty',
  'publicAuthority',
  'description',
];
const fields = [
  'id',
  'name',
  'category',
  'status',
  'cost',
  'currency',
  'start',
  'end',
  'fundingSource',
  'department',
  'note',
];
const stages = ['identification', 'preparation', 'implementation', 'completion'] as const;

function readPackage(file: GivenFile): Result<Table[]> {
  const list = packageIn(file.json());
  if (!list) return err(problem(broken));
  const projects = list.flatMap((project, i) => (isRecord(project) ? [{ project, row: i + 1 }] : []));
  if (projects.length === 0) return err(problem(empty));
  const { into, told } = looking();
  const found = projects.map(({ project, row }) => understood(project, row, into(row)));
  const shared = { fileName: file.fileName, headerRow: 0, crs: null, notices: [] };
  const tables: Table[] = [
    {
      ...shared,
      sheet: 'projects',
      columns,
      rows: found.map(({ cells }) => cells),
      crs: wgs84,
      declared: { kind: 'projects', fields },
      notices: [
        ...textNotices(file),
        ...noProjects(list.length - projects.length),
        ...told(),
        ...placeless(found.filter(isLost).map(({ row }) => row)),
        ...breakdownsTold(found),
      ],
    },
    {
      ...shared,
      sheet: 'budgetBreakdowns',
      columns: ['project', 'year', 'amount', 'source'],
      rows: found.flatMap(({ breakdown }) => breakdown.rows).map((cells, i) => ({ row: i + 1, cells })),
      declared: { kind: 'costs', fields: ['project', 'year', 'amount', 'fundingSource'] },
    },
    {
      ...shared,
      sheet: 'periods',
      columns: ['project', 'phase', 'startDate', 'endDate'],
      rows: found.flatMap(({ phases }) => phases).map((cells, i) => ({ row: i + 1, cells })),
      declared: { kind: 'phases', fields: ['project', 'phase', 'start', 'end'] },
    },
  ];
  return ok(tables.filter(({ rows }) => rows.length > 0));
}

/** Whether the file says where a project is, and nothing of it can be read. */
const isLost = ({ cells, project }: Understood): boolean =>
  !cells.geometry && JSON.stringify(project['locations'] ?? '').includes('"geometry":{');

type Understood = { row: number; project: Given; cells: Row; breakdown: Breakdown; phases: string[][] };

function understood(project: Given, row: number, look: Look): Understood {
  const id = look.text(project['id'], 'id');
  const { amount, currency } = look.amount(look.record(project['budget'], 'budget')['amount'], 'budget.amount');
  const period = look.record(project['period'], 'period');
  const geometry = placeOf(project, look);
  const breakdown = breakdownOf(project, id, look);
  const cells = [
    id,
    look.text(project['title'], 'title'),
    look.text(look.list(project['sector'], 'sector').at(-1), 'sector[]'),
    look.text(project['status'], 'status'),
    amount,
    currency,
    day(look.text(period['startDate'], 'period.startDate')),
    day(look.text(period['endDate'], 'period.endDate')),
    breakdown.source,
    look.text(look.record(project['publicAuthority'], 'publicAuthority')['name'], 'publicAuthority.name'),
    look.text(project['description'], 'description'),
  ];
  const given = { format: 'oc4ids', record: project };
  return {
    row,
    project,
    cells: { row, cells, ...(geometry && { geometry }), given },
    breakdown,
    phases: phasesOf(project, id, look),
  };
}

/** Where a project is: its locations, or the shape that stands in their place. */
function placeOf(project: Given, look: Look): Geometry | null {
  const shapes = look.list(project['locations'], 'locations').flatMap((location): Geometry[] => {
    if (isGeometry(location)) return [location];
    const geometry = look.record(look.record(location, 'locations[]')['geometry'], 'locations[].geometry');
    return isGeometry(geometry) ? [geometry] : [];
  });
  return shapes.length > 1 ? { type: 'GeometryCollection', geometries: shapes } : (shapes[0] ?? null);
}

const phasesOf = (project: Given, id: string, look: Look): string[][] =>
  stages.flatMap((stage) => {
    const period = look.record(project[`${stage}Period`], `${stage}Period`);
    const start = day(look.text(period['startDate'], `${stage}Period.startDate`));
    const end = day(look.text(period['endDate'], `${stage}Period.endDate`));
    return start === '' || end === '' ? [] : [[id, stage, start, end]];
  });

/** RFC 3339: the day of a moment. */
const day = (moment: string): string => moment.slice(0, 10);

const noProjects = (count: number): CellProblem[] =>
  count === 0
    ? []
    : [
        {
          type: 'type-error',
          severity: 'warning',
          row: null,
          column: 'projects',
          value: null,
          message: messages.texts.oneEntryUnder({ count }),
        },
      ];

const broken: Text = messages.texts.thisIsNoOc;
const empty: Text = messages.texts.thisOcIdsPackage;
