import type {
  ClosuresAnswer,
  PopulationServed,
  PlanAnswer,
  PlanHeadline,
  ProjectAnswer,
  ScenarioAnswer,
  ScenarioHeadline,
} from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

/** The project, with the newest plan of its own list, and a scenario of that list for the words it is told in. */
export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends('vorrang:project');
  const base = `/api/cities/${encodeURIComponent(params.city)}`;
  const [project, { plans }, { scenarios }] = await Promise.all([
    ask<ProjectAnswer>(fetch, `${base}/projects/${encodeURIComponent(params.id)}`),
    ask<{ plans: PlanHeadline[] }>(fetch, `${base}/plans`),
    ask<{ scenarios: ScenarioHeadline[] }>(fetch, `${base}/scenarios`),
  ]);
  const own = scenarios.filter((scenario) => scenario.importId === project.importId).map(({ id }) => id);
  const newest = plans.find((plan) => plan.objective !== null && own.includes(plan.scenarioId));
  const answer = newest ? await ask<PlanAnswer>(fetch, `${base}/plans/${encodeURIComponent(newest.id)}`) : null;
  const first = own[0];
  const scenario =
    answer?.scenario ??
    (first ? (await ask<ScenarioAnswer>(fetch, `${base}/scenarios/${encodeURIComponent(first)}`)).scenario : null);
  const of = first ? `${base}/scenarios/${encodeURIComponent(first)}` : null;
  const [known, near] = await Promise.all([
    of ? ask<ClosuresAnswer>(fetch, `${of}/closures`) : null,
    of
      ? ask<{ neighbours: PopulationServed | null }>(fetch, `${of}/neighbours?project=${encodeURIComponent(params.id)}`)
      : null,
  ]);
  const delay = known?.closures.find((closure) => closure.project === params.id);
  const closure = known && delay ? { ...delay, parameters: known.parameters } : null;
  return { project, answer, scenario, closure, neighbours: near?.neighbours ?? null };
};
