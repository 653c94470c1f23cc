import type { FundingSource, Project, Resource } from '@vorrang/planning';
import type { Draw } from './draw.ts';
import { type Means, thousand } from './works.ts';

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

type Fund = { kind: FundingSource['kind']; share: number; carry: number; years: (draw: Draw, year: number) => number };
const steady = (draw: Draw) => draw.between(0.85, 1.15);

/** Five sources: three steady ones, a grant that comes or does not, a loan every third year. */
const funds: Record<string, Fund> = {
  general: { kind: 'own', share: 0.31, carry: 0.1, years: steady },
  roadfund: { kind: 'own', share: 0.22, carry: 0.25, years: steady },
  waterfund: { kind: 'own', share: 0.21, carry: 1, years: steady },
  grant: { kind: 'grant', share: 0.05, carry: 0, years: (draw) => (draw.happens(0.4) ? 6.75 : 1) },
  bond: { kind: 'loan', share: 0.21, carry: 0.5, years: (_, year) => (year % 3 === 0 ? 4 : 1) },
};
const season = [0.8, 1, 1.15, 1];
/** How many times over the year-round work of a crew is wanted. */
const crews: Record<string, [from: number, to: number]> = {
  earthworks: [1.4, 1.8],
  paving: [1.15, 1.45],
  pipe: [1.45, 1.85],
  structures: [1.15, 1.35],
  signals: [1.45, 1.65],
  inspection: [1.15, 1.45],
};

/** A village has no loan, and neither signal crews nor inspectors of its own. */
export function meansOf(projects: number, periods: number): Means {
  const village = projects < 100;
  const districts = projects < 100 ? 5 : projects < 1000 ? 8 : 12;
  return {
    periods,
    sources: Object.keys(funds).filter((id) => !village || id !== 'bond'),
    crews: Object.keys(crews).filter((id) => !village || (id !== 'signals' && id !== 'inspection')),
    districts: Array.from({ length: districts }, (_, k) => `D${k + 1}`),
  };
}

/** Money for one part in 1.6 to 2.4 of what all first options cost, lumpy over the years. */
export function drawFunds(draw: Draw, projects: Project[], { sources, periods }: Means): FundingSource[] {
  const wanted = sum(projects.flatMap(({ modes }) => modes[0]!.cost));
  const money = wanted / draw.between(1.6, 2.4);
  const shares = sum(sources.map((id) => funds[id]!.share));
  return sources.map((id) => {
    const { kind, share, carry, years } = funds[id]!;
    const weights = Array.from({ length: Math.ceil(periods / 4) }, (_, year) => years(draw, year));
    const unit = (money * share) / shares / sum(weights) / thousand;
    return {
      id,
      name: id,
      kind,
      budget: weights.map((one) => Math.round(unit * one) * thousand),
      carryOverShare: carry,
    };
  });
}

/** Crews for a part of what all first options need, fewer in winter. */
export function drawCrews(draw: Draw, projects: Project[], { crews: wantedCrews, periods }: Means): Resource[] {
  return wantedCrews.map((id) => {
    const wanted = sum(projects.flatMap(({ modes }) => modes[0]!.demand[id] ?? []));
    const base = Math.max(3, wanted / periods / draw.between(...crews[id]!));
    const capacity = Array.from({ length: periods }, (_, t) => Math.max(3, Math.round(base * season[t % 4]!)));
    return { id, name: id, unit: 'crews', capacity };
  });
}
