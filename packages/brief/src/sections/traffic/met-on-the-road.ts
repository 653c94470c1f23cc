import { type CityKnowledge, programmeOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { given, lacking, listOf } from '../../knowledge.ts';
import { type Formatter, missing, paragraph } from '../../section.ts';

const [mostRows, mostNamed] = [10, 5];

/** What the works cost the traffic that is known, and which lines they meet; or that nobody knows. */
export function metOnTheRoad(input: BriefInput, tell: Formatter): Block[] {
  const { say } = tell;
  const known = given(input);
  const proposed = new Map(programmeOf(input.scenario, input.plan).map(({ project }) => [project.id, project.name]));
  const none = lacking(input, tell, ['trafficCount', 'transit']);
  return [
    ...(known ? [...delays(known, proposed, tell), ...lines(known, proposed, tell)] : []),
    missing(
      [
        ...(none ? [none] : []),
        say(
          'Rettungswege sind in den Daten dieser Vorlage nicht enthalten.',
          'Emergency access is not part of this brief’s data.',
        ),
      ].join(' '),
    ),
  ];
}

function delays(known: CityKnowledge, proposed: ReadonlyMap<string, string>, tell: Formatter): Block[] {
  const { say } = tell;
  const own = known.closures
    .filter(({ project }) => proposed.has(project))
    .sort((a, b) => b.vehicleHours - a.vehicleHours);
  if (own.length === 0)
    return known.rows.trafficCount === 0
      ? []
      : [
          paragraph(
            say(
              'An keinem vorgeschlagenen Projekt ist der Verkehr bekannt.',
              'Traffic is known at none of the proposed projects.',
            ),
          ),
        ];
  const told = own.filter(({ reliable }) => reliable);
  const overloaded = [...new Set(own.filter(({ reliable }) => !reliable).map(({ along }) => along))];
  return [
    ...(told.length ? [tableOf(told, proposed, tell)] : []),
    ...(overloaded.length ? [warning(overloaded, tell)] : []),
  ];
}

type Delay = CityKnowledge['closures'][number];

function tableOf(told: readonly Delay[], proposed: ReadonlyMap<string, string>, { say, number }: Formatter): Block {
  const shown = told.slice(0, mostRows);
  return {
    kind: 'table',
    caption:
      shown.length < told.length
        ? say(
            `Zeitverlust durch Baustellen: die ${shown.length} größten von ${told.length} mit bekanntem Verkehr`,
            `Delay by works: the largest ${shown.length} of ${told.length} with known traffic`,
          )
        : say('Zeitverlust durch Baustellen mit bekanntem Verkehr', 'Delay by works with known traffic'),
    columns: [
      { label: say('Projekt', 'Project') },
      { label: say('entlang', 'along') },
      { label: say('Fahrzeuge am Tag', 'vehicles a day'), number: true },
      { label: say('Fahrzeugstunden', 'vehicle hours'), number: true },
    ],
    rows: shown.map(({ project, along, vehiclesPerDay, vehicleHours }) => [
      proposed.get(project)!,
      along,
      number(vehiclesPerDay),
      number(vehicleHours),
    ]),
    source: say(
      'Verkehr, wie ihn die Stadt angibt; Straße während der kürzesten Variante halb offen; auf ein Drittel bis die Hälfte genau.',
      'Traffic as the city states it; street half open during the shortest option; good to a third or a half.',
    ),
  };
}

/** Streets on which so many would wait that the formula says little. */
function warning(streets: readonly string[], { say, number }: Formatter): Block {
  const named = streets.slice(0, mostNamed);
  const more = streets.length - named.length;
  const list = (others: string, and: string) =>
    listOf([...named, ...(more > 0 ? [`${number(more)} ${others}`] : [])], and);
  return paragraph(
    say(
      `Überlastet wäre während der Bauarbeiten: ${list('weitere', 'und')}. Dort sagt die Formel wenig; es braucht eine Verkehrsuntersuchung.`,
      `Overloaded during the works: ${list('others', 'and')}. There the formula says little; a traffic study is needed.`,
    ),
  );
}

function lines(known: CityKnowledge, proposed: ReadonlyMap<string, string>, { say, count }: Formatter): Block[] {
  if (known.rows.transit === 0) return [];
  const own = known.transit.filter(({ project }) => proposed.has(project));
  if (own.length === 0)
    return [
      paragraph(
        say(
          'Kein vorgeschlagenes Projekt liegt an einer Linie oder Haltestelle.',
          'No proposed project lies at a line or stop.',
        ),
      ),
    ];
  const names = [...new Set(own.flatMap((one) => one.lines))].sort();
  const met = names.length ? `: ${listOf(names, say('und', 'and'))}` : '';
  return [
    paragraph(
      say(
        `${count(own.length, ['vorgeschlagenes Projekt liegt', 'vorgeschlagene Projekte liegen'], ['', ''])} an Linien oder Haltestellen${met}.`,
        `${count(own.length, ['', ''], ['proposed project lies', 'proposed projects lie'])} at lines or stops${met}.`,
      ),
    ),
  ];
}
