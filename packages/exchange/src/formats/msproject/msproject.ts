import { type Reading, type Text, read, refused } from '@vorrang/planning';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type GivenFile, problem } from '../../given-file.ts';
import { type CellProblem, type Table, numberCell } from '../../table.ts';
import type { Format } from '../format.ts';

/**
 * A schedule of MS-Project as XML (MSPDI): summary tasks of the first level are projects, the tasks below them their phases, and links
 * between tasks of different projects their order. Source: domain reference §1.6.
 */
export const msproject: Format = {
  name: 'msproject',
  label: 'MS-Project (XML)',
  endings: ['.xml'],
  detects: ({ bytes }) => namespace.test(new TextDecoder().decode(bytes.subarray(0, 2_000))),
  read: readSchedule,
};

const namespace = /<Project[^>]*\sxmlns\s*=\s*"http:\/\/schemas\.microsoft\.com\/project"/;

type Link = { PredecessorUID?: string; Type?: string };
type Task = {
  UID?: string;
  Name?: string;
  OutlineLevel?: string;
  OutlineNumber?: string;
  Start?: string;
  Finish?: string;
  Cost?: string;
  PercentComplete?: string;
  Active?: string;
  IsNull?: string;
  PredecessorLink?: Link[];
};

const lists = ['Task', 'PredecessorLink'];
/** Every value stays a text. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => lists.includes(name),
});

function readSchedule(file: GivenFile): Reading<Table[]> {
  const decoded = file.text();
  if (!decoded.ok) return decoded;
  const tasks = tasksIn(decoded.value.text);
  if (!tasks) return refused(problem(broken));
  const projects = tasks.filter(({ OutlineLevel }) => OutlineLevel === '1');
  if (projects.length === 0) return refused(problem(empty));
  const shared = { fileName: file.fileName, headerRow: 0, crs: null, notices: [] };
  const rowOf = new Map(tasks.map((task, i) => [task, i + 1]));
  const below = (project: Task) =>
    tasks.filter(({ OutlineNumber = '' }) => OutlineNumber.startsWith(`${project.OutlineNumber}.`));
  const leaves = (project: Task) => {
    const all = below(project);
    return all.filter(
      (task) => !all.some(({ OutlineNumber = '' }) => OutlineNumber.startsWith(`${task.OutlineNumber}.`)),
    );
  };
  const owner = new Map(projects.flatMap((project) => [project, ...below(project)].map((task) => [task.UID, project])));
  const tables: Table[] = [
    {
      ...shared,
      sheet: 'projects',
      columns: ['UID', 'Name', 'Cost', 'Start', 'Finish', 'PercentComplete'],
      rows: projects.map((task) => ({
        row: rowOf.get(task)!,
        cells: [task.UID ?? '', task.Name ?? '', cents(task.Cost), day(task.Start), day(task.Finish), state(task)],
      })),
      means: { kind: 'projects', fields: ['id', 'name', 'cost', 'start', 'end', 'status'] },
      notices: dropped(tasks, owner),
    },
    {
      ...shared,
      sheet: 'phases',
      columns: ['UID', 'Name', 'Start', 'Finish'],
      rows: projects.flatMap((project) =>
        leaves(project).map((task) => ({
          row: rowOf.get(task)!,
          cells: [project.UID ?? '', task.Name ?? '', day(task.Start), day(task.Finish)],
        })),
      ),
      means: { kind: 'phases', fields: ['project', 'phase', 'start', 'end'] },
    },
  ];
  return read(tables.filter(({ rows }) => rows.length > 0));
}

/** MS-Project writes no document type; who sends one wants its entities opened. */
function tasksIn(xml: string): Task[] | null {
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
  try {
    const parsed = parser.parse(xml) as { Project?: { Tasks?: { Task?: Task[] } | '' } };
    if (!parsed.Project) return null;
    const tasks = parsed.Project.Tasks === '' ? [] : (parsed.Project.Tasks?.Task ?? []);
    // Task 0 is the whole file; empty rows and inactive tasks are none.
    return tasks.filter(({ UID, IsNull, Active }) => UID !== '0' && IsNull !== '1' && Active !== '0');
  } catch {
    return null;
  }
}

const day = (moment: string | undefined): string => moment?.slice(0, 10) ?? '';
/** MS-Project writes cost in hundredths. */
const cents = (cost: string | undefined): string => (cost === undefined ? '' : numberCell(Number(cost) / 100));
const state = ({ PercentComplete = '0' }: Task): string =>
  PercentComplete === '0' ? '' : PercentComplete === '100' ? 'completed' : 'in works';

/** Links between projects are told: they become rules when somebody makes them. */
function dropped(tasks: Task[], owner: Map<string | undefined, Task>): CellProblem[] {
  const links = tasks.flatMap((task) =>
    (task.PredecessorLink ?? []).flatMap(({ PredecessorUID }) => {
      const [before, after] = [owner.get(PredecessorUID), owner.get(task.UID)];
      return before && after && before !== after ? [`${before.Name} → ${after.Name}`] : [];
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
      message: {
        de: `${between.length === 1 ? 'Eine Verknüpfung' : `${between.length} Verknüpfungen`} zwischen Projekten ${between.length === 1 ? 'wird' : 'werden'} keine Regel: ${between.slice(0, 5).join(', ')}${between.length > 5 ? ' …' : ''}. Bitte beim Szenario als „zuerst – danach“ eingeben.`,
        en: `${between.length === 1 ? 'One link' : `${between.length} links`} between projects ${between.length === 1 ? 'becomes' : 'become'} no rule: ${between.slice(0, 5).join(', ')}${between.length > 5 ? ' …' : ''}. Please enter as “first – then” in the scenario.`,
      },
    },
  ];
}

const broken: Text = {
  de: 'Diese XML-Datei von MS-Project lässt sich nicht lesen; sie ist wohl abgeschnitten. Bitte noch einmal als XML speichern.',
  en: 'This XML file of MS-Project cannot be read; it is probably truncated. Save it as XML again.',
};
const empty: Text = {
  de: 'Dieser Terminplan enthält keinen Vorgang auf der ersten Ebene; erwartet wird mindestens einer.',
  en: 'This schedule holds no task on the first level; expected at least one.',
};
