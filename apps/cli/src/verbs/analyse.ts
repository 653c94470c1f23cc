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
import { type Language, type Scenario, formatMoney, formatNumber, formatPercent, noFacts } from '@vorrang/planning';
import { factsFrom, plansOf, scenarioFrom } from '../files.ts';
import { Refusal } from '../refusal.ts';
import type { Verb } from '../verb.ts';

const usage = 'vorrang analyse [--facts FACTS.json] [--scenario SCENARIO.json [--plan PLAN.json]]';
type Analysed = {
  marks: QualityIssue[];
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
      throw new Refusal({
        de: `Weder --facts noch --scenario genannt; erwartet wird: ${usage}`,
        en: `Neither --facts nor --scenario given; expected: ${usage}`,
      });
    const facts = factsFile === undefined ? null : factsFrom(factsFile);
    const scenario = scenarioFile === undefined ? null : scenarioFrom(scenarioFile);
    const planFile = text.get('--plan');
    if (planFile !== undefined && !scenario) throw withoutScenario();
    const plan = planFile === undefined ? null : plansOf(scenario!, scenarioFile!, [planFile])[0]!;
    const today = now().toISOString().slice(0, 10);
    const analysed: Analysed = {
      marks: scenario ? qualityIssues(scenario.projects, scenario.districts) : [],
      proposals: scenario ? withTrials(scenario, proposalsFor(scenario, { ...(facts ?? noFacts()), today }), plan) : [],
      closures: scenario && facts ? closureDelays(scenario, facts) : [],
      conditions: facts ? conditionsIn(facts, Number(today.slice(0, 4))) : [],
      needs: facts && facts.report.length > 0 ? needsOfCity(facts, scenario?.projects ?? [], today) : null,
    };
    if (json) out(JSON.stringify(analysed));
    else for (const line of linesOf(analysed, scenario, language)) out(line);
    return 0;
  },
};

const withoutScenario = (): Refusal =>
  new Refusal({
    de: `--plan ohne --scenario; erwartet wird: ${usage}`,
    en: `--plan without --scenario; expected: ${usage}`,
  });

/** So many rows of a kind are printed; `--json` has all of them. */
const most = 20;
/** And of the proposals of one analysis, so that none hides the others. */
const mostOfOne = 5;

function toldOf(
  { vehicleHours, closed, lines, stops, reliable }: ClosureDelay,
  german: boolean,
  number: (value: number) => string,
): string {
  const round =
    closed === null
      ? ''
      : closed === 'none'
        ? german
          ? ', ganz gesperrt ohne Umweg'
          : ', closed without a detour'
        : german
          ? `, ganz gesperrt ${number(closed.vehicleHours)} (Umweg +${number(closed.moreMetres)} m)`
          : `, closed ${number(closed.vehicleHours)} (detour +${number(closed.moreMetres)} m)`;
  return german
    ? `${number(vehicleHours)} Fahrzeugstunden${round}, Linien: ${lines.join(', ') || '–'}, Haltestellen: ${stops}${reliable ? '' : ' (überlastet: Verkehrsuntersuchung nötig)'}`
    : `${number(vehicleHours)} vehicle hours${round}, lines: ${lines.join(', ') || '–'}, stops: ${stops}${reliable ? '' : ' (overloaded: needs a traffic study)'}`;
}

/** Proposals that were tried and save nothing are counted, not told. */
function idleIn(n: number, language: Language): string {
  return language === 'de'
    ? `  Erprobt, ohne dass sich ein Plan fand, in dem sie sparen: ${n}`
    : `  Tried, and no plan found in which they save anything: ${n}`;
}

/** What a trial showed, behind the sentence of its proposal. */
function triedIn(trial: Trial | null, { currency }: Scenario, language: Language): string {
  if (!trial || !('gainedPoints' in trial)) return '';
  const locale = language === 'de' ? 'de-AT' : 'en-GB';
  const money = formatMoney(trial.savedCents, currency, locale);
  const points = formatNumber(Math.round(trial.gainedPoints * 10) / 10 + 0, locale, 1);
  return language === 'de'
    ? ` Probe: spart ${money}, Nutzen ${points} Punkte.`
    : ` Trial: saves ${money}, value ${points} points.`;
}

function linesOf(
  { marks, proposals, closures, conditions, needs }: Analysed,
  scenario: Scenario | null,
  language: Language,
): string[] {
  const locale = language === 'de' ? 'de-AT' : 'en-GB';
  const german = language === 'de';
  const percent = (share: number) => formatPercent(share, locale, 0);
  const useful = proposals.filter(({ trial }) => trial?.savedCents !== 0);
  const idle = proposals.length - useful.length;
  const urgent = conditions.filter(({ actBy }) => actBy !== null);
  return [
    ...(scenario
      ? [
          german ? `Vorschläge: ${useful.length}` : `Proposals: ${useful.length}`,
          ...(idle > 0 ? [idleIn(idle, language)] : []),
          ...[...Map.groupBy(useful, ({ analysis }) => analysis).values()].flatMap((own) => [
            `  ${own[0]!.label[language]}: ${own.length}`,
            ...own
              .slice(0, mostOfOne)
              .map(({ sentence, trial }) => `    ${sentence[language]}${triedIn(trial, scenario, language)}`),
          ]),
        ]
      : []),
    ...(marks.length > 0 ? [german ? `Zu prüfen: ${marks.length}` : `To be checked: ${marks.length}`] : []),
    ...marks.slice(0, most).map(({ project, sentence }) => `  ${project}: ${sentence[language]}`),
    ...(closures.length > 0
      ? [german ? `Baustellen mit Verkehr: ${closures.length}` : `Works with traffic: ${closures.length}`]
      : []),
    ...closures
      .slice(0, most)
      .map((closure) => `  ${closure.name}: ${toldOf(closure, german, (value) => formatNumber(value, locale))}`),
    ...(conditions.length > 0
      ? [
          german
            ? `Anlagen: ${conditions.length}, mit Jahr zum Handeln: ${urgent.length}`
            : `Assets: ${conditions.length}, with a year to act by: ${urgent.length}`,
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
          german
            ? `Meldungen: ${formatNumber(needs.reports, locale)}, davon ohne Anlage in der Nähe: ${formatNumber(needs.elsewhere, locale)}`
            : `Reports: ${formatNumber(needs.reports, locale)}, of these near no asset: ${formatNumber(needs.elsewhere, locale)}`,
          ...needs.campaigns
            .slice(0, most)
            .map(({ name, kind, from, reports }) =>
              german
                ? `  Kampagne? ${name}, ${kind}: ${reports} in der Woche ab ${from}; zählt nicht mit.`
                : `  Campaign? ${name}, ${kind}: ${reports} in the week from ${from}; does not count.`,
            ),
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
