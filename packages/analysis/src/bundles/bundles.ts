import { type Constraint, type Project, type Scenario, type Text, inTurn, ruleFields } from '@vorrang/planning';
import { type Possible, possibleIn } from '../possible-starts.ts';
import type { Analysis } from '../proposal.ts';
import { pairKey, pairsNamed } from '../settled.ts';
import { sharedStreets } from '../streets/shared.ts';
import { messages } from './messages.ts';

/** What digging once saves of what is paid for the shared part, at most. Source: packages/planning/sources.md, "Dig once". */
export type BundleParameters = { savingShare: number; withinMetres: number; leastMetres: number };
export const urban: BundleParameters = { savingShare: 0.24, withinMetres: 20, leastMetres: 20 };
export const rural: BundleParameters = { ...urban, savingShare: 0.11 };

/**
 * Works on the same street that could be dug once, to be accepted, changed or rejected, and how the saving was reckoned. `together`: begun
 * in the same period, the first of the two saves. `in-turn`: the second begins as soon as the first ends, in one closure, and saves.
 */
export type BundleProposal = {
  how: 'together' | 'in-turn';
  projects: [first: string, second: string];
  savingCents: number;
  sharedMetres: number;
  shareOfShorter: number;
  apartMetres: number;
  sentence: Text;
};

type Town = Pick<Scenario, 'calendar' | 'projects' | 'constraints'>;
type Way = { how: BundleProposal['how']; first: Project; second: Project; saves: Project };

/**
 * Pairs of projects along the same street that the rules let start together or, where one has to come before the other, right after it;
 * largest saving first. The saving is the share of the shorter works that lies along the other, times the cheaper of the two costs, times
 * `savingShare`; never more than what rules leave to be saved in the first period of the one that saves, so that all proposals can be
 * taken over together. Pairs that a rule already bundles or forbids are left out, and those whom windows, decisions, moratoria, precedences or
 * corridor conflicts let do neither.
 */
export function proposeBundles({ calendar, projects, constraints }: Town, parameters = urban): BundleProposal[] {
  const geometries = projects.map(({ geometry }) => geometry ?? null);
  const settled = pairsNamed(constraints, ['bundle', 'one-closure', 'at-most-one']);
  const possible = possibleIn({ calendar, projects, constraints });
  const room = roomToSave(projects, constraints);
  return sharedStreets(geometries, parameters.withinMetres, parameters.leastMetres)
    .flatMap((shared) => {
      const pair = [projects[shared.first]!, projects[shared.second]!] as const;
      const way = settled.has(pairKey(pair[0].id, pair[1].id)) ? null : wayFor(pair, possible);
      if (!way) return [];
      const wanted = wholeUnits(
        shared.shareOfShorter * Math.min(cheapest(pair[0]), cheapest(pair[1])) * parameters.savingShare,
      );
      return [{ way, shared, wanted: Math.min(wanted, firstCents(way.saves)) }];
    })
    .sort((a, b) => b.wanted - a.wanted || keyOf(a.way).localeCompare(keyOf(b.way)))
    .flatMap(({ way, shared, wanted }) => {
      const savingCents = Math.min(wanted, room.get(way.saves.id) ?? 0);
      if (savingCents <= 0) return [];
      room.set(way.saves.id, room.get(way.saves.id)! - savingCents);
      return [proposalFor(way, { ...shared, savingCents }, parameters)];
    });
}

/** An estimate is not known to the cent. */
const wholeUnits = (cents: number): number => Math.round(cents / 100) * 100;
const keyOf = ({ first, second }: Way): string => [first.id, second.id].join();
const cents = (cost: readonly number[]): number => cost.reduce((sum, one) => sum + one, 0);
const cheapest = ({ modes }: Project): number => Math.min(...modes.map(({ cost }) => cents(cost)));
const firstCents = ({ modes }: Project): number => Math.min(...modes.map(({ cost }) => cost[0] ?? 0));

/** What the format lets rules save in a project's first period, less what they save there already. */
function roomToSave(projects: readonly Project[], constraints: readonly Constraint[]): Map<string, number> {
  const room = new Map(projects.map((project) => [project.id, firstCents(project)]));
  for (const { kind, projects: named, after, saving = 0 } of constraints.map(ruleFields)) {
    const saves = kind === 'bundle' ? named?.[0] : kind === 'one-closure' ? after : undefined;
    if (saves !== undefined) room.set(saves, (room.get(saves) ?? 0) - saving);
  }
  return room;
}

/** How the two can be dug once; null where the rules let them neither begin together nor follow one another. */
function wayFor([a, b]: readonly [Project, Project], { gapBetween, fit }: Possible): Way | null {
  const inTurn = (first: Project, second: Project): Way | null =>
    fit(first.id, second.id, (one, other) => other.start === one.end)
      ? { how: 'in-turn', first, second, saves: second }
      : null;
  if (gapBetween(a.id, b.id) !== null) return inTurn(a, b);
  if (gapBetween(b.id, a.id) !== null) return inTurn(b, a);
  // Whoever pays more at the beginning can save more there.
  const [first, second] = firstCents(a) >= firstCents(b) ? [a, b] : [b, a];
  if (fit(a.id, b.id, (one, other) => one.start === other.start))
    return { how: 'together', first, second, saves: first };
  return inTurn(second, first) ?? inTurn(first, second);
}

type Reckoned = Pick<BundleProposal, 'savingCents' | 'shareOfShorter' | 'apartMetres'> & { metres: number };

function proposalFor(
  { how, first, second }: Way,
  { savingCents, metres, shareOfShorter, apartMetres }: Reckoned,
  { savingShare }: BundleParameters,
): BundleProposal {
  const [m, share, apart] = [Math.round(metres), Math.round(shareOfShorter * 100), Math.round(apartMetres)];
  const rate = Math.round(savingShare * 100);
  const named = { first: first.name, second: second.name };
  const gain = how === 'together' ? messages.texts.together({ rate }) : messages.texts.inOneClosure({ ...named, rate });
  return {
    how,
    projects: [first.id, second.id],
    savingCents,
    sharedMetres: m,
    shareOfShorter,
    apartMetres,
    sentence: inTurn([messages.texts.shared({ ...named, metres: m, share, apart }), gain]),
  };
}

/** Most proposals told at once: the largest savings first. */
const most = 200;

const ruleFor = ({ how, projects, savingCents }: BundleProposal): Constraint =>
  how === 'together'
    ? { kind: 'bundle', projects: [...projects], saving: savingCents, value: 0 }
    : { kind: 'one-closure', before: projects[0], after: projects[1], within: 0, saving: savingCents, value: 0 };

export const bundles: Analysis<never> = {
  name: 'bundles',
  label: messages.texts.label,
  reads: [],
  propose: (scenario) =>
    proposeBundles(scenario)
      .slice(0, most)
      .map((proposal) => ({
        id: `bundles:${JSON.stringify([...proposal.projects].sort())}`,
        rule: ruleFor(proposal),
        sentence: proposal.sentence,
      })),
};
