import type { Scenario, Start } from '@vorrang/planning';
import { buildModel } from '../instance/build-model.ts';
import { IncumbentStore } from '../engines/incumbent-store.ts';
import { engine } from '../engines/plan-with-search.ts';
import { type CompiledInstance, compileInstance } from '../instance/compiled-instance.ts';
import { anytimeSearch } from '../search/anytime-search.ts';
import { startsFrom } from '../instance/start-numbers.ts';
import { maxStartsForHighs } from '../engines/solve.ts';
import type { OpenHighs } from '../solvers/highs/session.ts';
import { unlessLost } from '../solvers/lost.ts';
import { attemptsFor, togetherFor } from './attempts.ts';
import type { Clock } from './conflict.ts';
import { elastic } from './elastic.ts';
import { endAfter } from './end-after.ts';
import type { ConstraintReference } from './constraint-reference.ts';
import type { Attempt, Repair } from './repair.ts';

/** A council chooses between so many. */
const most = 3;
/** Ways that are tried: every one may take seconds. */
const maxTries = 24;
/** Seconds and nodes for one way; in the seconds a small city is always done. */
const longest = 5;
const nodes = 500;
/** With more starts a node may take a minute: without a clock our own search has to do, whose repairs are true, though not the least. */
const maxWithoutClock = 3000;

/** A repair, and the starts that are a Plan of the repaired Scenario. */
export type Verified = { repair: Repair; starts: Start[] };
/** What a way is tried with; no way takes more nodes than `steps`. */
type Means = { clock: Clock; openHighs: OpenHighs; steps: number };

/**
 * The repairs of a conflict that change least, at most three: an amount that gives way – as little as HiGHS finds in its time, or where
 * there is none, our own search – or one promise taken back. Where no single one was found, several amounts together. Each is one for which
 * a Plan of the repaired Scenario stands, judged to the cent and verified; there is none where the time was over. With steps no clock is
 * read, and no way takes more nodes than these.
 */
export async function repairsFor(
  scenario: Scenario,
  conflict: readonly ConstraintReference[],
  clock: Clock,
  openHighs: OpenHighs,
  steps = nodes,
): Promise<Repair[]> {
  const found: Repair[] = [];
  for await (const { repair } of repairsOf(scenario, conflict, clock, openHighs, steps)) found.push(repair);
  return leastOf(found);
}

const leastOf = (found: readonly Repair[]): Repair[] => found.toSorted((a, b) => a.change - b.change).slice(0, most);

/** The same one after the other, as they are found: those that change least are among them. */
export async function* repairsOf(
  scenario: Scenario,
  conflict: readonly ConstraintReference[],
  clock: Clock,
  openHighs: OpenHighs,
  steps = nodes,
): AsyncGenerator<Verified, void> {
  const { amounts, wholes } = attemptsFor(scenario, conflict);
  const means = { clock, openHighs, steps: Math.min(nodes, steps) };
  let [found, cheap] = [0, 0];
  for (const attempt of [...amounts, ...wholes].slice(0, maxTries)) {
    const isWhole = wholes.includes(attempt);
    // What is taken back changes as much as anything else that is.
    if (isWhole && cheap >= most) break;
    if (clock.over()) break;
    const verified = await tried(attempt, isWhole, means);
    if (!verified) continue;
    found += 1;
    if (verified.repair.change <= 1) cheap += 1;
    yield verified;
  }
  if (found > 0 || conflict.length === 0 || clock.over()) return;
  const verified = await tried(togetherFor(scenario), false, means);
  if (verified) yield verified;
}

/** The repair one way leads to, if any. What is taken back as a whole (`isWhole`) cannot be taken back less. */
async function tried(attempt: Attempt, isWhole: boolean, means: Means): Promise<Verified | null> {
  const { over, left } = means.clock;
  const compiled = compileInstance(attempt.relaxed);
  const repaired = (columns: readonly number[] | null) =>
    columns && repairedBy(attempt, startsFrom(compiled, attempt.relaxed, columns));
  const first = thrifty(compiled);
  const known = repaired(first);
  const time = left();
  if ((isWhole && known) || over() || compiled.value.length > (time === null ? maxWithoutClock : maxStartsForHighs))
    return known;
  const other = repaired(await least(attempt, first, time === null ? null : Math.min(longest, time), means));
  return known && other ? (other.repair.change < known.repair.change ? other : known) : (known ?? other);
}

/** The starts that need the least change, or the best of those that were found in time; null if there are none. */
async function least(
  { bent, price }: Attempt,
  first: number[] | null,
  seconds: number | null,
  { openHighs, steps }: Means,
): Promise<number[] | null> {
  const city = buildModel(bent);
  const costs = new Float64Array(city.model.columns);
  const session = openHighs(elastic(city, price(city, costs), costs), 1);
  const callOff = endAfter(session, seconds);
  let last: number[] | null = null;
  try {
    const { columns } = await session.search({ seconds, gap: 1e-6, steps }, first, [], (news) => {
      if (news.kind === 'improved') last = news.columns;
    });
    return columns ?? last;
  } catch (error) {
    return unlessLost(last)(error);
  } finally {
    callOff();
    await session.end();
  }
}

/** Starts that cost little, found by a short search: hardly more than what has to be built; null if none were found. */
function thrifty(city: CompiledInstance): number[] | null {
  const value = city.value.map((points, j) => (points === -Infinity ? points : -1 - city.cost[city.modeOf[j]!]!));
  let starts: number[] | null = null;
  for (const find of anytimeSearch({ ...city, value }, { kind: 'steps', passes: 60, moves: 500 }, 1))
    if (find?.kind === 'choice') starts = find.starts;
  return starts;
}

/** The repair that starts need, if they then are a Plan; it has passed `verify`. */
function repairedBy({ settle }: Attempt, starts: Start[]): Verified | null {
  const settled = settle(starts);
  if (!settled) return null;
  const incumbents = new IncumbentStore(settled.repaired);
  if (incumbents.offer(starts) !== null) return null;
  incumbents.write('open', { ...engine, seconds: null, seed: 1, stoppedBy: 'steps' });
  return { repair: settled.repair, starts };
}
