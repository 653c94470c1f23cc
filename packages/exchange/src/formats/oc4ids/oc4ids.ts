import { type Reading, type Text, read, refused } from '@vorrang/planning';
import { wgs84 } from '../../crs/crs.ts';
import { type Geometry, isGeometry } from '../../crs/geometry.ts';
import { type GivenFile, problem } from '../../given-file.ts';
import { type Row, type Table, numberCell } from '../../table.ts';
import type { Format } from '../format.ts';

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

type Period = { startDate?: unknown; endDate?: unknown };
type Amount = { amount?: unknown; currency?: unknown };
type Party = { name?: unknown; id?: unknown };
type Breakdown = { budgetBreakdown?: { amount?: Amount; period?: Period; sourceParty?: Party }[] };
type Project = {
  id?: unknown;
  title?: unknown;
  description?: unknown;
  status?: unknown;
  sector?: unknown;
  period?: Period;
  publicAuthority?: Party;
  locations?: { geometry?: unknown; description?: unknown }[];
  budget?: { amount?: Amount; budgetBreakdowns?: Breakdown[] };
} & Record<string, unknown>;

function packageIn(json: Reading<unknown>): Project[] | null {
  const value = json.ok ? (json.value as { projects?: unknown; version?: unknown } | null) : null;
  if (!value || !Array.isArray(value.projects) || typeof value.version !== 'string') return null;
  return value.projects.every((one) => typeof one === 'object' && one !== null) ? (value.projects as Project[]) : null;
}

const columns = [
  'id',
  'title',
  'sector',
  'status',
  'amount',
  'currency',
  'startDate',
  'endDate',
  'publicAuthority',
  'description',
];
const fields = ['id', 'name', 'category', 'status', 'cost', 'currency', 'start', 'end', 'department', 'note'];
const stages = ['identification', 'preparation', 'implementation', 'completion'] as const;

function readPackage(file: GivenFile): Reading<Table[]> {
  const projects = packageIn(file.json());
  if (!projects) return refused(problem(broken));
  if (projects.length === 0) return refused(problem(empty));
  const shared = { fileName: file.fileName, headerRow: 0, crs: null, notices: [] };
  const tables: Table[] = [
    {
      ...shared,
      sheet: 'projects',
      columns,
      rows: projects.map((project, i) => rowOf(project, i + 1)),
      crs: wgs84,
      means: { kind: 'projects', fields },
    },
    {
      ...shared,
      sheet: 'budgetBreakdowns',
      columns: ['project', 'year', 'amount', 'source'],
      rows: projects.flatMap(yearsOf).map((cells, i) => ({ row: i + 1, cells })),
      means: { kind: 'costs', fields: ['project', 'year', 'amount', 'fundingSource'] },
    },
    {
      ...shared,
      sheet: 'periods',
      columns: ['project', 'phase', 'startDate', 'endDate'],
      rows: projects.flatMap(phasesOf).map((cells, i) => ({ row: i + 1, cells })),
      means: { kind: 'phases', fields: ['project', 'phase', 'start', 'end'] },
    },
  ];
  return read(tables.filter(({ rows }) => rows.length > 0));
}

function rowOf(project: Project, row: number): Row {
  const { amount } = project.budget ?? {};
  const shapes = (project.locations ?? []).map(({ geometry }) => geometry).filter(isGeometry);
  const geometry: Geometry | null =
    shapes.length > 1 ? { type: 'GeometryCollection', geometries: shapes } : (shapes[0] ?? null);
  return {
    row,
    cells: [
      text(project.id),
      text(project.title),
      Array.isArray(project.sector) ? text(project.sector.at(-1)) : text(project.sector),
      text(project.status),
      text(amount?.amount),
      text(amount?.currency),
      day(project.period?.startDate),
      day(project.period?.endDate),
      text(project.publicAuthority?.name),
      text(project.description),
    ],
    ...(geometry && { geometry }),
    given: { format: 'oc4ids', record: project },
  };
}

/** A breakdown is by year where every part of it lies in one calendar year. */
function yearsOf({ id, budget }: Project): string[][] {
  for (const { budgetBreakdown: parts = [] } of budget?.budgetBreakdowns ?? []) {
    const rows = parts.map(({ amount, period, sourceParty }) => {
      const [from, to] = [day(period?.startDate).slice(0, 4), day(period?.endDate).slice(0, 4)];
      return from !== '' && from === to ? [text(id), from, text(amount?.amount), text(sourceParty?.name)] : null;
    });
    const whole = rows.filter((cells) => cells !== null);
    if (whole.length > 0 && whole.length === rows.length) return whole;
  }
  return [];
}

const phasesOf = (project: Project): string[][] =>
  stages.flatMap((stage) => {
    const period = project[`${stage}Period`] as Period | undefined;
    const [start, end] = [day(period?.startDate), day(period?.endDate)];
    return start === '' || end === '' ? [] : [[text(project.id), stage, start, end]];
  });

const text = (value: unknown): string =>
  typeof value === 'number' ? numberCell(value) : typeof value === 'string' ? value.trim() : '';
/** RFC 3339: the day of a moment. */
const day = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 10) : '');

const broken: Text = {
  de: 'Das ist kein Paket nach OC4IDS; erwartet werden „version“ und eine Liste „projects“.',
  en: 'This is no OC4IDS package; expected "version" and a list "projects".',
};
const empty: Text = {
  de: 'Dieses OC4IDS-Paket enthält kein Projekt; erwartet wird mindestens eines unter „projects“.',
  en: 'This OC4IDS package holds no project; expected at least one under "projects".',
};
