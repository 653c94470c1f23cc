import type { Plan, Scenario, Text } from '@vorrang/planning';
import { chancesOf } from './chances.ts';
import { dependenciesOf, dependencySentences } from './dependencies.ts';
import { earlierSentence, earlierThan } from './earlier.ts';
import type { Chance, Explanation } from './explanation.ts';
import { earnsSentences, notIn } from './in-the-plan.ts';
import { againstIt, limitsFor } from './limits.ts';
import { both, points, startLabel } from './sentences.ts';

/** Its other starts as the Plan stands: those that are free, and what stands against the better ones. */
export async function when(scenario: Scenario, plan: Plan, project: string): Promise<Explanation> {
  const own = plan.starts.find((start) => start.project === project);
  if (!own) return { question: 'when', project, sentences: [notIn(scenario, project)] };
  const chances = chancesOf(scenario, plan, project);
  const now = chances.find(({ start }) => start.mode === own.mode && start.period === own.period);
  const worth = now?.points ?? 0;
  const earlier = earlierThan(own, chances);
  const limits = earlier ? limitsFor(scenario, plan, earlier) : [];
  const isFree = ({ broken, missingCents }: Chance) => broken.length === 0 && missingCents === 0;
  const better = chances.filter((chance) => chance.points > worth + 1e-9);
  const sentences = [
    ...earnsSentences(scenario, plan, project),
    earlierSentence(scenario, own, { earlier, limits, worth }),
    ...better
      .filter((chance) => chance !== earlier)
      .slice(0, 3)
      .map((chance) => betterStartSentence(scenario, plan, chance, worth)),
  ];
  if (better.length === 0)
    sentences.push(
      both((l) => (l === 'de' ? 'Kein anderer Beginn brächte mehr.' : 'No other start would bring more.')),
    );
  const next = chances.find(
    (chance) => chance !== now && chance !== earlier && isFree(chance) && chance.points <= worth,
  );
  if (next)
    sentences.push(
      both((l) => {
        const label = startLabel(scenario, next.start, l);
        const less = points(worth - next.points, l);
        return l === 'de'
          ? `Frei wäre auch ${label}; das brächte ${less} weniger.`
          : `${label} would be free too and would bring ${less} less.`;
      }),
    );
  const dependencies = dependenciesOf(scenario, project);
  sentences.push(...dependencySentences(scenario, plan, dependencies));
  return { question: 'when', project, chances, limits, dependencies, sentences };
}

/** A start that would bring more, and what stands against it. */
function betterStartSentence(scenario: Scenario, plan: Plan, chance: Chance, worth: number): Text {
  const limits = limitsFor(scenario, plan, chance);
  return both((l) => {
    const label = startLabel(scenario, chance.start, l);
    const more = points(chance.points - worth, l);
    if (limits.length === 0)
      return l === 'de'
        ? `${label} brächte ${more} mehr und wäre frei.`
        : `${label} would bring ${more} more and is free.`;
    const against = againstIt(scenario, chance, limits)[l];
    return l === 'de'
      ? `${label} brächte ${more} mehr. Dagegen steht: ${against}`
      : `${label} would bring ${more} more. Against that: ${against}`;
  });
}
