import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** At least `count` of the projects start. */
export const atLeast: VerifyRule = {
  list: 'one',
  price(prices, { projects, count }, [omega = 0]) {
    prices.constant -= Number(count) * omega;
    for (const project of new Set(projects as string[])) prices.projects.get(project)!.compiled += omega;
  },
  violations({ byProject }, { projects, count }, position) {
    const found = [...new Set(projects as string[])].filter((id) => byProject.has(id)).length;
    if (found >= Number(count)) return [];
    return [
      violation(
        'at-least',
        `/constraints/${position}`,
        messages.texts.atLeast({ found, count: String(count) }),
        position,
      ),
    ];
  },
};
