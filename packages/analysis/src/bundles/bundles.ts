import type { Project, Scenario, Text } from '@vorrang/planning';
import type { Geometry } from 'geojson';
import type { Analysis } from '../proposal.ts';
import { pairKey, pairsNamed } from '../settled.ts';
import { sharedStreets } from '../streets/shared.ts';

/** What digging once saves of what is paid for the shared part, at most. Source: domain reference §4.3 (Norway, six municipalities, 2024). */
export type BundleParameters = { savingShare: number; withinMetres: number; leastMetres: number };
export const urban: BundleParameters = { savingShare: 0.24, withinMetres: 20, leastMetres: 20 };
export const rural: BundleParameters = { ...urban, savingShare: 0.11 };

/** Works on the same street that could be dug once: a bundle to be accepted, changed or rejected, and how its saving was reckoned. */
export type BundleProposal = {
  projects: [first: string, second: string];
  savingCents: number;
  sharedMetres: number;
  shareOfShorter: number;
  apartMetres: number;
  sentence: Text;
};

type Town = Pick<Scenario, 'calendar' | 'projects' | 'constraints'>;

/**
 * Pairs of projects along the same street whose windows allow the same start, largest saving first. The saving is the share of the
 * shorter works that lies along the other, times the cheaper of the two costs, times `savingShare`; never more than the format allows a
 * bundle to save, which is what the first project pays in its first period. Pairs that a rule already bundles or forbids are left out.
 */
export function proposeBundles({ calendar, projects, constraints }: Town, parameters = urban): BundleProposal[] {
  const geometries = projects.map(({ geometry }) => (geometry as Geometry | undefined) ?? null);
  const settled = pairsNamed(constraints, ['bundle', 'at-most-one']);
  return sharedStreets(geometries, parameters.withinMetres, parameters.leastMetres)
    .flatMap((shared) => {
      const pair = [projects[shared.first]!, projects[shared.second]!] as [Project, Project];
      if (settled.has(pairKey(pair[0].id, pair[1].id)) || !mayStartTogether(pair, calendar.periods)) return [];
      // Whoever pays more at the beginning can save more there.
      const [first, second] = firstCents(pair[0]) >= firstCents(pair[1]) ? pair : [pair[1], pair[0]];
      const wanted = Math.floor(
        shared.shareOfShorter * Math.min(cheapest(first), cheapest(second)) * parameters.savingShare,
      );
      const savingCents = Math.min(wanted, firstCents(first));
      return savingCents > 0 ? [proposalFor(first, second, { ...shared, savingCents }, parameters)] : [];
    })
    .sort((a, b) => b.savingCents - a.savingCents || a.projects.join().localeCompare(b.projects.join()));
}

const cents = (cost: readonly number[]): number => cost.reduce((sum, one) => sum + one, 0);
const cheapest = ({ modes }: Project): number => Math.min(...modes.map(({ cost }) => cents(cost)));
const firstCents = ({ modes }: Project): number => Math.min(...modes.map(({ cost }) => cost[0] ?? 0));
/** Whether there is a period in which both may start. */
function mayStartTogether(pair: [Project, Project], periods: number): boolean {
  const windows = pair.map(({ earliestStart = 0, finishBy, modes }) => {
    const shortest = Math.min(...modes.map(({ duration }) => duration));
    return [earliestStart, Math.min(periods, finishBy ?? periods) - shortest] as const;
  });
  return Math.max(windows[0]![0], windows[1]![0]) <= Math.min(windows[0]![1], windows[1]![1]);
}

type Reckoned = Pick<BundleProposal, 'savingCents' | 'shareOfShorter' | 'apartMetres'> & { metres: number };

function proposalFor(
  first: Project,
  second: Project,
  { savingCents, metres, shareOfShorter, apartMetres }: Reckoned,
  { savingShare }: BundleParameters,
): BundleProposal {
  const [m, share, apart] = [Math.round(metres), Math.round(shareOfShorter * 100), Math.round(apartMetres)];
  const rate = Math.round(savingShare * 100);
  return {
    projects: [first.id, second.id],
    savingCents,
    sharedMetres: m,
    shareOfShorter,
    apartMetres,
    sentence: {
      de: `„${first.name}“ und „${second.name}“ liegen auf ${m} m an derselben Straße (${share} % des kürzeren, ${apart} m auseinander). Gemeinsam begonnen sparen sie höchstens ${rate} % davon.`,
      en: `"${first.name}" and "${second.name}" run along the same street for ${m} m (${share} % of the shorter, ${apart} m apart). Begun together they save at most ${rate} % of that.`,
    },
  };
}

/** Most proposals told at once: the largest savings first. */
const most = 200;

export const bundles: Analysis = {
  name: 'bundles',
  label: { de: 'Einmal graben', en: 'Dig once' },
  propose: (scenario) =>
    proposeBundles(scenario)
      .slice(0, most)
      .map(({ projects, savingCents, sentence }) => ({
        id: `bundles:${JSON.stringify([...projects].sort())}`,
        rule: { kind: 'bundle', projects: [...projects], saving: savingCents, value: 0 },
        sentence,
      })),
};
