import { type Scenario, ppm } from '@vorrang/planning';
import { activeRules } from './active-rules.ts';

import { savingIn } from '../money/saving.ts';
import type { Accounts } from '../money/accounts.ts';

/** Another project and the periods that must lie between the end of the first and the start of the second. */
export type Link = { project: number; lag: number };
/** One after the other. `position` is the rule's place in the Scenario. */
export type Order = { before: number; after: number; lag: number; position: number };
/** Projects under one rule. */
export type Group = { members: number[]; position: number };
/**
 * Projects that save cents for the first of them and bring points when all start in the same period; or, where `within` is a number, two of
 * which the first starts at most so many periods after the end of the second. `groups`, by the period in which the first starts: the funding
 * classes whose most expensive price the saving may be worth, and the saving at the prices of its year. `paysLess`: the cents by which the search
 * counts on paying less; nothing where the dues of the first depend on its start: only the exact plan knows what is saved then.
 */
export type Bundle = {
  members: number[];
  saving: number[];
  paysLess: number;
  value: number;
  groups: number[][];
  within: number | null;
  position: number;
};
/** A district's claim to a part of all cost, in millionths. */
export type Share = { district: number; ppm: number; position: number };

/** What the rules between projects say, as they stand and by project. */
export type Relations = {
  orders: Order[];
  before: Link[][];
  after: Link[][];
  /** At most one of them starts. */
  choices: Group[];
  rivals: number[][];
  /** No two of them are ever under construction together. */
  corridors: Group[];
  neighbours: number[][];
  bundles: Bundle[];
  bundlesOf: number[][];
  shares: Share[];
  districtOf: Int32Array;
  /** 1 for projects that must start: mandatory ones, and all that these depend on. */
  must: Uint8Array;
  /** The period by which a project must be finished, for its own sake and for those that depend on it and must start. */
  latestEnd: Int32Array;
};

/** Kinds the search keeps by arithmetic of its own; every other kind is kept by its rows or, failing that, asked through its `check`. */
export const kindsAtHand: ReadonlySet<string> = new Set([
  'once',
  'window',
  'season',
  'money',
  'grant-terms',
  'capacity',
  'precedence',
  'at-most-one',
  'corridor-conflict',
  'bundle',
  'one-closure',
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
  within: number;
};

/** Reads the relations between projects out of the rules at work. */
export function relationsOf(
  scenario: Scenario,
  kinds: ReadonlySet<string>,
  mandatory: Uint8Array,
  accounts: Accounts,
): Relations {
  const project = new Map(scenario.projects.map(({ id }, p) => [id, p]));
  const district = new Map(scenario.districts.map(({ id }, d) => [id, d]));
  const at = (id: string) => project.get(id)!;
  const empty = <T>(): T[][] => scenario.projects.map(() => []);
  const { periods } = scenario.calendar;
  const relations: Relations = {
    orders: [],
    before: empty(),
    after: empty(),
    choices: [],
    rivals: empty(),
    corridors: [],
    neighbours: empty(),
    bundles: [],
    bundlesOf: empty(),
    shares: [],
    districtOf: Int32Array.from(scenario.projects, ({ district: id }) => (id === null ? -1 : district.get(id)!)),
    must: mandatory.slice(),
    latestEnd: Int32Array.from(scenario.projects, ({ finishBy }) => Math.min(periods, finishBy ?? periods)),
  };
  for (const { rule, settings, position = -1 } of activeRules(scenario)) {
    if (!kinds.has(rule.kind)) continue;
    const { before, after, lag, projects, saving, value, district: id, minimum, within } = settings as Settings;
    if (rule.kind === 'precedence') relations.orders.push({ before: at(before), after: at(after), lag, position });
    else if (rule.kind === 'at-most-one') relations.choices.push({ members: [...new Set(projects.map(at))], position });
    else if (rule.kind === 'corridor-conflict')
      relations.corridors.push({ members: [...new Set(projects.map(at))], position });
    else if (rule.kind === 'district-share')
      relations.shares.push({ district: district.get(id)!, ppm: ppm(minimum), position });
    else if (rule.kind === 'bundle' || rule.kind === 'one-closure') {
      const members = rule.kind === 'bundle' ? projects.map(at) : [at(after), at(before)];
      const first = members[0]!;
      const groups = Array.from({ length: periods }, (_, period) => groupsOf(accounts, scenario, first, period));
      const paysLess = accounts.byStart[first] ? 0 : saving;
      const savings = groups.map((_, t) => savingIn(scenario, scenario.projects[first]!, saving, t));
      const bundle = { members, saving: savings, paysLess, value, groups, position };
      relations.bundles.push({ ...bundle, within: rule.kind === 'bundle' ? null : within });
    }
  }
  for (const { before, after, lag } of relations.orders) {
    relations.before[after]!.push({ project: before, lag });
    relations.after[before]!.push({ project: after, lag });
  }
  for (const { members } of relations.choices) everyTwo(members, relations.rivals);
  for (const { members } of relations.corridors) everyTwo(members, relations.neighbours);
  relations.bundles.forEach(({ members }, number) => {
    for (const p of members) relations.bundlesOf[p]!.push(number);
  });
  passDown(scenario, relations);
  return relations;
}

/** The funding classes that may have less to pay when a project saves in its first period. */
function groupsOf(accounts: Accounts, { projects }: Scenario, project: number, period: number): number[] {
  if (!accounts.termed[project]) return [accounts.base[project]!];
  return [...new Set(projects[project]!.modes.flatMap((mode) => accounts.savedFrom(project, mode, period)))];
}

/** What must start passes this and its deadline on to what it depends on. */
function passDown({ projects }: Scenario, { orders, must, latestEnd }: Relations): void {
  const shortest = projects.map(({ modes }) =>
    modes.reduce((least, { duration }) => Math.min(least, duration), Infinity),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const { before, after, lag } of orders) {
      if (must[after] === 0) continue;
      const end = latestEnd[after]! - shortest[after]! - lag;
      if (must[before] === 1 && latestEnd[before]! <= end) continue;
      must[before] = 1;
      latestEnd[before] = Math.min(latestEnd[before]!, end);
      changed = true;
    }
  }
}

function everyTwo(group: number[], lists: number[][]): void {
  const members = new Set(group);
  for (const a of members) for (const b of members) if (a !== b && !lists[a]!.includes(b)) lists[a]!.push(b);
}
