import type { Start } from '@vorrang/planning';
import { type VerifyRule, objection } from '../given.ts';

const adopted = (starts: unknown): Map<string, Start> =>
  new Map((starts as Start[]).map((start) => [start.project, start]));

/** At most `mostChanges` projects differ from the adopted `starts`: listed and not started so, or not listed and started. */
export const stability: VerifyRule = {
  list: 'one',
  price(prices, { starts, mostChanges }, [sigma = 0]) {
    const list = adopted(starts);
    prices.constant += sigma * (Number(mostChanges) - list.size);
    for (const priced of prices.projects.values()) {
      const kept = list.get(priced.project.id);
      if (!kept) priced.flat -= sigma;
      else priced.adds.push((mode, start) => (mode.id === kept.mode && start === kept.period ? sigma : 0));
    }
  },
  objections({ byProject }, { starts, mostChanges }, position) {
    const list = adopted(starts);
    let changes = 0;
    for (const { project, mode, period } of list.values()) {
      const found = byProject.get(project);
      if (found?.mode.id !== mode || found.period !== period) changes += 1;
    }
    for (const project of byProject.keys()) if (!list.has(project)) changes += 1;
    if (changes <= Number(mostChanges)) return [];
    return [
      objection(
        'stability',
        `/constraints/${position}`,
        `${changes} Projekte weichen vom beschlossenen Plan ab; erlaubt sind ${mostChanges}.`,
        `${changes} projects differ from the adopted plan; ${mostChanges} are allowed.`,
        position,
      ),
    ];
  },
};
