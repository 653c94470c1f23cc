import { Dual } from './dual.ts';
import type { CompiledInstance } from '../instance/compiled-instance.ts';
import type { Prices } from './prices.ts';
import { between } from './deterministic-math.ts';
import { type Choice, Search } from './search.ts';

/** What a search finds on the way. */
export type Improvement = { kind: 'bound'; bound: number; prices: Prices } | ({ kind: 'choice' } & Choice);

/**
 * How long to search: seconds on a clock (null: until told to stop; `left` may come to know that there are fewer), or fixed numbers of
 * passes and moves, for which no clock is read.
 */
export type StoppingCriterion =
  | { kind: 'time'; seconds: number | null; now: () => number; left?: () => number | null }
  | { kind: 'steps'; passes: number; moves: number };

/** Until whoever walks the search stops, whenever that is: with a good plan soon after `first` seconds, and a better one each time about three times as many have passed. */
type OpenEnd = { kind: 'open'; first: number; now: () => number };

/**
 * What is known before: a choice, and prices that were good for a city much like this one. `offer` may be put there on the way. `lure`
 * are points by start that count for the search alone: it is drawn to them, and proves its bound without them.
 */
export type WarmStart = { starts?: readonly number[]; prices?: Prices; offer?: Choice; lure?: Float64Array };

/** So many passes, rough ones and whole ones each, are enough for prices. */
const maxPasses = 400;
/** With fewer, prices are worth nothing and neither is a plan that follows them: they take more than their time, up to most of it. */
const minRoughPasses = 60;
const minWholePasses = 20;
const longestForPrices = 1.4;
/** Projects asked in a rough pass. */
const sample = 30;
const roughPart = 0.35;
const lastStep = 0.01;
const firstStepFromKnown = 0.3;
/** Part of the time that is spent on prices, unless they are good before: more where there is hardly time for anything else. */
const partForPrices = (seconds: number, starts: number): number => (seconds < 2 || starts > 200_000 ? 0.5 : 0.3);
const movesAtOnce = 50;
/**
 * A long search goes in rounds, each hot at first and cold at last, and each twice as long as the one before. Seconds of the first one:
 * in a small city that is enough to settle in a valley.
 */
const firstRound = (projects: number): number => Math.min(8, projects / 50);
const longer = 2;
/** Without an end in sight rounds begin short, and grow faster: what is cooled down in one long round is better than in several short ones. */
const longerWithoutEnd = 3.4;
/** Where the first short rounds begin, between hot (0) and cold (1): there is no time to get from far away to anywhere. */
const coolAtFirst = 0.4;
/** Part of a round's time for better prices before it, where somebody waits for the next plan: as much again while they are far from settled. */
const partForPolish = { settled: 0.1, unsettled: 1 };
const polishPasses = 150;
/** Prices are settled when better ones lower the bound by no more than this part of it. */
const settledFall = 0.002;

/**
 * The whole search, as a walk that can be left at any `yield`: prices first (their bound, and a guide), a first choice, then better and
 * better ones. Yields what it finds, and null to let others breathe.
 */
export function* anytimeSearch(
  instance: CompiledInstance,
  stopping: StoppingCriterion | OpenEnd,
  seed: number,
  warmStart: WarmStart = {},
): Generator<Improvement | null> {
  const clock = clockOf(stopping);
  const dual = new Dual(instance, warmStart.prices);
  const began = clock();
  const passes = stopping.kind === 'steps' ? stopping.passes : maxPasses;
  const forPrices = secondsForPrices(stopping, instance.value.length);
  const isOpen = stopping.kind === 'open';
  const fall = yield* price(
    instance,
    dual,
    warmStart.prices !== undefined,
    passes,
    () => (clock() - began) / forPrices,
  );
  let isSettled = !isOpen || fall <= settledFall;
  yield { kind: 'bound', bound: dual.bound, prices: dual.prices() };
  const { lure } = warmStart;
  const drawn = (points: Float64Array) => (lure ? points.map((own, j) => own + lure[j]!) : points);
  const guidance = () => ({ profit: drawn(dual.profit), taken: dual.average() });
  const search = new Search(lure ? { ...instance, value: drawn(instance.value) } : instance, guidance(), seed);
  // What is made afresh at good prices is mostly better than what is left of an old plan, which stands in the way of it.
  search.construct();
  if (warmStart.starts) search.compare(warmStart.starts);
  if (search.best) yield { kind: 'choice', ...search.best };
  if (stopping.kind === 'steps')
    return yield* improve(search, warmStart, (moves) => (moves < stopping.moves ? moves / stopping.moves : 1));
  let wanted = isOpen ? stopping.first : firstRound(instance.projects);
  for (let round = 0; ; round++, wanted *= isOpen ? longerWithoutEnd : longer) {
    if (round > 0 || !isSettled) {
      const polished = clock();
      const time = isOpen ? partForPolish[isSettled ? 'settled' : 'unsettled'] * wanted : Infinity;
      const lower = yield* polish(dual, isSettled, () => (clock() - polished) / time);
      search.updateGuidance(guidance());
      if (isSettled) search.reload();
      else if (search.renew()) yield { kind: 'choice', ...search.best! };
      isSettled = !isOpen || lower <= settledFall;
    }
    const from = clock();
    const left = secondsLeft(stopping, from - began);
    // No round is left with less time than it takes to cool down well.
    const seconds = left < 2.5 * wanted ? left : wanted;
    if (seconds <= 0) return;
    const begin = isOpen ? Math.max(0, coolAtFirst - round / 4) : 0;
    yield* improve(search, warmStart, () => begin + ((1 - begin) * (clock() - from)) / seconds);
    if (seconds === left) return;
  }
}

