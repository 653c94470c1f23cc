import {
  type Effort,
  type Question,
  alternativesFor,
  coreIndexOf,
  costRiskOf,
  cutListOf,
  explain as explained,
  explainNoPlan,
  frontierOf,
  constraintPricesOf,
  opportunityCostsOf,
  weightIntervalsOf,
  shadowPricesOf,
} from '@vorrang/optimizer/explain';
import { planFor } from '@vorrang/optimizer/plan-for';
import { type Plan, type Scenario, type Text, inLanguage } from '@vorrang/planning';
import type { Given } from '../arguments.ts';
import { scenarioFrom } from '../files.ts';
import { CommandProblem } from '../command-problem.ts';
import { verifiedPlan } from '../verified-plan.ts';
import type { ExitCode, Verb } from '../verb.ts';
import { messages } from './messages.ts';

const usage =
  'vorrang explain SCENARIO.json PLAN.json (--project ID [--why-not | --why | --when] | --shadow-prices | --constraint-prices | --opportunity-costs | --frontier | --alternatives | --robustness | --cut-list | --cost-risk) [--time-limit SECONDS] [--language de|en]; of an infeasible plan also without a question';
/** Seconds for solving again with the project forced in or left out, and for whatever else has to be solved. */
const longest = 5;

/** What can be asked of a whole Plan. Facts for programs, sentences for people. */
const aboutThePlan: Record<string, (scenario: Scenario, plan: Plan, effort: Effort) => { sentences: Text[] }> = {
  '--shadow-prices': shadowPricesOf,
  '--constraint-prices': constraintPricesOf,
  '--opportunity-costs': (scenario, plan) => opportunityCostsOf(scenario, plan),
  '--frontier': frontierOf,
  '--alternatives': (scenario, plan, effort) => alternativesFor(scenario, plan, { ...effort, share: 0.01, count: 3 }),
  '--robustness': robustnessOf,
  '--cut-list': cutListOf,
  '--cost-risk': (scenario, plan) => costRiskOf(scenario, plan),
};

/** Which projects stay under other weights and budgets, by draws; and how far each weight may move alone, by proof. */
function robustnessOf(scenario: Scenario, plan: Plan, effort: Effort) {
  const part = (share: number): Effort =>
    'seconds' in effort ? { ...effort, seconds: share * effort.seconds } : effort;
  const core = coreIndexOf(scenario, plan, { ...part(0.5), draws: 50 });
  const weights = weightIntervalsOf(scenario, plan, part(0.5));
  return {
    ...core,
    weightTolerance: weights.tolerance,
    weights: weights.weights,
    weightsUntold: weights.untold,
    sentences: [...core.sentences, ...weights.sentences],
  };
}

export const explain: Verb = {
  usage,
  files: { least: 2, most: 2 },
  options: {
    '--project': { value: 'text' },
    '--why-not': { value: 'none' },
    '--why': { value: 'none' },
    '--when': { value: 'none' },
    ...Object.fromEntries(Object.keys(aboutThePlan).map((name) => [name, { value: 'none' as const }])),
    '--time-limit': { value: 'number', least: 0, whole: false, more: true },
  },
  async run(given, { json, language, out }): Promise<ExitCode> {
    const [scenarioFile = '', planFile = ''] = given.files;
    const scenario = scenarioFrom(scenarioFile);
    const plan = verifiedPlan(scenario, scenarioFile, planFile);
    const seconds = given.number.get('--time-limit') ?? longest;
    const tell = (answer: { sentences: Text[] }): ExitCode => {
      if (json) out(JSON.stringify(answer));
      else for (const sentence of answer.sentences) out(inLanguage(sentence, language));
      return 0;
    };
    const solve = (variant: Scenario, start: Plan) =>
      planFor(variant, {
        now: () => performance.now(),
        start,
        timeLimitSeconds: seconds,
      });
    const about = aboutThePlanOf(given);
    const id = given.text.get('--project');
    if (plan.status === 'infeasible') {
      if (about) throw nothingToAsk(planFile);
      const project = id === undefined ? undefined : projectOf(scenario, scenarioFile, id);
      return tell(await explainNoPlan(scenario, plan, project, solve));
    }
    if (about) return tell(about(scenario, plan, { seconds, now: () => performance.now() / 1000 }));
    const project = projectOf(scenario, scenarioFile, id);
    return tell(await explained(scenario, plan, project, questionOf(given, plan, project), solve));
  },
};

const nothingToAsk = (file: string): CommandProblem => new CommandProblem(messages.texts.notWithoutPlan({ file }));

function projectOf(scenario: Scenario, file: string, id: string | undefined): string {
  if (id === undefined) throw new CommandProblem(messages.texts.withoutProject({ usage }));
  if (scenario.projects.some((project) => project.id === id)) return id;
  throw new CommandProblem(messages.texts.unknownProject({ id, file, example: scenario.projects[0]?.id ?? '–' }));
}

/** The question about the whole Plan, if one was asked; it stands alone. */
function aboutThePlanOf({ text }: Given): (typeof aboutThePlan)[string] | undefined {
  const asked = Object.keys(aboutThePlan).filter((name) => text.has(name));
  if (asked.length === 0) return undefined;
  const others = ['--project', '--why-not', '--why', '--when'].filter((name) => text.has(name));
  const all = [...asked, ...others];
  if (all.length > 1) throw new CommandProblem(messages.texts.oneQuestion({ options: all }));
  return aboutThePlan[asked[0]!];
}

/** One question at a time; without one it is asked why, or why not. */
function questionOf({ text }: Given, plan: Plan, project: string): Question {
  const asked = (['why-not', 'why', 'when'] as const).filter((question) => text.has(`--${question}`));
  if (asked.length > 1)
    throw new CommandProblem(messages.texts.oneQuestion({ options: asked.map((one) => `--${one}`) }));
  return asked[0] ?? (plan.starts.some((start) => start.project === project) ? 'why' : 'why-not');
}
