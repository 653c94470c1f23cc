import { type Asset, type Project, type Scenario, type Text, formatNumber } from '@vorrang/planning';
import type { Geometry } from 'geojson';
import { planeAround } from '../plane.ts';
import type { Analysis, Known } from '../proposal.ts';
import { closuresIn } from './closures.ts';
import { type StreetGraph, streetGraph } from './street-graph.ts';
import { type Way, wayBetween } from './way.ts';

/** When two sites spoil each other's way round: assumptions that a city may change. */
export type CorridorParameters = {
  /** So much longer, in metres and as a factor, the way round has to become. */
  longerMetres: number;
  longerFactor: number;
  /** Streets with fewer vehicles a day, where they are counted, need no way round. */
  leastVehicles: number;
  /** No way round is longer than this: beyond it there is none. */
  farthestMetres: number;
};
export const usualCorridor: CorridorParameters = {
  longerMetres: 300,
  longerFactor: 1.25,
  leastVehicles: 1_000,
  farthestMetres: 10_000,
};

/** Two projects of which one closes the way round the other. Metres; `together` null: no way is left. */
export type Corridor = { closed: string; detour: string; over: string; alone: number; together: number | null };

/**
 * Pairs of works that must not be open together, because one closes a street over which the other's traffic goes round: the shortest
 * way between the ends of the closed stretch, with the one closed and with both. The worst first, each pair once. Pairs that lie on the
 * same stretch are a bundle's matter.
 */
export function findCorridors(
  projects: readonly Project[],
  assets: readonly Asset[],
  parameters = usualCorridor,
  mayMeet: (a: Project, b: Project) => boolean = () => true,
): Corridor[] {
  const plane = planeAround(assets.flatMap(({ geometry }) => (geometry as Geometry | null) ?? []));
  const graph = streetGraph(assets, plane);
  const closures = closuresIn(graph, projects, plane);
  const closersOf = new Map<number, number[]>();
  closures.forEach((closed, i) => {
    for (const edge of closed) if (!closersOf.get(edge)?.push(i)) closersOf.set(edge, [i]);
  });
  const worst = new Map<string, Corridor>();
  projects.forEach((project, p) => {
    if (!hasTraffic(closures[p]!, graph, assets, parameters)) return;
    for (const stretch of stretchesOf(graph, closures[p]!)) {
      const asked = { ...stretch, within: parameters.farthestMetres };
      const alone = wayBetween(graph, { ...asked, open: (edge) => !closures[p]!.has(edge) });
      if (!alone) continue;
      for (const q of othersOn(alone, closersOf, p)) {
        const other = projects[q]!;
        if (overlaps(closures[p]!, closures[q]!) || !mayMeet(project, other)) continue;
        const open = (edge: number) => !closures[p]!.has(edge) && !closures[q]!.has(edge);
        const together = wayBetween(graph, { ...asked, open })?.metres ?? null;
        if (!isWorse(alone.metres, together, parameters)) continue;
        const edge = alone.edges.find((one) => closures[q]!.has(one))!;
        const over = assets[graph.edges[edge]!.section]!.name;
        const found = { closed: project.id, detour: other.id, over, alone: alone.metres, together };
        const key = JSON.stringify([project.id, other.id].sort());
        if (excess(found) > excess(worst.get(key))) worst.set(key, found);
      }
    }
  });
  return [...worst.values()].sort(
    (a, b) => excess(b) - excess(a) || (a.closed + a.detour < b.closed + b.detour ? -1 : 1),
  );
}

const excess = (found?: Corridor): number =>
  found === undefined ? -1 : found.together === null ? Infinity : found.together - found.alone;

const isWorse = (alone: number, together: number | null, { longerMetres, longerFactor }: CorridorParameters): boolean =>
  together === null || (together - alone >= longerMetres && together >= longerFactor * alone);

const overlaps = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  [...one].some((edge) => other.has(edge));

function othersOn({ edges }: Way, closersOf: ReadonlyMap<number, number[]>, own: number): Set<number> {
  return new Set(edges.flatMap((edge) => closersOf.get(edge) ?? []).filter((other) => other !== own));
}

