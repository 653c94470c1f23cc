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
  both,
  changeSentence,
  obstacleSentence,
  points,
  quoted,
  startLabel,
} from './sentences.ts';

const titles = new Map<string, Text>(rules.map(({ kind, title }) => [kind, title]));

/**
 * Why a project is in a Plan, why not, or why then. The Plan must be one of the Scenario (verified), the project one of its projects.
 * Differences are told as intervals that the two bounds prove; a better Plan found on the way is handed back.
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
  const what = both((l) =>
    l === 'de'
      ? `${quoted(scenario, project, l)} trotzdem zu bauen`
      : `Building ${quoted(scenario, project, l)} all the same`,
  );
  sentences.push(...counterfactualSentences(scenario, counterfactual, what));
  return withBetter({ ...facts, counterfactual, sentences }, better);
}

const already = (scenario: Scenario, project: string): Explanation => ({
  question: 'why-not',
  project,
  sentences: [
    both((l) =>
      l === 'de' ? `${quoted(scenario, project, l)} ist im Plan.` : `${quoted(scenario, project, l)} is in the plan.`,
    ),
  ],
});

/** What stands against a project, or that nothing does. */
function chancesSentences(
  scenario: Scenario,
  project: string,
  chances: readonly Chance[],
  limits: readonly Limit[],
): Text[] {
  const open = chances.find(({ broken, missingCents }) => broken.length === 0 && missingCents === 0);
  if (chances.length === 0)
    return [
      both((l) =>
        l === 'de'
          ? `${quoted(scenario, project, l)} hat keinen möglichen Beginn: Kein Zeitraum zwischen frühestem Beginn und Frist reicht für die Bauzeit.`
          : `${quoted(scenario, project, l)} has no possible start: no time between its earliest start and its deadline is long enough.`,
      ),
    ];
  if (open)
    return [
      both((l) =>
        l === 'de'
          ? `${quoted(scenario, project, l)} könnte ${startLabel(scenario, open.start, l)} beginnen, ohne dass sich sonst etwas ändert, und bringt dann ${points(open.points, l)}.`
          : `${quoted(scenario, project, l)} could start in ${startLabel(scenario, open.start, l)} while nothing else changes, and then brings ${points(open.points, l)}.`,
      ),
    ];
  const first = chances[0]!;
  const against = againstIt(scenario, first, limits);
  return [
    obstacleSentence(chances, titles),
    both((l) => {
      const when = startLabel(scenario, first.start, l);
      return l === 'de'
        ? `Am meisten brächte es ab ${when} (${points(first.points, l)}). Dagegen steht: ${against.de}`
        : `It would bring most from ${when} (${points(first.points, l)}). Against that: ${against.en}`;
    }),
  ];
}

async function why(scenario: Scenario, plan: Plan, project: string, solve: Solver): Promise<Explanation> {
  const own = plan.starts.filter((start) => start.project === project);
  const sentences: Text[] = [...earnsSentences(scenario, plan, project)];
  if (own.length === 0) sentences.push(notIn(scenario, project));
  else sentences.push(...paysSentence(scenario, plan, project));
  const { mandatory } = scenario.projects.find(({ id }) => id === project)!;
  if (mandatory)
    sentences.push(
      both((l) =>
        l === 'de'
          ? 'Es ist verpflichtend und muss in jedem Plan beginnen.'
          : 'It is mandatory and has to start in every plan.',
      ),
    );
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
  const what = both((l) =>
    l === 'de' ? `Auf ${quoted(scenario, project, l)} zu verzichten` : `Doing without ${quoted(scenario, project, l)}`,
  );
  sentences.push(...counterfactualSentences(scenario, counterfactual, what));
  return withBetter({ question: 'why', project, dependencies, counterfactual, sentences }, better);
}

function withBetter(explanation: Explanation, better: Plan | undefined): Explanation {
  if (!better) return explanation;
  return { ...explanation, better, sentences: [...explanation.sentences, betterSentence(better)] };
}
