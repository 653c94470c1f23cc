import type { Plan, Scenario, Text } from '@vorrang/planning';
import { chancesOf } from './chances.ts';
import { dependenciesOf, dependencySentences } from './dependencies.ts';
import { earlierSentence, earlierThan } from './earlier.ts';
import type { Chance, Explanation } from './explanation.ts';
import { earnsSentences, notIn } from './in-the-plan.ts';
import { againstIt, limitsFor } from './limits.ts';
import { points, startLabel } from './sentences.ts';
import { messages } from './messages.ts';

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
  if (better.length === 0) sentences.push(messages.texts.noBetterStart);
  const next = chances.find(
    (chance) => chance !== now && chance !== earlier && isFree(chance) && chance.points <= worth,
  );
  if (next)
    sentences.push(
      messages.texts.alsoFree({ start: startLabel(scenario, next.start), points: points(worth - next.points) }),
    );
  const dependencies = dependenciesOf(scenario, project);
  sentences.push(...dependencySentences(scenario, plan, dependencies));
  return { question: 'when', project, chances, limits, dependencies, sentences };
}

/** A start that would bring more, and what stands against it. */
function betterStartSentence(scenario: Scenario, plan: Plan, chance: Chance, worth: number): Text {
  const limits = limitsFor(scenario, plan, chance);
  const told = { start: startLabel(scenario, chance.start), points: points(chance.points - worth) };
  if (limits.length === 0) return messages.texts.betterAndFree(told);
  return messages.texts.betterBut({ ...told, limits: againstIt(scenario, chance, limits) });
}
