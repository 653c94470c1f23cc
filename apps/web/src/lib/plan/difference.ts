import { type Plan, type Programmed, type Project, type Scenario, programmeOf } from '@vorrang/planning';
import type { Bar } from './Gantt.svelte';

type Planned = { scenario: Scenario; plan: Plan };

export type Difference = {
  id: string;
  name: string;
  geometry?: Project['geometry'];
  a: Programmed | null;
  b: Programmed | null;
  kind: 'first' | 'second' | 'moved' | 'both';
};

/** Every project that one of two plans starts, and whether the plans agree on it. */
export function differenceOf(a: Planned, b: Planned): Difference[] {
  const inB = new Map(programmeOf(b.scenario, b.plan).map((entry) => [entry.project.id, entry]));
  const fromA = programmeOf(a.scenario, a.plan).map((entry) => pair(entry, inB.get(entry.project.id) ?? null));
  const known = new Set(fromA.map((entry) => entry.id));
  return [
    ...fromA,
    ...[...inB.values()].filter(({ project }) => !known.has(project.id)).map((entry) => pair(null, entry)),
  ];
}

type Look = Pick<Bar['tracks'][number], 'tone' | 'label'>;
/** The works of a project in either plan, as tracks of its bar. */
export const tracksOf = ({ a, b }: Difference, inA: Look, inB: Look): Bar['tracks'] => [
  ...(a ? [{ start: a.start, end: a.end, ...inA }] : []),
  ...(b ? [{ start: b.start, end: b.end, ...inB }] : []),
];

function pair(a: Programmed | null, b: Programmed | null): Difference {
  const { project } = (a ?? b)!;
  const same = a && b && a.start === b.start && a.mode.id === b.mode.id;
  const kind = same ? 'both' : a && b ? 'moved' : a ? 'first' : 'second';
  return { id: project.id, name: project.name, geometry: project.geometry, a, b, kind };
}
