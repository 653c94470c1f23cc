import { type Brief, type BriefInput, writeBrief } from '@vorrang/brief';
import {
  type BriefRow,
  type CityRow,
  type PlanRow,
  type ScenarioRow,
  confirmationsOf,
  findCity,
  findFrozenScenario,
  findPlan,
  findScenario,
  insertBrief,
  listAllFacts,
  listDecisions,
  listFactSources,
  listPlans,
  listScenarios,
  listUnconfirmed,
} from '@vorrang/db';
import { brokenWithoutWorks, switchedOffSentences } from '@vorrang/optimizer';
import {
  type Language,
  type Scenario,
  type Text,
  assumptionsOf,
  fingerprintOf,
  inTurn,
  languages,
  localeOf,
  withoutPriorities,
} from '@vorrang/planning';
import { inWorker } from '../analyses/in-worker.ts';
import { outcomeOf } from '../plans/outcome.ts';
import { noPlan } from '../not-found.ts';
import { HttpProblem } from '../problem.ts';
import type { Services } from '../services.ts';
import type { ChangedSource } from './answers.ts';
import { messages } from './messages.ts';

/** A brief that recommends what nobody has weighed would put the council's name under a list of the cheapest. */
const noPriorities = (unweighed: Text) =>
  new HttpProblem(409, 'no-priorities', inTurn([unweighed, messages.texts.noPriorities]));
/** Everything a brief of a plan depends on but the facts themselves, which are told apart by their imports. */
export type Sources = Awaited<ReturnType<typeof sourcesOf>>;

export async function sourcesOf({ archive: { database } }: Services, cityId: string, planId: string) {
  const [city, row] = await Promise.all([findCity(database, cityId), findPlan(database, cityId, planId)]);
  const scenario = row && (await findFrozenScenario(database, cityId, row.fingerprint));
  if (!city || !row || !scenario) throw noPlan();
  const unweighed = withoutPriorities(scenario);
  if (unweighed) throw noPriorities(unweighed);
  const [now, unconfirmed, decisions, facts] = await Promise.all([
    findScenario(database, cityId, row.scenarioId),
    listUnconfirmed(database, cityId),
    listDecisions(database, cityId),
    listFactSources(database, cityId),
  ]);
  // What was confirmed after the plan was made holds for it too, as long as it is the same number.
  const assumptions = assumptionsOf(scenario, now ? confirmationsOf(now) : []);
  const open = assumptions.some(({ confirmed }) => confirmed === null);
  return {
    city,
    row,
    scenario,
    assumptions,
    unconfirmed: open ? unconfirmed.filter(({ id }) => id === now?.importId).map(({ fileName }) => fileName) : [],
    decisions: decisions.filter((decision) => decision.planId === planId),
    alternatives: now ? await newestOfOthers(database, now) : [],
    facts: facts.map(({ kind, importId, rows }) => [kind, importId, rows]),
  };
}

/** The newest plan of every other scenario for the same projects: what another list could do is no alternative. */
async function newestOfOthers(database: Services['archive']['database'], { cityId, id: own, importId }: ScenarioRow) {
  const plans = await listPlans(database, cityId);
  return (await listScenarios(database, cityId))
    .filter((one) => one.id !== own && one.importId === importId)
    .flatMap(({ id, name }) => {
      const newest = plans.find((plan) => plan.scenarioId === id && plan.objective !== null);
      return newest ? [{ name, planId: newest.id }] : [];
    });
}

/** What a brief is written from, each by its fingerprint: the same as long as a brief written now would be the same. */
const basisOf = ({ city, assumptions, unconfirmed, decisions, alternatives, facts }: Sources): Basis => ({
  city: fingerprintOf(printed(city)),
  assumptions: fingerprintOf({ assumptions, unconfirmed }),
  decisions: fingerprintOf(decisions),
  alternatives: fingerprintOf(alternatives),
  facts: fingerprintOf(facts),
});
type Basis = Record<Exclude<ChangedSource, 'unknown'>, string>;

/** What has changed since a brief was written, of what it was written from. */
export function changedSince({ basis }: BriefRow, sources: Sources): ChangedSource[] {
  // Written before the parts were kept apart: one fingerprint for all of them.
  if (!basis.startsWith('{')) return ['unknown'];
  const before = JSON.parse(basis) as Basis;
  const now = basisOf(sources);
  return (Object.keys(now) as (keyof Basis)[]).filter((part) => before[part] !== now[part]);
}

/** What of a city's record stands in a brief. */
const printed = ({ name, language, numberFormat, timeZone }: CityRow) => ({ name, language, numberFormat, timeZone });

/** Writes a brief in every language and keeps it for good; where nothing has changed since the latest, that is it. */
export async function keepBrief(
  services: Services,
  sources: Sources,
  context: Parameters<typeof insertBrief>[4],
): Promise<BriefRow> {
  const { database } = services.archive;
  const { city, row } = sources;
  const input = await inputOf(services, sources);
  const write = (numbered: BriefInput['numbered']) => {
    const content = inEveryLanguage({ ...input, numbered }, city);
    return { content: JSON.stringify(content), contentHash: fingerprintOf(content) };
  };
  return insertBrief(database, city.id, row.id, { basis: JSON.stringify(basisOf(sources)), write }, context);
}

type Input = Omit<BriefInput, 'language' | 'locale' | 'numbered'>;

async function inputOf(services: Services, sources: Sources): Promise<Input> {
  const { database } = services.archive;
  const { city, row, scenario, assumptions, unconfirmed, decisions } = sources;
  const { findings, verdict } = await outcomeOf(database, row, scenario);
  const known = await inWorker('cityKnowledgeOf', scenario, row.document, await listAllFacts(database, city.id));
  const alternatives = await plansOf(services, city.id, sources.alternatives);
  return {
    city,
    scenario,
    plan: row.document,
    alternatives,
    findings,
    switchedOff: switchedOffSentences(scenario),
    withoutWorks: brokenWithoutWorks(scenario),
    known,
    verdict,
    decisions,
    assumptions,
    unconfirmed,
    madeAt: row.createdAt,
  };
}

const inEveryLanguage = (
  input: Omit<BriefInput, 'language' | 'locale'>,
  { numberFormat }: CityRow,
): Record<string, Brief> =>
  Object.fromEntries(
    languages.map((language: Language) => [
      language,
      writeBrief({ ...input, language, locale: localeOf(language, numberFormat) }),
    ]),
  );

type Alternative = { name: string; scenario: Scenario; plan: PlanRow['document'] };

async function plansOf(
  { archive: { database } }: Services,
  cityId: string,
  alternatives: Sources['alternatives'],
): Promise<Alternative[]> {
  const found = await Promise.all(
    alternatives.map(async ({ name, planId }) => {
      const row = await findPlan(database, cityId, planId);
      const scenario = row && (await findFrozenScenario(database, cityId, row.fingerprint));
      return row && scenario ? [{ name, scenario, plan: row.document }] : [];
    }),
  );
  return found.flat();
}
