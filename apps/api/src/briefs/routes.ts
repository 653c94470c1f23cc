import { z } from '@hono/zod-openapi';
import { type Brief, writeBrief } from '@vorrang/brief';
import {
  type ScenarioRow,
  confirmationsOf,
  findCity,
  findFrozenScenario,
  findPlan,
  findScenario,
  listAllFacts,
  listDecisions,
  listPlans,
  listScenarios,
  listUnconfirmed,
} from '@vorrang/db';
import { brokenWithoutWorks, findingsFor, verify } from '@vorrang/optimizer';
import {
  type Language,
  type Text,
  languages,
  inLanguage,
  localeOf,
  assumptionsOf,
  withoutPriorities,
} from '@vorrang/planning';
import { inWorker } from '../analyses/in-worker.ts';
import { HttpProblem, notFound } from '../problem.ts';
import { answer } from '../contract.ts';
import { everyRole, inCityWithId, newRoutes, problems, route } from '../route.ts';
import type { Services } from '../services.ts';
import { brief } from './answers.ts';
import { typeset } from './typeset.ts';

const fileName: Text = { de: 'vorlage', en: 'brief' };
const query = z.object({ language: z.enum(languages).default('de') });
/** A brief that recommends what nobody has weighed would put the council's name under a list of the cheapest. */
const noPriorities = ({ de, en }: Text) =>
  new HttpProblem(409, 'no-priorities', {
    de: `${de} Eine Entscheidungsvorlage gibt es erst, wenn im Szenario unter „Prioritäten“ steht, was die Projekte wert sind, und damit neu gerechnet ist.`,
    en: `${en} There is a decision brief once the scenario says under “Priorities” what the projects are worth, and has been solved again with it.`,
  });
const noPlan = () => notFound('Diesen Plan gibt es nicht.', 'There is no such plan.');

export const briefRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/brief',
      summary: 'The council brief of a plan as data',
      request: { params: inCityWithId, query },
      responses: { ...answer(brief, 'Its sections as data'), ...problems },
    }),
    async (c) =>
      c.json(await briefOf(c.var.services, c.var.cityId, c.req.valid('param').id, c.req.valid('query').language), 200),
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/brief.pdf',
      summary: 'The council brief of a plan as tagged PDF',
      request: { params: inCityWithId, query },
      responses: {
        200: {
          description: 'The brief as tagged PDF',
          content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        ...problems,
      },
    }),
    async (c) => {
      const { language } = c.req.valid('query');
      const { id } = c.req.valid('param');
      const pdf = await typeset(await briefOf(c.var.services, c.var.cityId, id, language));
      const name = `${inLanguage(fileName, language)}-${id.slice(0, 8)}.pdf`;
      return c.body(pdf, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${name}"`,
      });
    },
  );

/** The newest plan of every other scenario is an alternative; the brief is dated as the plan, and changes only where facts, plans or decisions do. */
async function briefOf(services: Services, cityId: string, planId: string, language: Language): Promise<Brief> {
  const { database } = services.archive;
  const [city, row] = await Promise.all([findCity(database, cityId), findPlan(database, cityId, planId)]);
  const scenario = row && (await findFrozenScenario(database, cityId, row.fingerprint));
  if (!city || !row || !scenario) throw noPlan();
  const unweighed = withoutPriorities(scenario);
  if (unweighed) throw noPriorities(unweighed);
  const locale = localeOf(language, city.numberFormat);
  // What was confirmed after the plan was made holds for it too, as long as it is the same number.
  const now = await findScenario(database, cityId, row.scenarioId);
  const assumptions = assumptionsOf(scenario, now ? confirmationsOf(now) : []);
  const open = assumptions.some(({ confirmed }) => confirmed === null);
  const own = (await listUnconfirmed(database, cityId)).filter(({ id }) => id === now?.importId);
  const verdict = verify(scenario, row.document);
  return writeBrief({
    language,
    locale,
    city,
    scenario,
    plan: row.document,
    alternatives: now ? await alternativesOf(services, now) : [],
    findings: findingsFor(scenario, row.document),
    withoutWorks: brokenWithoutWorks(scenario),
    known: await inWorker('cityKnowledgeOf', scenario, row.document, await listAllFacts(database, cityId)),
    verified: {
      valid: verdict.valid,
      certificateBound: verdict.recomputed.certificateBound,
      provesNone: verdict.provesNone,
    },
    decisions: (await listDecisions(database, cityId)).filter((decision) => decision.planId === planId),
    assumptions,
    unconfirmed: open ? own.map(({ fileName }) => fileName) : [],
    madeAt: row.createdAt,
  });
}

/** Plans for the same projects: what another list could do is no alternative. */
async function alternativesOf({ archive: { database } }: Services, { cityId, id: own, importId }: ScenarioRow) {
  const plans = await listPlans(database, cityId);
  const others = (await listScenarios(database, cityId)).filter((one) => one.id !== own && one.importId === importId);
  const found = await Promise.all(
    others.map(async ({ id, name }) => {
      const newest = plans.find((plan) => plan.scenarioId === id && plan.objective !== null);
      const row = newest && (await findPlan(database, cityId, newest.id));
      const scenario = row && (await findFrozenScenario(database, cityId, row.fingerprint));
      return row && scenario ? [{ name, scenario, plan: row.document }] : [];
    }),
  );
  return found.flat();
}
