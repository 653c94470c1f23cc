import { type CityKnowledge, programmeOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { given, lacking, listOf } from '../../knowledge.ts';
import { type Formatter, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

const [mostRows, mostNamed] = [10, 5];

/** What the works cost the traffic that is known, and which lines they meet; or that nobody knows. */
export function metOnTheRoad(input: BriefInput, tell: Formatter): Block[] {
  const { say } = tell;
  const known = given(input);
  const proposed = new Map(programmeOf(input.scenario, input.plan).map(({ project }) => [project.id, project.name]));
  const none = lacking(input, tell, ['trafficCount', 'transit']);
  return [
    ...(known ? [...delays(known, proposed, tell), ...lines(known, proposed, tell)] : []),
    missing([...(none ? [none] : []), say(messages).noEmergencyAccess].join(' ')),
  ];
}

function delays(known: CityKnowledge, proposed: ReadonlyMap<string, string>, tell: Formatter): Block[] {
  const { say } = tell;
  const own = known.closures
    .filter(({ project }) => proposed.has(project))
    .sort((a, b) => b.vehicleHours - a.vehicleHours);
  if (own.length === 0) return known.rows.trafficCount === 0 ? [] : [paragraph(say(messages).trafficUnknown)];
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
        ? say(messages).largestDelays({ shown: shown.length, told: told.length })
        : say(messages).delays,
    columns: [
      { label: say(messages).project },
      { label: say(messages).along },
      { label: say(messages).vehiclesDay, number: true },
      { label: say(messages).vehicleHours, number: true },
    ],
    rows: shown.map(({ project, along, vehiclesPerDay, vehicleHours }) => [
      proposed.get(project)!,
      along,
      number(vehiclesPerDay),
      number(vehicleHours),
    ]),
    source: say(messages).delaysSource,
  };
}

/** Streets on which so many would wait that the formula says little. */
function warning(streets: readonly string[], { say, language }: Formatter): Block {
  const named = streets.slice(0, mostNamed);
  const more = streets.length - named.length;
  const list = listOf([...named, ...(more > 0 ? [say(messages).others({ n: more })] : [])], language);
  return paragraph(say(messages).overloaded({ list }));
}

function lines(known: CityKnowledge, proposed: ReadonlyMap<string, string>, { say, language }: Formatter): Block[] {
  if (known.rows.transit === 0) return [];
  const own = known.transit.filter(({ project }) => proposed.has(project));
  if (own.length === 0) return [paragraph(say(messages).noLines)];
  const names = [...new Set(own.flatMap((one) => one.lines))].sort();
  const lines = listOf(names, language);
  return [paragraph(say(messages).lines({ projects: own.length, named: names.length > 0, lines }))];
}
