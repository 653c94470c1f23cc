import { type CityKnowledge, programmeOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { actingBy, given, lacking, listOf } from '../../knowledge.ts';
import { type Formatter, missing, paragraph } from '../../section.ts';

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
      ? tell.say(
          `Die Begründung stützt sich auf Punkte nach Bewertungsregeln (Abschnitt ${tell.sectionNumber('unknowns')}).`,
          `The reasons rest on points by valuation rules (section ${tell.sectionNumber('unknowns')}).`,
        )
      : tell.say(
          'Die Begründung stützt sich auf die Punkte der Projektliste.',
          'The reasons rest on the points of the project list.',
        );
  const left = [none, rest].filter((text) => text !== null).join(' ');
  return [...told, ...(left ? [missing(left)] : [])];
}

type Proposed = { proposed: ReadonlyMap<string, string>; tell: Formatter };

function conditions(input: BriefInput, known: CityKnowledge, { proposed, tell }: Proposed): Block[] {
  const { say, number, percent } = tell;
  const own = known.conditions.filter(({ project }) => proposed.has(project)).sort((a, b) => a.health - b.health);
  if (own.length === 0)
    return known.assets.told === 0
      ? []
      : [
          paragraph(
            say(
              `Der Zustand von ${number(known.assets.told)} Anlagen lässt sich sagen; kein vorgeschlagenes Projekt liegt an einer davon.`,
              `The condition of ${number(known.assets.told)} assets can be told; no proposed project is about one of them.`,
            ),
          ),
        ];
  const shown = own.slice(0, mostRows);
  return [
    {
      kind: 'table',
      caption:
        shown.length < own.length
          ? say(
              `Zustand der Anlagen: die ${shown.length} schlechtesten von ${own.length}, an denen gebaut wird`,
              `Condition of assets: the worst ${shown.length} of ${own.length} that are worked on`,
            )
          : say('Zustand der Anlagen, an denen gebaut wird', 'Condition of the assets that are worked on'),
      columns: [
        { label: say('Projekt', 'Project') },
        { label: say('Anlage', 'Asset') },
        { label: say('Zustand (80-%-Band)', 'Condition (80 % band)'), number: true },
        { label: say('zuletzt geprüft', 'last inspected'), number: true },
        { label: say('handeln bis', 'act by'), number: true },
      ],
      rows: shown.map(({ project, asset, health, low, high, inspectedIn, actBy }) => [
        proposed.get(project)!,
        asset,
        `${percent(health, 0)} (${percent(low, 0)}–${percent(high, 0)})`,
        inspectedIn === null ? say('nie', 'never') : String(inspectedIn),
        actBy === null ? say('später', 'later') : actingBy(actBy, input, tell),
      ]),
      source: say(
        `Anlagen und Zustandserfassungen der Stadt, fortgeschrieben bis zum Beginn des Programms: von 0 % (am Ende) bis 100 % (neu).`,
        `The city’s assets and inspections, carried forward to the beginning of the programme: from 0 % (worn out) to 100 % (new).`,
      ),
    },
  ];
}

function reports(known: CityKnowledge, proposed: ReadonlyMap<string, string>, tell: Formatter): Block[] {
  if (known.rows.report === 0) return [];
  const { say, number, count } = tell;
  const own = known.reports.filter(({ project }) => proposed.has(project)).sort((a, b) => b.reports - a.reports);
  const all = count(known.rows.report, ['Meldung', 'Meldungen'], ['report', 'reports']);
  if (own.length === 0)
    return [
      paragraph(
        say(
          `Geladen: ${all} aus der Bevölkerung; keine betrifft ein vorgeschlagenes Projekt.`,
          `Loaded: ${all} of citizens; none is about a proposed project.`,
        ),
      ),
    ];
  const first = own.slice(0, mostNamed).map(({ project, reports: n }) => `${proposed.get(project)!} (${number(n)})`);
  const list = listOf(first, say('und', 'and'));
  return [
    paragraph(
      say(
        `Geladen: ${all} aus der Bevölkerung; betroffene vorgeschlagene Projekte: ${number(own.length)}${own.length > mostNamed ? ', am häufigsten' : ','} ${list}. Wiederholungen zählen einmal. Meldungen zeigen, was Menschen auffällt, nicht den Zustand.`,
        `Loaded: ${all} of citizens; proposed projects concerned: ${number(own.length)}${own.length > mostNamed ? ', most often' : ','} ${list}. Repeats count once. Reports show what people notice, not condition.`,
      ),
    ),
  ];
}
