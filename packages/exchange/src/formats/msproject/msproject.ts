import { type Result, type Text, ok, err } from '@vorrang/planning';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type GivenFile, problem } from '../../detect/source-file.ts';
import { type CellProblem, type Table, numberCell } from '../../parse/table.ts';
import type { Format } from '../format.ts';
import {
  type Task,
  allBelow,
  dayOf,
  hundredthsOf,
  leavesBelow,
  outlined,
  partOf,
  parts,
  percentOf,
  programmeIn,
  saysCost,
} from './outline.ts';
import { messages } from './messages.ts';

/**
 * A schedule of MS-Project as XML (MSPDI): summary tasks of the first level are projects, the tasks below them their phases, and links
 * between tasks of different projects their order. A single task above all others is their programme. Source: packages/planning/sources.md, "Schedules";
 * Microsoft, Project XML Data Interchange Schema.
 */
export const msproject: Format = {
  name: 'msproject',
  label: 'MS-Project (XML)',
  endings: ['.xml'],
  detects: (file) => {
    const text = file.text();
    return text.ok && namespace.test(text.value.text.slice(0, 2_000));
  },
  read: readSchedule,
};

const namespace = /<Project[^>]*\sxmlns\s*=\s*["']http:\/\/schemas\.microsoft\.com\/project["']/;

/** Every value stays a text. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === 'Task' || name === 'PredecessorLink',
});

function readSchedule(file: GivenFile): Result<Table[]> {
  const decoded = file.text();
  if (!decoded.ok) return decoded;
  const schedule = scheduleIn(decoded.value.text);
  if (!schedule) return err(problem(broken));
  const { tasks, currency } = schedule;
  const tops = outlined(tasks);
  if (tops.length === 0) return err(problem(empty));
  const programme = programmeIn(tops);
  const projects = programme?.below ?? tops;
  const shared = { fileName: file.fileName, headerRow: 0, crs: null, currency, notices: [] };
  const owner = new Map(projects.flatMap((project) => [project, ...allBelow(project)].map((task) => [task, project])));
  const tables: Table[] = [
    {
      ...shared,
      ...projectTable(projects),
      notices: [...decoded.value.notices, ...programmeTold(programme), ...dropped(tasks, owner)],
    },
    {
      ...shared,
      sheet: 'phases',
      columns: ['UID', 'Name', 'Start', 'Finish'],
      rows: projects.flatMap((project) =>
        leavesBelow(project).map((task) => ({
          row: task.row,
          cells: [idOf(project), task.Name, dayOf(task, 'Start'), dayOf(task, 'Finish')],
        })),
      ),
      declared: { kind: 'phases', fields: ['project', 'phase', 'start', 'end'] },
    },
  ];
  return ok(tables.filter(({ rows }) => rows.length > 0));
}

const idOf = ({ UID, ID }: Task): string => UID || ID;

/** What was spent and what remains are columns where some task says them. */
function projectTable(projects: Task[]): Pick<Table, 'sheet' | 'columns' | 'rows' | 'declared'> {
  const columns: [name: string, field: string | null, cell: (task: Task) => string][] = [
    ['UID', 'id', idOf],
    ['Name', 'name', ({ Name }) => Name],
    ['Cost', 'cost', (task) => amount(saysCost(task) ? hundredthsOf(task) : null)],
    ['ActualCost', 'paid', (task) => amount(partOf(task, 'ActualCost'))],
    ['RemainingCost', null, (task) => amount(partOf(task, 'RemainingCost'))],
    ['Start', 'start', (task) => dayOf(task, 'Start')],
    ['Finish', 'end', (task) => dayOf(task, 'Finish')],
    ['Status', 'status', (task) => state(percentOf(task))],
    ['PercentComplete', 'completion', (task) => String(percentOf(task) ?? '')],
  ];
  const isSpoken = (name: string) =>
    (name !== 'ActualCost' && name !== 'RemainingCost') || projects.some((task) => partOf(task, name) !== null);
  const spoken = columns.filter(([name]) => isSpoken(name));
  return {
    sheet: 'projects',
    columns: spoken.map(([name]) => name),
    rows: projects.map((task) => ({ row: task.row, cells: spoken.map(([, , cell]) => cell(task)) })),
    declared: { kind: 'projects', fields: spoken.map(([, field]) => field) },
  };
}

/** MS-Project writes no document type; who sends one wants its entities opened. */
function scheduleIn(xml: string): { tasks: Task[]; currency: string | null } | null {
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
  try {
    const parsed = parser.parse(xml) as { Project?: { CurrencyCode?: unknown; Tasks?: { Task?: unknown[] } | '' } };
    if (!parsed.Project) return null;
    const listed = parsed.Project.Tasks ? (parsed.Project.Tasks.Task ?? []) : [];
    const tasks = listed.filter((task) => typeof task === 'object' && task !== null) as Record<string, unknown>[];
    // Task 0 is the whole file; empty rows and inactive tasks are none.
    const real = tasks.filter(({ UID, IsNull, Active }) => UID !== '0' && IsNull !== '1' && Active !== '0');
    const code = text(parsed.Project.CurrencyCode).toUpperCase();
    return { tasks: real.map((task, i) => taskFrom(task, i + 1)), currency: /^[A-Z]{3}$/.test(code) ? code : null };
  } catch {
    return null;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function taskFrom(given: Record<string, unknown>, row: number): Task {
  const links = (given['PredecessorLink'] ?? []) as { PredecessorUID?: unknown }[];
  return {
    ...(Object.fromEntries(parts.map((part) => [part, text(given[part])])) as Record<(typeof parts)[number], string>),
    row,
    predecessors: links.map((link) => text(link.PredecessorUID)).filter((uid) => uid !== ''),
    below: [],
  };
}

/** MS-Project writes cost in hundredths. */
const amount = (hundredths: number | null): string => (hundredths === null ? '' : numberCell(hundredths / 100));
const state = (percent: number | null): string =>
  percent === null || percent <= 0 ? '' : percent >= 100 ? 'completed' : 'in works';

/** What stands above all projects is told, and what it costs beside them. */
function programmeTold(programme: Task | null): CellProblem[] {
  if (!programme) return [];
  const own = hundredthsOf(programme) - programme.below.reduce((sum, task) => sum + hundredthsOf(task), 0);
  const { Name: name, row, below } = programme;
  const left = Math.abs(own) < 1 ? null : (own / 100).toFixed(2);
  return [
    {
      type: 'summary-task',
      severity: 'warning',
      row,
      column: 'Name',
      value: name,
      message: messages.texts.summaryTask({ name, below: below.length, noLeft: left === null, left: String(left) }),
    },
  ];
}

/** Links between projects are told: they become rules when somebody makes them. */
function dropped(tasks: Task[], owner: ReadonlyMap<Task, Task>): CellProblem[] {
  const byUid = new Map(tasks.map((task) => [task.UID, task]));
  const links = tasks.flatMap((task) =>
    task.predecessors.flatMap((uid) => {
      const [first, second] = [byUid.get(uid), task].map((one) => one && owner.get(one));
      return first && second && first !== second ? [`${first.Name} → ${second.Name}`] : [];
    }),
  );
  const between = [...new Set(links)];
  if (between.length === 0) return [];
  return [
    {
      type: 'not-imported',
      severity: 'warning',
      row: null,
      column: 'PredecessorLink',
      value: between.slice(0, 5).join(', '),
      message: messages.texts.notImported({
        between: between.length,
        join: between.slice(0, 5).join(', '),
        ifBetweenLength5: between.length > 5,
      }),
    },
  ];
}

const broken: Text = messages.texts.thisXmlFileOf;
const empty: Text = messages.texts.thisScheduleHoldsNo;
