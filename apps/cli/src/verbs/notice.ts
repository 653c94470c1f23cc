import {
  type ClosureDelay,
  type Condition,
  type DataMark,
  type Needs,
  type Proposal,
  closureDelays,
  conditionsIn,
  dataMarks,
  needsOfCity,
  proposalsFor,
} from '@vorrang/analysis';
import { type Language, type Scenario, formatNumber, formatPercent, noFacts } from '@vorrang/planning';
import { factsFrom, scenarioFrom } from '../files.ts';
import { Refusal } from '../refusal.ts';
import type { Verb } from '../verb.ts';

const usage = 'vorrang notice [--facts FACTS.json] [--scenario SCENARIO.json]';
type Noticed = {
  marks: DataMark[];
  proposals: Proposal[];
  closures: ClosureDelay[];
  conditions: Condition[];
  needs: Needs | null;
};

/** What geodata, condition and reports say: rules to accept, years to act by, needs with their bands. */
export const notice: Verb = {
  usage,
  files: { least: 0, most: 0 },
  options: { '--facts': { value: 'text' }, '--scenario': { value: 'text' } },
  run({ text }, { json, language, out, now }) {
    const [factsFile, scenarioFile] = [text.get('--facts'), text.get('--scenario')];
    if (factsFile === undefined && scenarioFile === undefined)
      throw new Refusal({
        de: `Weder --facts noch --scenario genannt; erwartet wird: ${usage}`,
        en: `Neither --facts nor --scenario given; expected: ${usage}`,
      });
    const facts = factsFile === undefined ? null : factsFrom(factsFile);
    const scenario = scenarioFile === undefined ? null : scenarioFrom(scenarioFile);
    const today = now().toISOString().slice(0, 10);
    const noticed: Noticed = {
      marks: scenario ? dataMarks(scenario.projects, scenario.districts) : [],
      proposals: scenario ? proposalsFor(scenario, { ...(facts ?? noFacts()), today }) : [],
      closures: scenario && facts ? closureDelays(scenario, facts) : [],
      conditions: facts ? conditionsIn(facts, Number(today.slice(0, 4))) : [],
      needs: facts && facts.report.length > 0 ? needsOfCity(facts, scenario?.projects ?? [], today) : null,
    };
    if (json) out(JSON.stringify(noticed));
    else for (const line of linesOf(noticed, scenario, language)) out(line);
    return 0;
  },
};

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
          : ', closed without a way round'
        : german
          ? `, ganz gesperrt ${number(closed.vehicleHours)} (Umweg +${number(closed.moreMetres)} m)`
          : `, closed ${number(closed.vehicleHours)} (way round +${number(closed.moreMetres)} m)`;
  return german
    ? `${number(vehicleHours)} Fahrzeugstunden${round}, Linien: ${lines.join(', ') || '–'}, Haltestellen: ${stops}${reliable ? '' : ' (überlastet: Verkehrsuntersuchung nötig)'}`
    : `${number(vehicleHours)} vehicle hours${round}, lines: ${lines.join(', ') || '–'}, stops: ${stops}${reliable ? '' : ' (overloaded: needs a traffic study)'}`;
}

function linesOf(
  { marks, proposals, closures, conditions, needs }: Noticed,
  scenario: Scenario | null,
  language: Language,
): string[] {
  const locale = language === 'de' ? 'de-AT' : 'en-GB';
  const german = language === 'de';
  const percent = (share: number) => formatPercent(share, locale, 0);
  const urgent = conditions.filter(({ actBy }) => actBy !== null);
  return [
    ...(scenario
      ? [
          german ? `Vorschläge: ${proposals.length}` : `Proposals: ${proposals.length}`,
          ...[...Map.groupBy(proposals, ({ analysis }) => analysis).values()].flatMap((own) => [
            `  ${own[0]!.label[language]}: ${own.length}`,
            ...own.slice(0, mostOfOne).map(({ sentence }) => `    ${sentence[language]}`),
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
