import type { Mode, Project } from '@vorrang/planning';
import type { Draw } from './draw.ts';

/** One thousand units of currency, in cents: costs are whole thousands, as in a capital plan. */
export const thousand = 100_000;
export const criteria = [
  ['safety', 0.3],
  ['condition', 0.25],
  ['mobility', 0.2],
  ['environment', 0.15],
  ['equity', 0.1],
] as const;

type Trade = { share: number; crews: string[]; sources: (draw: Draw) => string[]; disruption: number };

/** What cities build: how often, with which crews, from which money, and how much it disturbs for each million. */
const trades: Record<string, Trade> = {
  road: {
    share: 0.28,
    crews: ['earthworks', 'paving'],
    sources: (draw) => [...(draw.happens(0.84) ? ['general'] : []), 'roadfund', 'bond'],
    disruption: 1.8,
  },
  sewer: { share: 0.18, crews: ['earthworks', 'pipe'], sources: () => ['general', 'waterfund'], disruption: 1.3 },
  water: { share: 0.18, crews: ['earthworks', 'pipe'], sources: () => ['general', 'waterfund'], disruption: 1.3 },
  park: {
    share: 0.1,
    crews: ['earthworks'],
    sources: (draw) => ['general', ...(draw.happens(0.6) ? ['grant'] : [])],
    disruption: 0.4,
  },
  transit: {
    share: 0.09,
    crews: ['paving', 'signals'],
    sources: () => ['general', 'roadfund', 'bond'],
    disruption: 1.9,
  },
  bridge: {
    share: 0.09,
    crews: ['earthworks', 'structures'],
    sources: (draw) => ['general', 'roadfund', ...(draw.happens(0.6) ? ['grant'] : []), 'bond'],
    disruption: 1.5,
  },
  building: { share: 0.08, crews: ['structures', 'signals'], sources: () => ['general'], disruption: 1.4 },
};

/** What a city has: only these sources and crews occur in its projects. */
export type Means = { sources: string[]; crews: string[]; districts: string[]; periods: number };

/** A project of the family: cost and size lean to the right, its options follow from the first. */
export function drawProject(draw: Draw, number: number, means: Means): Project {
  const category = drawTrade(draw);
  const { crews, sources, disruption } = trades[category]!;
  const rebuild = drawRebuild(
    draw,
    crews.filter((crew) => means.crews.includes(crew)),
    means.crews.includes('inspection'),
    disruption,
  );
  return {
    id: `P${String(number).padStart(5, '0')}`,
    name: `${category} ${number}`,
    category,
    district: draw.one(means.districts),
    fundingSources: sources(draw).filter((source) => means.sources.includes(source)),
    mandatory: false,
    earliestStart: draw.happens(0.2) ? draw.whole(1, Math.floor(means.periods / 3)) : 0,
    finishBy: null,
    modes: withOptions(draw, rebuild),
  };
}

function drawTrade(draw: Draw): string {
  let left = draw.between(0, 1);
  return Object.keys(trades).find((name) => (left -= trades[name]!.share) < 0) ?? 'road';
}

function drawRebuild(draw: Draw, crews: string[], inspected: boolean, disruption: number): Mode {
  const total = Math.min(30_000, Math.max(150, 1800 * draw.lumpy(0.87)));
  const steps = 1.85 + Math.log(total / 300) / Math.log(1.9) + draw.between(-0.4, 0.4);
  const duration = Math.min(8, Math.max(2, Math.round(steps)));
  const gangs = crews.map((crew) => {
    const size = Math.max(1, Math.round((total / duration / 350) * draw.between(0.8, 1.2)));
    return [crew, Array<number>(duration).fill(size)] as const;
  });
  const inspection = inspected ? [['inspection', Array<number>(duration).fill(1)] as const] : [];
  const worth = 8.2 * draw.lumpy(0.4) * (total / 1000) ** 0.85;
  return {
    id: 'rebuild',
    duration,
    cost: spread(total, duration),
    demand: Object.fromEntries([...gangs, ...inspection]),
    effects: Object.fromEntries(criteria.map(([id]) => [id, rounded(worth * draw.between(0, 1))])),
    disruption: rounded(disruption * draw.lumpy(0.5) * (total / 1000) ** 0.8),
  };
}

/** Rehabilitation (62 %): about half the money, somewhat more than half the effect; fast track (26 %): dearer, shorter, more crews. */
function withOptions(draw: Draw, rebuild: Mode): [Mode, ...Mode[]] {
  if (!draw.happens(0.62)) return [rebuild];
  const effect = draw.between(0.45, 0.7);
  const rehab = variant(rebuild, 'rehab', {
    cost: draw.between(0.4, 0.65),
    length: draw.between(0.5, 0.75),
    effect,
    disruption: 0.8,
    crews: 1,
  });
  if (!draw.happens(0.43)) return [rebuild, rehab];
  const fast = { cost: draw.between(1.15, 1.3), length: 0.6, effect: 1, disruption: 1.6, crews: 1.6 };
  return [rebuild, rehab, variant(rebuild, 'fast', fast)];
}

type Factors = { cost: number; length: number; effect: number; disruption: number; crews: number };

function variant(of: Mode, id: string, by: Factors): Mode {
  const duration = Math.max(2, Math.round(of.duration * by.length));
  const total = of.cost.reduce((sum, cost) => sum + cost, 0) / thousand;
  const gang = (crew: string, size: number) => (crew === 'inspection' ? 1 : Math.ceil(size * by.crews));
  return {
    id,
    duration,
    cost: spread(total * by.cost, duration),
    demand: Object.fromEntries(
      Object.entries(of.demand).map(([crew, sizes]) => [crew, Array<number>(duration).fill(gang(crew, sizes[0]!))]),
    ),
    effects: Object.fromEntries(Object.entries(of.effects).map(([key, value]) => [key, rounded(value * by.effect)])),
    disruption: rounded(of.disruption * by.disruption),
  };
}

/** An S-curve: slow at both ends, whole thousands in every period. */
function spread(total: number, duration: number): number[] {
  const stopping = Array.from({ length: duration }, (_, k) => 0.3 + Math.sin((Math.PI * (k + 0.5)) / duration));
  const all = stopping.reduce((sum, one) => sum + one, 0);
  return stopping.map((one) => Math.round((total * one) / all) * thousand);
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
