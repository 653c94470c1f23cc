import { type VerifyRule, violation } from '../lookup.ts';
import { isOpenIn } from '../phases.ts';
import { messages } from './messages.ts';

/** None of the projects has a period of works s with from ≤ s < to. */
export const moratorium: VerifyRule = {
  price(prices, { projects, from, to }) {
    for (const project of new Set(projects as string[]))
      prices.projects
        .get(project)!
        .adds.push((mode, start) => (isOpenIn(mode, start, Number(from), Number(to)) ? -Infinity : 0));
  },
  violations({ byProject }, { projects, from, to }, position) {
    const names = [...new Set(projects as string[])].flatMap((id) => {
      const found = byProject.get(id);
      const works = found && isOpenIn(found.mode, found.period, Number(from), Number(to));
      return works ? [found.project.name] : [];
    });
    if (names.length === 0) return [];
    return [
      violation(
        'moratorium',
        `/constraints/${position}`,
        messages.texts.moratorium({ from: String(from), to: String(to), names: names.join(', ') }),
        position,
      ),
    ];
  },
};
