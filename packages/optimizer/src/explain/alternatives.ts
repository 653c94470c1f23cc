import type { Plan, Scenario, Start, Text } from '@vorrang/planning';
import { namesOf } from '../constraints/constraint.ts';
import { exactly } from '../evaluation/exact-plan.ts';
import { type CompiledInstance, compileInstance } from '../instance/compiled-instance.ts';
import { anytimeSearch } from '../search/anytime-search.ts';
import { pricesFrom } from '../search/prices.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';
import { totalsOf } from '../search/totals.ts';
import { type Effort, stoppingOf } from './effort.ts';
import { messages } from './messages.ts';
import { number, points } from './sentences.ts';

/** Plans nearly as good and as different as possible: what each is worth less, and who comes and goes against the given plan. */
export type Alternatives = { alternatives: Alternative[]; sentences: Text[] };
/** One of them, with exact payments. */
export type Alternative = Pick<Plan, 'starts' | 'payments' | 'carryOver'> & {
  objective: number;
  in: string[];
  out: string[];
};
/** Part of the points that may be given up, how many plans, and how much finding them may cost. */
type AlternativesPace = Effort & { share: number; count: number; seed?: number };

/** How strongly being different is rewarded, in typical points of a project: the more, the less a plan is worth. What is just not too much is sought between these. */
const leastReward = 0.01;
const mostReward = 1;
const tries = 4;

/**
 * Up to `count` plans worth at least objective − share · |objective|. Each is as different as could be found from the given one and from
 * those before it, counted in projects that only one of two plans starts. Every one is judged to the cent.
 * Failure: fewer plans, or none, and a sentence that says so.
 * Source: Brill, Chang and Hopkins 1982 (modelling to generate alternatives).
 */
export function alternativesFor(scenario: Scenario, plan: Plan, pace: AlternativesPace): Alternatives {
  let alternatives: Alternative[] = [];
  for (const found of alternativesInSteps(scenario, plan, pace)) alternatives = found;
  return { alternatives, sentences: sentencesOf(scenario, plan, alternatives, pace.share) };
}

/**
 * The plans of `alternativesFor` as they are found: every step has one more, and it ends where no further one is found.
 * Failure: no step where there is none. Source: Brill, Chang and Hopkins 1982 (modelling to generate alternatives).
 */
export function* alternativesInSteps(
  scenario: Scenario,
  plan: Plan,
  { share, count, seed = 1, ...effort }: AlternativesPace,
): Generator<Alternative[], void> {
  const city = compileInstance(scenario);
  const judge = exactly(scenario);
  const least = (plan.objective ?? -Infinity) - share * Math.abs(plan.objective ?? 0);
  const known = [projectsOf(plan.starts)];
  const found: Alternative[] = [];
  const warmStart = {
    starts: numbersOf(city, scenario, plan.starts),
    ...(plan.certificate ? { prices: pricesFrom(city, scenario, plan.certificate) } : {}),
  };
  const stopping = stoppingOf(effort, count * tries);
  for (let k = 0; k < count; k++) {
    let best: (Omit<Alternative, 'in' | 'out'> & { far: number }) | null = null;
    let [low, high] = [leastReward, mostReward];
    for (let i = 0; i < tries; i++) {
      const reward = Math.sqrt(low * high);
      let isGoodEnough = false;
      for (const find of anytimeSearch(rewarded(city, scenario, known, reward), stopping, seed + k, warmStart)) {
        if (find?.kind !== 'choice' || mostWorth(city, find.starts) < least) continue;
        const starts = startsFrom(city, scenario, find.starts);
        const far = Math.min(...known.map((other) => distance(other, projectsOf(starts))));
        if (far === 0) continue;
        const exact = judge(starts);
        if (!exact.ok || exact.objective < least) continue;
        isGoodEnough = true;
        if (!best || far > best.far || (far === best.far && exact.objective > best.objective))
          best = { ...exact.plan, objective: exact.objective, far };
      }
      if (isGoodEnough) low = reward;
      else high = reward;
    }
    if (!best) return;
    const { far: _, ...own } = best;
    const projects = projectsOf(own.starts);
    known.push(projects);
    found.push({
      ...own,
      in: [...projects].filter((id) => !known[0]!.has(id)),
      out: [...known[0]!].filter((id) => !projects.has(id)),
    });
    yield [...found];
  }
}

const projectsOf = (starts: readonly Start[]): Set<string> => new Set(starts.map(({ project }) => project));

/** Projects that only one of two plans starts. */
const distance = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((id) => !b.has(id)).length + [...b].filter((id) => !a.has(id)).length;

/** Points the starts can come to at most: with every bundle whose projects start, together or not. */
const mostWorth = (city: CompiledInstance, starts: readonly number[]): number => {
  const chosen = new Set(starts.map((j) => city.projectOf[j]!));
  const bundles = city.bundles.reduce(
    (sum, { members, value }) => sum + (members.every((p) => chosen.has(p)) ? value : 0),
    0,
  );
  return starts.reduce((sum, j) => sum + city.value[j]!, bundles);
};

/** The same city in which projects of known plans bring less, and the others more. */
function rewarded(
  city: CompiledInstance,
  { projects }: Scenario,
  known: readonly ReadonlySet<string>[],
  reward: number,
): CompiledInstance {
  const typical = (reward * totalsOf(city).points) / Math.max(1, city.projects);
  const more = projects.map(({ id }) => {
    const times = known.filter((plan) => plan.has(id)).length / known.length;
    return typical * (1 - 2 * times);
  });
  return { ...city, value: city.value.map((points, j) => points + more[city.projectOf[j]!]!) };
}

function sentencesOf(scenario: Scenario, plan: Plan, found: Alternatives['alternatives'], share: number): Text[] {
  if (found.length === 0) return [messages.texts.noAlternative({ percent: number(100 * share) })];
  const names = (ids: string[]) => (ids.length > 0 ? namesOf(scenario, { projects: ids }) : messages.texts.nothing);
  return found.map((one, k) => {
    const lost = (plan.objective ?? 0) - one.objective;
    const less = lost > 1e-6;
    return messages.texts.alternative({
      number: k + 1,
      less,
      points: points(less ? lost : -lost),
      in: names(one.in),
      out: names(one.out),
    });
  });
}
