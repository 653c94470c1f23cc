import type { Plan, Scenario, Text } from '@vorrang/planning';
import { rules } from '../constraints/index.ts';
import { counterfactualOf, banned, forced } from './counterfactual.ts';
import { chancesOf } from './chances.ts';
import { changesFor } from './changes.ts';
import { dependenciesOf, dependencySentences } from './dependencies.ts';
import type { Chance, Explanation, Limit, Question, Solver } from './explanation.ts';
import { againstIt, limitsFor } from './limits.ts';
import { earnsSentences, notIn, paysSentence } from './in-the-plan.ts';
import { when } from './when.ts';
import {
  betterSentence,
  counterfactualSentences,
  changeSentence,
  obstacleSentence,
  points,
  quoted,
  startLabel,
} from './sentences.ts';
import { messages } from './messages.ts';

const titles = new Map<string, Text>(rules.map(({ kind, title }) => [kind, title]));

/**
 * Why a project is in a Plan, why not, or why then. The Plan must be one of the Scenario (verified), the project one of its projects.
 * Differences are told as intervals that the two bounds prove: plan − bound of the variant ≤ cost ≤ bound − plan of the variant; a
 * better Plan found on the way is handed back.
 * Failure: a null cost where one of the two has no plan; rejects with what `solve` rejects with.
 * Source: packages/planning/scenario-format.md, "Certificate" (bounds).
 */
export function explain(
  scenario: Scenario,
  plan: Plan,
  project: string,
  question: Question,
  solve: Solver,
): Promise<Explanation> {
  return { why, 'why-not': whyNot, when }[question](scenario, plan, project, solve);
}

async function whyNot(scenario: Scenario, plan: Plan, project: string, solve: Solver): Promise<Explanation> {
  if (plan.starts.some((start) => start.project === project)) return already(scenario, project);
  const chances = chancesOf(scenario, plan, project);
  const changes = changesFor(scenario, plan, chances);
  const limits = chances[0] ? limitsFor(scenario, plan, chances[0]) : [];
  const dependencies = dependenciesOf(scenario, project);
  const facts = { question: 'why-not', project, chances, changes, limits, dependencies } as const;
  const sentences = chancesSentences(scenario, project, chances, limits);
  for (const change of changes) sentences.push(changeSentence(scenario, change));
  sentences.push(...dependencySentences(scenario, plan, dependencies));
  if (chances.length === 0) return { ...facts, sentences };
  const { counterfactual, better } = await counterfactualOf(scenario, plan, forced(scenario, project), true, solve);
  const building = { what: 'building', project: quoted(scenario, project) } as const;
  sentences.push(...counterfactualSentences(scenario, counterfactual, building));
  return withBetter({ ...facts, counterfactual, sentences }, better);
}

const already = (scenario: Scenario, project: string): Explanation => ({
  question: 'why-not',
  project,
  sentences: [messages.texts.isInPlan({ project: quoted(scenario, project) })],
});

/** What stands against a project, or that nothing does. */
function chancesSentences(
  scenario: Scenario,
  project: string,
  chances: readonly Chance[],
  limits: readonly Limit[],
): Text[] {
  const open = chances.find(({ broken, missingCents }) => broken.length === 0 && missingCents === 0);
  if (chances.length === 0) return [messages.texts.noPossibleStart({ project: quoted(scenario, project) })];
  if (open)
    return [
      messages.texts.couldStart({
        project: quoted(scenario, project),
        start: startLabel(scenario, open.start),
        points: points(open.points),
      }),
    ];
  const first = chances[0]!;
  const against = againstIt(scenario, first, limits);
  return [
    obstacleSentence(chances, titles),
    messages.texts.bestStart({
      start: startLabel(scenario, first.start),
      points: points(first.points),
      limits: against,
    }),
  ];
}

async function why(scenario: Scenario, plan: Plan, project: string, solve: Solver): Promise<Explanation> {
  const own = plan.starts.filter((start) => start.project === project);
  const sentences: Text[] = [...earnsSentences(scenario, plan, project)];
  if (own.length === 0) sentences.push(notIn(scenario, project));
  else sentences.push(...paysSentence(scenario, plan, project));
  const { mandatory } = scenario.projects.find(({ id }) => id === project)!;
  if (mandatory) sentences.push(messages.texts.mandatory);
  const dependencies = dependenciesOf(scenario, project);
  sentences.push(...dependencySentences(scenario, plan, dependencies));
  if (own.length === 0) return { question: 'why', project, dependencies, sentences };
  const { counterfactual, better } = await counterfactualOf(
    scenario,
    plan,
    banned(scenario, project),
    !mandatory,
    solve,
  );
  const without = { what: 'without', project: quoted(scenario, project) } as const;
  sentences.push(...counterfactualSentences(scenario, counterfactual, without));
  return withBetter({ question: 'why', project, dependencies, counterfactual, sentences }, better);
}

function withBetter(explanation: Explanation, better: Plan | undefined): Explanation {
  if (!better) return explanation;
  return { ...explanation, better, sentences: [...explanation.sentences, betterSentence(better)] };
}
