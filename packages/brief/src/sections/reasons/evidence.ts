import { type CityKnowledge, programmeOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { actingBy, given, lacking, listOf } from '../../knowledge.ts';
import { type Formatter, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

/** Rows of a table, and names in a sentence; whatever is beyond is counted. */
const [mostRows, mostNamed] = [10, 3];

/** What the city knows about the proposed projects: condition and reports, or that it does not. */
export function evidence(input: BriefInput, tell: Formatter): Block[] {
  const known = given(input);
  const proposed = new Map(programmeOf(input.scenario, input.plan).map(({ project }) => [project.id, project.name]));
  const told = known ? [...conditions(input, known, { proposed, tell }), ...reports(known, proposed, tell)] : [];
  const none = lacking(input, tell, ['asset', 'inspection', 'report']);
  const rest = told.length
    ? null
    : input.scenario.valuing
      ? tell.say(messages).pointsByRules({ section: tell.sectionNumber('unknowns') })
      : tell.say(messages).pointsOfList;
  const left = [none, rest].filter((text) => text !== null).join(' ');
  return [...told, ...(left ? [missing(left)] : [])];
}

type Proposed = { proposed: ReadonlyMap<string, string>; tell: Formatter };

function conditions(input: BriefInput, known: CityKnowledge, { proposed, tell }: Proposed): Block[] {
  const { say, percent } = tell;
  const own = known.conditions.filter(({ project }) => proposed.has(project)).sort((a, b) => a.health - b.health);
  if (own.length === 0)
    return known.assets.told === 0 ? [] : [paragraph(say(messages).noneAtAssets({ told: known.assets.told }))];
  const shown = own.slice(0, mostRows);
  return [
    {
      kind: 'table',
      caption:
        shown.length < own.length
          ? say(messages).worstAssets({ shown: shown.length, own: own.length })
          : say(messages).assets,
      columns: [
        { label: say(messages).project },
        { label: say(messages).asset },
        { label: say(messages).condition, number: true },
        { label: say(messages).lastInspected, number: true },
        { label: say(messages).actBy, number: true },
      ],
      rows: shown.map(({ project, asset, health, low, high, inspectedIn, actBy }) => [
        proposed.get(project)!,
        asset,
        `${percent(health, 0)} (${percent(low, 0)}–${percent(high, 0)})`,
        inspectedIn === null ? say(messages).never : String(inspectedIn),
        actBy === null ? say(messages).later : actingBy(actBy, input, tell),
      ]),
      source: say(messages).assetsSource,
    },
  ];
}

function reports(known: CityKnowledge, proposed: ReadonlyMap<string, string>, tell: Formatter): Block[] {
  if (known.rows.report === 0) return [];
  const { say, number, language } = tell;
  const own = known.reports.filter(({ project }) => proposed.has(project)).sort((a, b) => b.reports - a.reports);
  if (own.length === 0) return [paragraph(say(messages).reportsOfNone({ n: known.rows.report }))];
  const first = own.slice(0, mostNamed).map(({ project, reports: n }) => `${proposed.get(project)!} (${number(n)})`);
  return [
    paragraph(
      say(messages).reportsOfSome({
        n: known.rows.report,
        projects: own.length,
        cut: own.length > mostNamed,
        list: listOf(first, language),
      }),
    ),
  ];
}
