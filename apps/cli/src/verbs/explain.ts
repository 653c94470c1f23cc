import { verify } from '@vorrang/optimizer';
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
import type { Plan, Scenario, Text } from '@vorrang/planning';
import type { Given } from '../arguments.ts';
import { plansOf, scenarioFrom } from '../files.ts';
import { Refusal } from '../refusal.ts';
import type { ExitCode, Verb } from '../verb.ts';

const usage =
  'vorrang explain SCENARIO.json PLAN.json (--project ID [--why-not | --why | --when] | --prices | --promises | --regrets | --frontier | --alternatives | --robustness | --cut-list | --cost-risk) [--time-limit SECONDS] [--language de|en]; of an infeasible plan also without a question';
/** Seconds for solving again with the project forced in or left out, and for whatever else has to be solved. */
const longest = 5;

/** What can be asked of a whole Plan. Facts for programs, sentences for people. */
const aboutThePlan: Record<string, (scenario: Scenario, plan: Plan, effort: Effort) => { sentences: Text[] }> = {
  '--prices': shadowPricesOf,
  '--promises': constraintPricesOf,
  '--regrets': (scenario, plan) => opportunityCostsOf(scenario, plan),
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
    const plan = planOf(scenario, scenarioFile, planFile);
    const seconds = given.number.get('--time-limit') ?? longest;
    const tell = (answer: { sentences: Text[] }): ExitCode => {
      if (json) out(JSON.stringify(answer));
      else for (const sentence of answer.sentences) out(sentence[language]);
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

function planOf(scenario: Scenario, scenarioFile: string, file: string): Plan {
  const plan = plansOf(scenario, scenarioFile, [file])[0]!;
  const [objection] = verify(scenario, plan).objections;
  if (objection)
    throw new Refusal({
      de: `${file}: ${objection.pointer}: ${objection.sentence.de} Erwartet wird ein Plan, den „vorrang verify“ annimmt.`,
      en: `${file}: ${objection.pointer}: ${objection.sentence.en} Expected a plan that "vorrang verify" accepts.`,
    });
  if (plan.status === 'unknown')
    throw new Refusal({
      de: `${file}: /status: ${plan.status}; erwartet wird ein gefundener Plan, oder dass es keinen gibt. Bitte erst mit „vorrang solve“ rechnen.`,
      en: `${file}: /status: ${plan.status}; expected a plan that was found, or that there is none. Solve it first with "vorrang solve".`,
    });
  return plan;
}

const nothingToAsk = (file: string): Refusal =>
  new Refusal({
    de: `${file}: /status: infeasible; danach lässt sich nur bei einem gefundenen Plan fragen. Ohne diese Option wird der Widerspruch erklärt, mit --project auch, ob das Projekt dazu gehört.`,
    en: `${file}: /status: infeasible; that can only be asked of a plan that was found. Without this option the conflict is explained, with --project also whether the project is part of it.`,
  });

function projectOf(scenario: Scenario, file: string, id: string | undefined): string {
  if (id === undefined)
    throw new Refusal({
      de: `--project fehlt; erwartet wird: ${usage}`,
      en: `--project is missing; expected: ${usage}`,
    });
  if (scenario.projects.some((project) => project.id === id)) return id;
  throw new Refusal({
    de: `--project ${id}: dieses Projekt gibt es in ${file} nicht; erwartet wird die Kennung eines Projekts, z. B. ${scenario.projects[0]?.id ?? '–'}.`,
    en: `--project ${id}: there is no such project in ${file}; expected the id of a project, for example ${scenario.projects[0]?.id ?? '–'}.`,
  });
}

/** The question about the whole Plan, if one was asked; it stands alone. */
function aboutThePlanOf({ text }: Given): (typeof aboutThePlan)[string] | undefined {
  const asked = Object.keys(aboutThePlan).filter((name) => text.has(name));
  if (asked.length === 0) return undefined;
  const others = ['--project', '--why-not', '--why', '--when'].filter((name) => text.has(name));
  const all = [...asked, ...others];
  if (all.length > 1)
    throw new Refusal({
      de: `${all.join(' und ')}: erwartet wird eine Frage auf einmal.`,
      en: `${all.join(' and ')}: expected one question at a time.`,
    });
  return aboutThePlan[asked[0]!];
}

/** One question at a time; without one it is asked why, or why not. */
function questionOf({ text }: Given, plan: Plan, project: string): Question {
  const asked = (['why-not', 'why', 'when'] as const).filter((question) => text.has(`--${question}`));
  if (asked.length > 1)
    throw new Refusal({
      de: `--${asked.join(' und --')}: erwartet wird eine Frage auf einmal.`,
      en: `--${asked.join(' and --')}: expected one question at a time.`,
    });
  return asked[0] ?? (plan.starts.some((start) => start.project === project) ? 'why' : 'why-not');
}
