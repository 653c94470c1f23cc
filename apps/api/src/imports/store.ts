import type { Context } from 'hono';
import { type NewScenario, listFacts, storeImport } from '@vorrang/db';
import { type Assumptions, type Draft, assumptionProblems, rememberedAnswers, toScenario } from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import { type Scenario, mergedDistricts } from '@vorrang/planning';
import { HttpProblem, badInput } from '../problem.ts';
import { type Env, type Services, changeContext } from '../services.ts';
import { inWorker } from '../analyses/in-worker.ts';
import type { Drafted } from './drafted.ts';
import type { NewImport } from './answers.ts';
import { messages } from './messages.ts';
import { factsIn } from './new-import.ts';
import { reimportDiffOf, storeNewer } from './reimport-diff.ts';

/** Stores what was drafted: as a newer version of a list the city has, or as a list of its own with a scenario for it. */
export async function store(
  c: Context<Env>,
  { city, session: { fileName, fileSha256 }, rows, mapping, draft, stated, notices, name: named }: Drafted,
): Promise<NewImport> {
  const { services, cityId } = c.var;
  const profile = mapping.length > 0 ? { mapping, answers: rememberedAnswers(draft.problems) } : null;
  const provenance = { nonProjectRows: draft.nonProjectRows, reconciliation: draft.reconciliation };
  const newer = await reimportDiffOf(services, city, draft);
  refuseOpen(draft, stated, { city, fileName, notices: newer ? [] : notices });
  if (newer)
    return storeNewer(c, newer, {
      fileName,
      rows,
      fileSha256,
      profile,
      draft,
      provenance: { currency: stated.currency, ...provenance },
    });
  const [id, scenarioId] = [services.newId(), services.newId()];
  const name = named ?? fileName.replace(/\.\w+$/, '');
  const ready = await withKnownDistricts(services, cityId, draft);
  const document = draft.projects.length === 0 ? null : await inDistricts(toScenario(ready, stated, city, name));
  const judged = document && judgeScenario(document);
  if (judged && !judged.ok) throw badInput(judged.problems);
  await storeImport(
    services.archive.database,
    cityId,
    {
      id,
      fileName,
      fileSha256,
      rows,
      assumptions: { ...stated, ...provenance },
      mapping: profile,
    },
    {
      projects: document?.projects ?? [],
      scenario: document && newScenario(document, scenarioId, id),
      facts: draft.facts,
    },
    changeContext(c),
  );
  const facts = factsIn(draft);
  return { id, scenarioId: document && scenarioId, projects: draft.projects.length, changed: null, facts };
}

/** A list that names no districts: where the city's borders are known, each project is in the one where most of it lies. */
async function inDistricts(scenario: Scenario): Promise<Scenario> {
  const found = await inWorker('districtsByPlace', scenario.projects, scenario.districts);
  const derived = { kind: 'derived', source: 'geometry' };
  const placed = (project: Scenario['projects'][number]) => {
    const district = found.get(project.id);
    const sources = { ...project.sources, district: derived };
    return district === undefined ? project : { ...project, district, sources };
  };
  return { ...scenario, projects: scenario.projects.map(placed) };
}

/** Nothing is stored while a problem is open, an assumption does not fit, or there is nothing in the file. */
function refuseOpen(
  draft: Draft,
  assumptions: Assumptions,
  { city, fileName, notices }: Pick<Drafted, 'city' | 'notices'> & { fileName: string },
): void {
  const first = [...draft.problems, ...notices].find((problem) => problem.severity === 'error');
  if (first) throw new HttpProblem(422, 'open-problems', messages.texts.stillOpen({ question: first.message }));
  const unfit = assumptionProblems(draft, assumptions, city);
  if (unfit.length) throw badInput(unfit);
  if (nothingIn(draft)) throw nothingThere(fileName);
}

const nothingIn = (draft: Draft): boolean =>
  draft.projects.length === 0 && Object.values(draft.facts).every((rows) => rows.length === 0);

/** Where the file names no districts, those the city has told before. */
async function withKnownDistricts(services: Services, cityId: string, draft: Draft): Promise<Draft> {
  if (draft.facts.district.length > 0) return draft;
  const district = mergedDistricts(await listFacts(services.archive.database, cityId, 'district'));
  return { ...draft, facts: { ...draft.facts, district } };
}

function newScenario(document: Scenario, id: string, importId: string): NewScenario {
  const { projects: _projects, name, derivedFrom: _derived, ...settings } = document;
  return { id, name, derivedFrom: null, importId, settings };
}

const nothingThere = (fileName: string) => new HttpProblem(422, 'empty-list', messages.texts.emptyList({ fileName }));