const clockOf = (stopping: StoppingCriterion | OpenEnd): (() => number) =>
  stopping.kind === 'steps' ? () => 0 : stopping.now;
function secondsForPrices(stopping: StoppingCriterion | OpenEnd, starts: number): number {
  if (stopping.kind === 'steps') return Infinity;
  if (stopping.kind === 'open') return stopping.first;
  const seconds = stopping.seconds ?? 10;
  return partForPrices(seconds, starts) * seconds;
}
function secondsLeft(stopping: Exclude<StoppingCriterion, { kind: 'steps' }> | OpenEnd, used: number): number {
  if (stopping.kind === 'open') return Infinity;
  const planned = stopping.seconds === null ? Infinity : stopping.seconds - used;
  return Math.min(planned, stopping.left?.() ?? Infinity);
}

/**
 * Steps that shrink to a hundredth while the moment goes from 0 to 1. In the first third a few projects stand for all: rough prices are
 * found in a fraction of the time, unless they are known. The choices of the later passes make the average. Returns what part of the
 * bound the whole passes have lowered it by.
 */
function* price(
  instance: CompiledInstance,
  dual: Dual,
  known: boolean,
  most: number,
  timeUsed: () => number,
): Generator<null, number> {
  const every = Math.max(1, Math.round(instance.projects / sample));
  const first = known ? firstStepFromKnown : 1;
  const begin = known ? roughPart : 0;
  let [sampled, whole, before] = [0, 0, Infinity];
  for (let progress = begin; progress < 1;) {
    const rough = progress < roughPart;
    dual.step(between(first, lastStep, progress), !rough, rough ? every : 1);
    if (rough) sampled += 1;
    else if (++whole === 1) before = dual.bound;
    const [passes, least] = rough ? [sampled, minRoughPasses] : [whole, minWholePasses];
    const after = (part: number) => (rough ? roughPart * part : roughPart + (1 - roughPart) * part);
    const time = timeUsed();
    const soonest = known || time > longestForPrices ? 1 : after(passes / least);
    progress = Math.max(after(passes / most), Math.min(begin + (1 - begin) * time, soonest));
    yield null;
  }
  dual.settle();
  return fallOf(dual, before);
}
/** What part of the bound it has fallen by. */
const fallOf = ({ bound }: Dual, before: number): number => (before - bound) / Math.max(1e-9, Math.abs(bound));

/**
 * Smaller steps still, larger ones where prices are not settled, and a new average: the next round is led another way. Returns what part
 * of the bound they lowered it by.
 */
function* polish(dual: Dual, isSettled: boolean, timeUsed: () => number): Generator<Improvement | null, number> {
  const before = dual.bound;
  const [first, last] = isSettled ? [0.05, 0.001] : [0.5, 0.01];
  dual.forget();
  for (let pass = 0, progress = 0; progress < 1; progress = Math.max(++pass / polishPasses, timeUsed())) {
    dual.step(between(first, last, progress), true);
    yield null;
  }
  dual.settle();
  if (dual.bound < before) yield { kind: 'bound', bound: dual.bound, prices: dual.prices() };
  return fallOf(dual, before);
}
function* improve(
  search: Search,
  warmStart: WarmStart,
  done: (moves: number) => number,
): Generator<Improvement | null> {
  for (let moves = 0, progress = done(0); progress < 1; moves += movesAtOnce, progress = done(moves)) {
    if (warmStart.offer && warmStart.offer.value > search.value) search.load(warmStart.offer.starts);
    delete warmStart.offer;
    if (search.run(movesAtOnce, progress)) yield { kind: 'choice', ...search.best! };
    else yield null;
  }
}
