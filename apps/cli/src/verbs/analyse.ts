import {
  type ClosureDelay,
  type Condition,
  type QualityIssue,
  type Needs,
  type Proposal,
  closureDelays,
  conditionsIn,
  qualityIssues,
  needsOfCity,
  proposalsFor,
} from '@vorrang/analysis';
import { type Trial, type Tried, withTrials } from '@vorrang/optimizer/explain';
import {
  type Language,
  type Scenario,
  formatMoney,
  formatNumber,
  formatPercent,
  noFacts,
  inLanguage,
  localeOf,
} from '@vorrang/planning';
import { factsFrom, plansOf, scenarioFrom } from '../files.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Verb } from '../verb.ts';
import { messages } from './messages.ts';

const usage = 'vorrang analyse [--facts FACTS.json] [--scenario SCENARIO.json [--plan PLAN.json]]';
type Analysed = {
  qualityIssues: QualityIssue[];
  proposals: Tried<Proposal>[];
  closures: ClosureDelay[];
  conditions: Condition[];
  needs: Needs | null;
};

/** What geodata, condition and reports say: rules to accept, years to act by, needs with their bands. */
export const analyse: Verb = {
  usage,
  files: { least: 0, most: 0 },
  options: { '--facts': { value: 'text' }, '--scenario': { value: 'text' }, '--plan': { value: 'text' } },
  run({ text }, { json, language, out, now }) {
    const [factsFile, scenarioFile] = [text.get('--facts'), text.get('--scenario')];
    if (factsFile === undefined && scenarioFile === undefined)
      throw new CommandProblem(messages.texts.neitherFactsNorScenario({ usage }));
    const facts = factsFile === undefined ? null : factsFrom(factsFile);
    const scenario = scenarioFile === undefined ? null : scenarioFrom(scenarioFile);
    const planFile = text.get('--plan');
    if (planFile !== undefined && !scenario) throw withoutScenario();
    const plan = planFile === undefined ? null : plansOf(scenario!, scenarioFile!, [planFile])[0]!;
    const today = now().toISOString().slice(0, 10);
    const analysed: Analysed = {
      qualityIssues: scenario ? qualityIssues(scenario.projects, scenario.districts) : [],
      proposals: scenario ? withTrials(scenario, proposalsFor(scenario, { ...(facts ?? noFacts()), today }), plan) : [],
      closures: scenario && facts ? closureDelays(scenario, facts) : [],
      conditions: facts ? conditionsIn(facts, Number(today.slice(0, 4))) : [],
      needs: facts && facts.report.length > 0 ? needsOfCity(facts, scenario?.projects ?? [], today) : null,
    };
    if (json) out(JSON.stringify({ ...analysed, marks: analysed.qualityIssues /* until the next release */ }));
    else for (const line of linesOf(analysed, scenario, language)) out(line);
    return 0;
  },
};

const withoutScenario = (): CommandProblem => new CommandProblem(messages.texts.planWithoutScenario({ usage }));

/** So many rows of a kind are printed; `--json` has all of them. */
const most = 20;
/** And of the proposals of one analysis, so that none hides the others. */
const mostOfOne = 5;

function toldOf(
  { vehicleHours, closed, lines, stops, reliable }: ClosureDelay,
  language: Language,
  number: (value: number) => string,
): string {
  const detour = closed === 'none' ? null : closed;
  return messages[language].closure({
    hours: number(vehicleHours),
    closed: closed === null ? 'unknown' : detour ? 'detour' : 'none',
    closedHours: number(detour?.vehicleHours ?? 0),
    metres: number(detour?.moreMetres ?? 0),
    lines: lines.join(', ') || '–',
    stops,
    reliable,
  });
}

/** What a trial showed, behind the sentence of its proposal. */
function triedIn(trial: Trial | null, { currency }: Scenario, language: Language): string {
  if (!trial || !('gainedPoints' in trial)) return '';
  const locale = localeOf(language);
  const money = formatMoney(trial.savedCents, currency, locale);
  const points = formatNumber(Math.round(trial.gainedPoints * 10) / 10 + 0, locale, 1);
  return messages[language].trial({ money, points });
}

function linesOf(
  { qualityIssues: issues, proposals, closures, conditions, needs }: Analysed,
  scenario: Scenario | null,
  language: Language,
): string[] {
  const locale = localeOf(language);
  const w = messages[language];
  const percent = (share: number) => formatPercent(share, locale, 0);
  const useful = proposals.filter(({ trial }) => trial?.savedCents !== 0);
  const idle = proposals.length - useful.length;
  const urgent = conditions.filter(({ actBy }) => actBy !== null);
  return [
    ...(scenario
      ? [
          w.proposals({ n: useful.length }),
          ...(idle > 0 ? [w.idle({ n: idle })] : []),
          ...[...Map.groupBy(useful, ({ analysis }) => analysis).values()].flatMap((own) => [
            `  ${inLanguage(own[0]!.label, language)}: ${own.length}`,
            ...own
              .slice(0, mostOfOne)
              .map(
                ({ sentence, trial }) => `    ${inLanguage(sentence, language)}${triedIn(trial, scenario, language)}`,
              ),
          ]),
        ]
      : []),
    ...(issues.length > 0 ? [w.qualityIssues({ n: issues.length })] : []),
    ...issues.slice(0, most).map(({ project, sentence }) => `  ${project}: ${inLanguage(sentence, language)}`),
    ...(closures.length > 0 ? [w.closures({ n: closures.length })] : []),
    ...closures
      .slice(0, most)
      .map((closure) => `  ${closure.name}: ${toldOf(closure, language, (value) => formatNumber(value, locale))}`),
    ...(conditions.length > 0
      ? [
          w.conditions({ n: conditions.length, urgent: urgent.length }),
          ...urgent
            .slice(0, most)
            .map(
              ({ asset, name, actBy, health, low, high }) =>
                `  ${actBy}  ${asset} ${name}: ${percent(health)} (${percent(low)}–${percent(high)})`,
            ),
        ]
      : []),
    ...(needs
      ? [
          w.reports({
            n: formatNumber(needs.reports, locale),
            elsewhere: formatNumber(needs.elsewhere, locale),
          }),
          ...needs.campaigns
            .slice(0, most)
            .map(({ name, kind, from, reports }) => w.campaign({ name, kind, reports, from })),
          ...needs.needs
            .slice(0, most)
            .map(
              ({ asset, name, reports, low, percentile, high }) =>
                `  ${asset} ${name}: ${reports}, ${percent(percentile)} (${percent(low)}–${percent(high)})`,
            ),
        ]
      : []),
  ];
}
