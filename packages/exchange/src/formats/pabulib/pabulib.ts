import { type Result, type Text, ok, err } from '@vorrang/planning';
import Papa from 'papaparse';
import { wgs84 } from '../../parse/crs/crs.ts';
import { type GivenFile, problem } from '../../detect/source-file.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import type { Format } from '../format.ts';
import { messages } from './messages.ts';

/**
 * A citizens' budget as pabulib.org publishes it: `META`, `PROJECTS` and `VOTES`. The votes of persons are never read; how many votes a
 * project has stands among the projects.
 */
export const pabulib: Format = {
  name: 'pabulib',
  label: 'Pabulib (.pb)',
  endings: ['.pb'],
  detects: (file) => {
    const text = file.text();
    return text.ok && /^\uFEFF?META\s*\r?\nkey;value\b/.test(text.value.text);
  },
  read: readElection,
};

const fields: Record<string, string> = {
  project_id: 'id',
  name: 'name',
  cost: 'cost',
  category: 'category',
  neighborhood: 'district',
  latitude: 'lat',
  longitude: 'lon',
  votes: 'points',
};

function readElection(file: GivenFile): Result<Table[]> {
  const decoded = file.text();
  if (!decoded.ok) return decoded;
  const parts = partsOf(decoded.value.text);
  const meta = new Map((parts.get('META') ?? []).slice(1).map(({ cells }) => [cells[0], cells[1] ?? '']));
  const [header, ...rows] = parts.get('PROJECTS') ?? [];
  if (!header || !header.cells.includes('project_id') || !header.cells.includes('cost')) return err(problem(broken));
  const columns = header.cells;
  const said = meta.get('currency')?.trim() ?? '';
  const currency = /^[A-Z]{3}$/i.test(said) ? said.toUpperCase() : null;
  const notices = [...decoded.value.notices, ...(said === '' || currency ? [] : [noCurrency(said)])];
  const shared = { fileName: file.fileName, headerRow: header.row, crs: null, currency, notices };
  const named = columns.includes('name') ? columns : [...columns, 'name'];
  const projects: Table = {
    ...shared,
    sheet: 'PROJECTS',
    columns: named,
    rows: rows.map(({ row, cells }) => ({ row, cells: named.map((column, i) => cells[i] || nameless(column, cells)) })),
    crs: columns.includes('latitude') ? wgs84 : null,
    declared: { kind: 'projects', fields: named.map((column) => fields[column] ?? null) },
  };
  const budget = meta.get('budget');
  const year = /\d{4}/.exec(meta.get('date_begin') ?? meta.get('instance') ?? '')?.[0];
  return ok(
    budget && year ? [projects, fundOf(shared, meta.get('description') ?? 'Budget', year, budget)] : [projects],
  );
}

/** A project without a name is called by its number. */
const nameless = (column: string, cells: string[]): string => (column === 'name' ? (cells[0] ?? '') : '');

/** The ring-fenced budget of the vote is a funding source in the year of the vote. */
const fundOf = (
  shared: Omit<Table, 'sheet' | 'columns' | 'rows'>,
  name: string,
  year: string,
  budget: string,
): Table => ({
  ...shared,
  sheet: 'META',
  columns: ['name', 'year', 'amount'],
  rows: [{ row: 1, cells: [name, year, budget] }],
  crs: null,
  declared: { kind: 'funding', fields: ['name', 'year', 'amount'] },
  notices: [],
});

/** Section by section; everything from `VOTES` on is left unread. */
function partsOf(text: string): Map<string, Row[]> {
  const parts = new Map<string, Row[]>();
  let current: Row[] | null = null;
  const end = /^VOTES\s*$/m.exec(text)?.index ?? text.length;
  const { data } = Papa.parse<string[]>(text.slice(0, end).replace(/^\uFEFF/, ''), { delimiter: ';' });
  data.forEach((cells, i) => {
    const [first = ''] = cells;
    if (cells.length === 1 && /^(META|PROJECTS)$/.test(first.trim())) parts.set(first.trim(), (current = []));
    else if (cells.some((cell) => cell !== '')) current?.push({ row: i + 1, cells: cells.map((cell) => cell.trim()) });
  });
  return parts;
}

const noCurrency = (said: string): CellProblem => ({
  type: 'type-error',
  severity: 'warning',
  row: null,
  column: 'currency',
  value: said,
  message: messages.texts.typeError({ said }),
});

const broken: Text = messages.texts.thisPabulibFileHas;
