import type { Context } from 'hono';
import { type Profile, assembleScenario, listFacts, listProjects, listScenarios, storeReimport } from '@vorrang/db';
import { type CellProblem, type Draft, type NewerList, assumptionsFor, newerList, toScenario } from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import { type City, type Project, type Scenario, mergedDistricts, yearsOf } from '@vorrang/planning';
import { HttpProblem, badInput } from '../problem.ts';
import { type Env, type Services, changeContext } from '../services.ts';
import type { NewImport, NewerAnswer } from './answers.ts';
import { messages } from './messages.ts';
import { factsIn } from './new-import.ts';

/** A newer version of a list the city has: what is different, and into which list it goes. */
export type ReimportDiff = NewerList & { list: string | null; scenarios: Scenario[] };
/** The most differences that are sent; how many there are is said. */
const most = 500;
export const newerAnswer = ({ changes, updated, added, missing, same }: ReimportDiff): NewerAnswer => ({
  changes: changes.slice(0, most),
  changedProjects: updated.length,
  added: added.map(({ id, name }) => ({ id, name })),
  missing,
  same,
});

type Known = City & { id: string };

/** Null where no id of the file is known here; otherwise it is compared with the list that shares most of them. */
export async function reimportDiffOf(services: Services, city: Known, draft: Draft): Promise<ReimportDiff | null> {
  const { database } = services.archive;
  const ids = new Set(draft.projects.map(({ id }) => id));
  const here = await listProjects(database, city.id);
  const shared = Map.groupBy(
    here.filter(({ id }) => ids.has(id)),
    ({ importId }) => importId,
  );
  const [found] = [...shared].sort(([, a], [, b]) => b.length - a.length);
  if (!found) return null;
  const [list, rowsHere] = found;
  const names = new Map(draft.projects.map(({ id, name }) => [id, bare(name)]));
  const alike = rowsHere.filter(({ id, body }) => names.get(id) === bare(body.name)).length;
  if (alike < rowsHere.length / 2) return clash(rowsHere[0]!.body, draft, list);
  const rows = (await listScenarios(database, city.id)).filter(({ importId }) => importId === list);
  const scenarios = await Promise.all(rows.map((row) => assembleScenario(database, row)));
  const [into] = scenarios;
  if (!into) return null;
  const { calendar } = into;
  const district = mergedDistricts(await listFacts(database, city.id, 'district'));
  const ready = draft.facts.district.length > 0 ? draft : { ...draft, facts: { ...draft.facts, district } };
  const assumptions = assumptionsFor(ready, {
    city,
    today: services.now(),
    years: yearsOf(calendar),
    firstYear: Number(calendar.start.slice(0, 4)),
  });
  const fresh = toScenario(ready, assumptions, city, into.name, calendar.periodsPerYear);
  const before = here.filter(({ importId }) => importId === list).map(({ body }) => body);
  const newer = newerList(before, fresh, into);
  return { ...newer, problems: [...newer.problems, ...rulesStay(draft)], list, scenarios };
}

/** The rules of a list that is loaded already have been worked on here; those of a newer version are told, not taken in. */
const rulesStay = ({ rules }: Draft): CellProblem[] =>
  rules.length === 0
    ? []
    : [
        {
          type: 'not-imported',
          severity: 'notice',
          row: null,
          column: null,
          value: null,
          message: messages.texts.rulesStay({ rules: rules.length }),
        },
      ];

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The same ids for other projects: nothing is overwritten by an id that two lists have by chance. */
function clash({ id, name }: Project, { projects }: Draft, list: string | null): ReimportDiff {
  const other = projects.find((project) => project.id === id)!.name;
  return {
    list,
    scenarios: [],
    updated: [],
    added: [],
    missing: [],
    changes: [],
    same: 0,
    problems: [
      {
        type: 'primary-key',
        severity: 'error',
        row: null,
        column: null,
        value: id,
        message: messages.texts.clash({ id, name, other }),
      },
    ],
  };
}

type File = {
  fileName: string;
  rows: number;
  fileSha256: string;
  profile: Profile | null;
  draft: Draft;
  /** Where its rows and money went. */
  provenance: Record<string, unknown>;
};

const nothingNew = (fileName: string) => new HttpProblem(409, 'nothing-new', messages.texts.nothingNew({ fileName }));

/** Refused where it would leave a scenario of the list that nobody could plan. */
export async function storeNewer(c: Context<Env>, newer: ReimportDiff, file: File): Promise<NewImport> {
  const { services, cityId } = c.var;
  const unknown = newer.problems.find(({ severity }) => severity === 'error');
  if (unknown) throw badInput([{ type: unknown.type, pointer: '/list', message: unknown.message }]);
  const nothing = newer.updated.length + newer.added.length === 0;
  if (nothing && Object.values(file.draft.facts).every((rows) => rows.length === 0)) throw nothingNew(file.fileName);
  const changed = new Map(newer.updated.map((project) => [project.id, project]));
  const after = (projects: Project[]) => [
    ...projects.map((project) => changed.get(project.id) ?? project),
    ...newer.added,
  ];
  for (const scenario of newer.scenarios) {
    const judged = judgeScenario({ ...scenario, projects: after(scenario.projects) });
    if (!judged.ok) throw badInput(judged.problems);
  }
  const id = services.newId();
  await storeReimport(
    services.archive.database,
    cityId,
    {
      id,
      fileName: file.fileName,
      fileSha256: file.fileSha256,
      rows: file.rows,
      assumptions: file.provenance,
      mapping: file.profile,
    },
    { list: newer.list, updated: newer.updated, added: newer.added, facts: file.draft.facts },
    changeContext(c),
  );
  return {
    id,
    scenarioId: null,
    projects: newer.updated.length + newer.added.length,
    changed: newer.updated.length,
    facts: factsIn(file.draft),
  };
}
