import { type Asset, type Project, type Scenario, type Text, formatNumber } from '@vorrang/planning';
import { localProjectionAround } from '../local-projection.ts';
import type { Analysis, Known } from '../proposal.ts';
import { pairKey, pairsNamed } from '../settled.ts';
import { closuresIn, segmentsOfClosure } from '../streets/closures.ts';
import { type StreetGraph, streetGraph } from '../streets/graph.ts';
import { withCounts } from '../streets/traffic.ts';
import { type Way, wayBetween } from '../streets/way.ts';
import { messages } from './messages.ts';

/** When two sites spoil each other's detour: assumptions that a city may change. */
export type CorridorParameters = {
  /** So much longer, in metres and as a factor, the detour has to become. */
  longerMetres: number;
  longerFactor: number;
  /** Streets with fewer vehicles a day, where they are counted, need no detour. */
  leastVehicles: number;
  /** No detour is longer than this: beyond it there is none. */
  farthestMetres: number;
};
export const defaultCorridor: CorridorParameters = {
  longerMetres: 300,
  longerFactor: 1.25,
  leastVehicles: 1_000,
  farthestMetres: 10_000,
};

/** Two projects of which one closes the detour of the other. Metres; `together` null: no way is left. */
export type Corridor = { closed: string; detour: string; over: string; alone: number; together: number | null };

/**
 * Pairs of works that must not be open together, because one closes a street over which the other's traffic goes round: the shortest
 * way between the ends of the closed segment, with the one closed and with both. The worst first, each pair once. Pairs that lie on the
 * same segment are a bundle's matter.
 */
export function findCorridors(
  projects: readonly Project[],
  assets: readonly Asset[],
  parameters = defaultCorridor,
  mayMeet: (a: Project, b: Project) => boolean = () => true,
): Corridor[] {
  const projection = localProjectionAround(assets.flatMap(({ geometry }) => geometry ?? []));
  const graph = streetGraph(assets, projection);
  const closures = closuresIn(graph, projects, projection);
  const closersOf = new Map<number, number[]>();
  closures.forEach((closed, i) => {
    for (const edge of closed) if (!closersOf.get(edge)?.push(i)) closersOf.set(edge, [i]);
  });
  const worst = new Map<string, Corridor>();
  projects.forEach((project, p) => {
    if (!hasTraffic(closures[p]!, graph, assets, parameters)) return;
    for (const segment of segmentsOfClosure(graph, closures[p]!)) {
      const asked = { ...segment, within: parameters.farthestMetres };
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
        const key = pairKey(project.id, other.id);
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
  { asset, trafficCount }: Known<'asset' | 'trafficCount'>,
): ReturnType<Analysis['propose']> {
  const settled = pairsNamed(constraints, ['bundle', 'one-closure', 'at-most-one', 'corridor-conflict', 'precedence']);
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  const mayMeet = (a: Project, b: Project) => !settled.has(pairKey(a.id, b.id)) && couldMeet(a, b, calendar.periods);
  const sections = withCounts(
    asset,
    trafficCount,
    localProjectionAround(asset.flatMap(({ geometry }) => geometry ?? [])),
  );
  return findCorridors(projects, sections, defaultCorridor, mayMeet)
    .slice(0, most)
    .map((found) => ({
      id: `corridors:${pairKey(found.closed, found.detour)}`,
      rule: { kind: 'corridor-conflict', projects: [found.closed, found.detour].sort() },
      sentence: sentenceFor(found, names),
    }));
}

function sentenceFor({ closed, detour, over, alone, together }: Corridor, names: ReadonlyMap<string, string>): Text {
  const metres = (value: number) => (locale: string) => `${formatNumber(Math.round(value / 10) * 10, locale)} m`;
  return messages.texts.sentence({
    closed: names.get(closed)!,
    alone: metres(alone),
    over,
    detour: names.get(detour)!,
    passable: together !== null,
    together: metres(together ?? 0),
  });
}

export const corridors: Analysis<'asset' | 'trafficCount'> = {
  name: 'corridors',
  label: messages.texts.label,
  reads: ['asset', 'trafficCount'],
  propose: proposeCorridors,
};
