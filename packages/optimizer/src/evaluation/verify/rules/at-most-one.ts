import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** At most one of the projects starts. */
export const atMostOne: VerifyRule = {
  list: 'one',
  price(prices, { projects }, [xi = 0]) {
    prices.constant += xi;
    for (const project of new Set(projects as string[])) prices.projects.get(project)!.compiled -= xi;
  },
  violations({ byProject }, { projects }, position) {
    const names = [...new Set(projects as string[])].flatMap((id) => byProject.get(id)?.project.name ?? []);
    if (names.length <= 1) return [];
    return [
      violation(
        'at-most-one',
        `/constraints/${position}`,
        messages.texts.atMostOne({ names: names.join(', ') }),
        position,
      ),
    ];
  },
};
