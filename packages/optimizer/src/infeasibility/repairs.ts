import type { Scenario, Start } from '@vorrang/planning';
import { buildModel } from '../instance/build-model.ts';
import { IncumbentStore } from '../engines/incumbent-store.ts';
import { engine } from '../engines/plan-with-search.ts';
import { type CompiledInstance, compileInstance } from '../instance/compiled-instance.ts';
import { anytimeSearch } from '../search/anytime-search.ts';
import { startsFrom } from '../instance/start-numbers.ts';
import { maxStartsForHighs } from '../engines/solve.ts';
import { openHighs } from '../solvers/highs/highs.ts';
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
  steps = nodes,
): Promise<Repair[]> {
  const { amounts, wholes } = attemptsFor(scenario, conflict);
  const found: Repair[] = [];
  for (const attempt of [...amounts, ...wholes].slice(0, maxTries)) {
    const isWhole = wholes.includes(attempt);
    // What is taken back changes as much as anything else that is.
    if (isWhole && found.filter(({ change }) => change <= 1).length >= most) break;
    if (clock.over()) break;
    const repair = await tried(attempt, isWhole, clock, Math.min(nodes, steps));
    if (repair) found.push(repair);
  }
  if (found.length === 0 && conflict.length > 0 && !clock.over()) {
    const repair = await tried(togetherFor(scenario), false, clock, Math.min(nodes, steps));
    if (repair) found.push(repair);
  }
  return found.sort((a, b) => a.change - b.change).slice(0, most);
}

/** The repair one way leads to, if any. What is taken back as a whole (`isWhole`) cannot be taken back less. */
async function tried(attempt: Attempt, isWhole: boolean, { over, left }: Clock, steps: number): Promise<Repair | null> {
  const compiled = compileInstance(attempt.relaxed);
  const repaired = (columns: readonly number[] | null) =>
    columns && repairedBy(attempt, startsFrom(compiled, attempt.relaxed, columns));
  const first = thrifty(compiled);
  const repair = repaired(first);
  const time = left();
  if ((isWhole && repair) || over() || compiled.value.length > (time === null ? maxWithoutClock : maxStartsForHighs))
    return repair;
  const other = repaired(await least(attempt, first, time === null ? null : Math.min(longest, time), steps));
  return repair && other ? (other.change < repair.change ? other : repair) : (repair ?? other);
}

/** The starts that need the least change, or the best of those that were found in time; null if there are none. */
async function least(
  { bent, price }: Attempt,
  first: number[] | null,
  seconds: number | null,
  steps: number,
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
function repairedBy({ settle }: Attempt, starts: Start[]): Repair | null {
  const settled = settle(starts);
  if (!settled) return null;
  const incumbents = new IncumbentStore(settled.repaired);
  if (incumbents.offer(starts) !== null) return null;
  incumbents.write('open', { ...engine, seconds: null, seed: 1, stoppedBy: 'steps' });
  return settled.repair;
}
