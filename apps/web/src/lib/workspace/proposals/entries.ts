import {
  type Constraint,
  type Project,
  type Scenario,
  type Text,
  asWritten,
  canonicalJson,
  everywhere,
  rejectedProposalsSchema,
  textSchema,
} from '@vorrang/planning';
import type { Proposal, ProposalsAnswer } from '#lib/api/shapes.ts';
import { effectOf, isIdle } from '#lib/scenario/proposal-effect.ts';
import { takenOver } from '#lib/scenario/draft-values.ts';
import { ruleOf, valuesOf } from './proposal-commands.ts';

export const states = ['open', 'accepted', 'rejected'] as const;
export type State = (typeof states)[number];
/**
 * A proposal as the inbox lists it, whatever it is. `proposed`: as it would be made today, null where it would not, undefined while nobody
 * knows; `since`: whether that is another than what was accepted; `percent`: how much of its values counts.
 */
export type Entry = {
  id: string;
  state: State;
  sentence: Text;
  analysis: string;
  label: Text | null;
  proposed: Proposal | null | undefined;
  percent: number | null;
  since: 'same' | 'other' | 'gone';
  reason?: string;
  by?: string | undefined;
};
export type Loaded = Pick<ProposalsAnswer, 'proposals' | 'settled'> | null;

/** Everything that is, or was, proposed for a Scenario; open ones of the greatest effect first. */
export function entriesOf(scenario: Scenario, loaded: Loaded): Entry[] {
  const known = new Map([...(loaded?.settled ?? []), ...(loaded?.proposals ?? [])].map((one) => [one.id, one]));
  const decided = [...acceptedIn(scenario), ...rejectedIn(scenario)].map((entry): Entry => {
    const now = known.get(entry.id);
    const proposed = loaded ? (now ?? null) : undefined;
    const about = { analysis: now?.analysis ?? '', label: now?.label ?? null };
    return { ...entry, ...about, proposed, since: sinceOf(scenario, entry, proposed) };
  });
  const taken = new Set(decided.map(({ id }) => id));
  const open = [...known.values()].filter((one) => !taken.has(one.id) && !isIdle(one));
  return [...byEffect(open, scenario).map(asOpen), ...decided];
}
/** How many were tried and save nothing in any plan that was found. */
export const idleIn = (loaded: Loaded): number => loaded?.proposals.filter(isIdle).length ?? 0;

type Decided = Pick<Entry, 'id' | 'state' | 'sentence' | 'percent' | 'reason' | 'by'>;
function acceptedIn(scenario: Scenario): Decided[] {
  const values = takenOver(scenario.projectValues ?? []).map(({ proposal, percent, sentence }): Decided => {
    return { id: proposal, state: 'accepted', sentence, percent };
  });
  const all = [...scenario.constraints, ...(scenario.switchedOffRules ?? [])];
  const rules = all.flatMap(({ proposal, citation }): Decided[] => {
    if (typeof proposal !== 'string') return [];
    const sentence = everywhere(String(citation ?? proposal));
    return [{ id: proposal, state: 'accepted', sentence, percent: null }];
  });
  return [...values, ...rules];
}
function rejectedIn({ rejectedProposals }: Scenario): Decided[] {
  return (asWritten(rejectedProposalsSchema, rejectedProposals) ?? []).map((one): Decided => {
    const sentence = textSchema.safeParse(one['sentence']);
    const { id, reason } = one;
    const by = typeof one['by'] === 'string' ? one['by'] : undefined;
    return { id, reason, by, state: 'rejected', percent: null, sentence: sentence.data ?? everywhere(id) };
  });
}

/** What counts of what was accepted, apart from what a planner set beside it. */
function sinceOf(scenario: Scenario, { id, state }: Decided, proposed: Entry['proposed']): Entry['since'] {
  if (state !== 'accepted' || proposed === undefined) return 'same';
  if (proposed === null) return 'gone';
  if ('rule' in proposed) {
    const stored = ruleOf(scenario, id)?.rule;
    const { citation: _c, owner: _o, proposal: _p, id: _i, ...rule }: Partial<Constraint> = stored ?? {};
    const { id: _j, ...now } = proposed.rule;
    return canonicalJson(rule) === canonicalJson(now) ? 'same' : 'other';
  }
  const counts = (values: readonly object[]) =>
    canonicalJson(values.map((value) => ({ ...value, percent: 0, sentence: '' })));
  return counts(valuesOf(scenario, id)) === counts(proposed.values) ? 'same' : 'other';
}

const asOpen = (proposed: Proposal): Entry => ({
  id: proposed.id,
  state: 'open',
  sentence: proposed.sentence,
  analysis: proposed.analysis,
  label: proposed.label,
  proposed,
  percent:
    'values' in proposed ? (proposed.values.find(({ district }) => district === undefined)?.percent ?? null) : null,
  since: 'same',
});

/** Those of the most points first, then those that save the most money; what nobody knows the effect of last, as it was told. */
function byEffect(proposals: readonly Proposal[], scenario: Scenario): Proposal[] {
  const sizeOf = (one: Proposal): [number, number] => {
    const effect = effectOf(one, scenario);
    if (!effect) return [0, 0];
    if ('points' in effect) return [Math.abs(effect.points), 0];
    const gained = one.trial && 'gainedPoints' in one.trial ? Math.max(0, one.trial.gainedPoints) : 0;
    return [Math.round(gained * 10) / 10, effect.cents];
  };
  const sizes = new Map(proposals.map((one) => [one, sizeOf(one)]));
  const compare = ([p, c]: [number, number], [q, d]: [number, number]) => q - p || d - c;
  return proposals.toSorted((a, b) => compare(sizes.get(a)!, sizes.get(b)!));
}

/** The kinds of proposals among these, each with how many there are, the most first. */
export const kindsOf = (entries: readonly Entry[]): { analysis: string; label: Text; count: number }[] =>
  [...Map.groupBy(entries, ({ analysis }) => analysis)]
    .flatMap(([analysis, own]) => (own[0]!.label ? [{ analysis, label: own[0]!.label, count: own.length }] : []))
    .sort((a, b) => b.count - a.count);

/** Every project without what was taken over for it: as it was told, else as it stood when the inbox was opened. */
export const bareProjects = (projects: readonly Project[], without: readonly Project[]): Map<string, Project> =>
  new Map([...projects, ...without].map((project) => [project.id, project]));