/** Whether anybody drives there: a street without a count is not known to be quiet. */
function hasTraffic(
  closed: ReadonlySet<number>,
  { edges }: StreetGraph,
  assets: readonly Asset[],
  { leastVehicles }: CorridorParameters,
): boolean {
  return [...closed].some((edge) => (assets[edges[edge]!.section]!.vehiclesPerDay ?? Infinity) >= leastVehicles);
}

/** The ends of each closed stretch that traffic passes: the two crossings furthest apart at which an open street begins. */
function stretchesOf({ nodes, edges, at }: StreetGraph, closed: ReadonlySet<number>): { from: number; to: number }[] {
  const left = new Set(closed);
  const found: { from: number; to: number }[] = [];
  for (const first of closed) {
    if (!left.delete(first)) continue;
    const reached = new Set([edges[first]!.a, edges[first]!.b]);
    for (const node of reached)
      for (const edge of at[node]!) if (left.delete(edge)) reached.add(edges[edge]!.a).add(edges[edge]!.b);
    const ends = [...reached].filter((node) => at[node]!.some((edge) => !closed.has(edge)));
    let widest = { from: -1, to: -1, metres: -1 };
    ends.forEach((from, i) =>
      ends.slice(i + 1).forEach((to) => {
        const metres = Math.hypot(nodes[from]![0] - nodes[to]![0], nodes[from]![1] - nodes[to]![1]);
        if (metres > widest.metres) widest = { from, to, metres };
      }),
    );
    if (widest.from >= 0) found.push({ from: widest.from, to: widest.to });
  }
  return found;
}

type Rule = { kind: string; projects?: string[]; before?: string; after?: string };
const keyOf = (a: string, b: string): string => JSON.stringify([a, b].sort());

/** Pairs that a rule bundles, orders or keeps apart already. */
function pairsSettled(constraints: Scenario['constraints']): Set<string> {
  const settled = new Set<string>();
  for (const { kind, projects, before, after } of constraints as unknown as Rule[])
    if (['bundle', 'at-most-one', 'corridor-conflict', 'precedence'].includes(kind)) {
      const named = projects ?? [before ?? '', after ?? ''];
      named.forEach((a, i) => named.slice(i + 1).forEach((b) => settled.add(keyOf(a, b))));
    }
  return settled;
}

/** Whether there is a period in which both could have a site. */
function couldMeet(a: Project, b: Project, periods: number): boolean {
  const [one, other] = [a, b].map(({ earliestStart = 0, finishBy }) => [
    earliestStart,
    Math.min(periods, finishBy ?? periods),
  ]);
  return one![0]! < other![1]! && other![0]! < one![1]!;
}

/** Most proposals told at once: the worst first. */
const most = 200;

function proposeCorridors(
  { calendar, projects, constraints }: Scenario,
  { asset }: Known,
): ReturnType<Analysis['propose']> {
  const settled = pairsSettled(constraints);
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  const mayMeet = (a: Project, b: Project) => !settled.has(keyOf(a.id, b.id)) && couldMeet(a, b, calendar.periods);
  return findCorridors(projects, asset, usualCorridor, mayMeet)
    .slice(0, most)
    .map((found) => ({
      id: `corridors:${keyOf(found.closed, found.detour)}`,
      rule: { kind: 'corridor-conflict', projects: [found.closed, found.detour].sort() },
      sentence: sentenceFor(found, names),
    }));
}

function sentenceFor({ closed, detour, over, alone, together }: Corridor, names: ReadonlyMap<string, string>): Text {
  const metres = (value: number, locale: string) => `${formatNumber(Math.round(value / 10) * 10, locale)} m`;
  const [one, other] = [names.get(closed)!, names.get(detour)!];
  return {
    de: `Während „${one}“ führt der Umweg (${metres(alone, 'de-AT')}) über ${over}; dort liegt „${other}“. Sind beide offen, ${together === null ? 'gibt es keinen Weg mehr' : `sind es ${metres(together, 'de-AT')}`}. Vorgeschlagen: nie gleichzeitig.`,
    en: `During "${one}" the way round (${metres(alone, 'en-GB')}) goes over ${over}, where "${other}" lies. With both open ${together === null ? 'no way is left' : `it is ${metres(together, 'en-GB')}`}. Proposed: never at once.`,
  };
}

export const corridors: Analysis = {
  name: 'corridors',
  label: { de: 'Umwege freihalten', en: 'Keep ways round open' },
  propose: proposeCorridors,
};
