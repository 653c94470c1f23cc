import { type Scenario, ppm } from '@vorrang/planning';
import { rulesAtWork } from '../given.ts';

/** Another project and the periods that must lie between the end of the first and the start of the second. */
export type Link = { project: number; lag: number };
/** Two projects that save cents for the first and bring points when they start in the same period. */
export type Pair = { first: number; second: number; saving: number; value: number };
/** A district's claim to a part of all cost, in millionths. */
export type Share = { district: number; ppm: number };

/** What the rules between projects say, by project. */
export type Relations = {
  before: Link[][];
  after: Link[][];
  /** Projects of which at most one starts. */
  rivals: number[][];
  /** Projects that are never under construction together. */
  neighbours: number[][];
  pairs: Pair[];
  pairsOf: number[][];
  shares: Share[];
  districtOf: Int32Array;
};

/** Kinds the search keeps by arithmetic of its own; every other kind is asked through its rule's `check`. */
export const kindsAtHand: ReadonlySet<string> = new Set([
  'once',
  'window',
  'money',
  'capacity',
  'precedence',
  'at-most-one',
  'corridor-conflict',
  'bundle',
  'district-share',
]);

type Settings = {
  before: string;
  after: string;
  lag: number;
  projects: string[];
  saving: number;
  value: number;
  district: string;
  minimum: number;
};

/** Reads the relations between projects out of the rules at work. */
export function relationsOf(scenario: Scenario): Relations {
  const position = new Map(scenario.projects.map(({ id }, p) => [id, p]));
  const district = new Map(scenario.districts.map(({ id }, d) => [id, d]));
  const at = (id: string) => position.get(id)!;
  const empty = <T>(): T[][] => scenario.projects.map(() => []);
  const relations: Relations = {
    before: empty(),
    after: empty(),
    rivals: empty(),
    neighbours: empty(),
    pairs: [],
    pairsOf: empty(),
    shares: [],
    districtOf: Int32Array.from(scenario.projects, (project) =>
      project.district === null ? -1 : district.get(project.district)!,
    ),
  };
  for (const { rule, settings } of rulesAtWork(scenario)) {
    const { before, after, lag, projects, saving, value, district: id, minimum } = settings as Settings;
    if (rule.kind === 'precedence') {
      relations.before[at(after)]!.push({ project: at(before), lag });
      relations.after[at(before)]!.push({ project: at(after), lag });
    } else if (rule.kind === 'at-most-one') everyTwo(projects.map(at), relations.rivals);
    else if (rule.kind === 'corridor-conflict') everyTwo(projects.map(at), relations.neighbours);
    else if (rule.kind === 'district-share') relations.shares.push({ district: district.get(id)!, ppm: ppm(minimum) });
    else if (rule.kind === 'bundle') {
      const pair = { first: at(projects[0]!), second: at(projects[1]!), saving, value };
      const number = relations.pairs.push(pair) - 1;
      for (const p of [pair.first, pair.second]) relations.pairsOf[p]!.push(number);
    }
  }
  return relations;
}

function everyTwo(group: number[], lists: number[][]): void {
  const members = new Set(group);
  for (const a of members) for (const b of members) if (a !== b && !lists[a]!.includes(b)) lists[a]!.push(b);
}
