import type { Start } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

const adopted = (starts: unknown): Map<string, Start> =>
  new Map((starts as Start[]).map((start) => [start.project, start]));

/**
 * At most `mostChanges` projects differ from the adopted `starts`: listed and not started so, or not listed and started. At a price per
 * change a start of the list earns it and a start of a project that is not listed costs it.
 */
export const stability: VerifyRule = {
  list: 'one',
  price(prices, { starts, mostChanges, pointsPerChange = 0 }, [sigma = 0]) {
    const list = adopted(starts);
    const price = mostChanges === undefined ? 0 : sigma;
    if (price > 0) prices.constant += price * (Number(mostChanges) - list.size);
    const points = price + (prices.valued ? Number(pointsPerChange) : 0);
    for (const priced of prices.projects.values()) {
      const kept = list.get(priced.project.id);
      if (!kept) priced.compiled -= points;
      else priced.adds.push((mode, start) => (mode.id === kept.mode && start === kept.period ? points : 0));
    }
  },
  earns({ byProject }, { starts, pointsPerChange = 0 }) {
    const list = adopted(starts);
    let points = 0;
    for (const [id, { mode, period }] of byProject) {
      const kept = list.get(id);
      if (!kept) points -= Number(pointsPerChange);
      else if (kept.mode === mode.id && kept.period === period) points += Number(pointsPerChange);
    }
    return points;
  },
  violations({ byProject }, { starts, mostChanges }, position) {
    if (mostChanges === undefined) return [];
    const list = adopted(starts);
    let changes = 0;
    for (const { project, mode, period } of list.values()) {
      const found = byProject.get(project);
      if (found?.mode.id !== mode || found.period !== period) changes += 1;
    }
    for (const project of byProject.keys()) if (!list.has(project)) changes += 1;
    if (changes <= Number(mostChanges)) return [];
    return [
      violation(
        'stability',
        `/constraints/${position}`,
        messages.texts.stability({ changes, mostChanges: String(mostChanges) }),
        position,
      ),
    ];
  },
};
