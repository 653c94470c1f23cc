import { type VerifyRule, violation } from '../lookup.ts';
import { isOpenIn } from '../phases.ts';
import { messages } from './messages.ts';

/** In every period at most `most` projects of the district have works. */
export const worksAtOnce: VerifyRule = {
  list: 'periods',
  price(prices, { district, most }, phi) {
    const until = new Float64Array(phi.length + 1);
    phi.forEach((one, s) => (until[s + 1] = until[s]! + one));
    prices.constant += Number(most) * until.at(-1)!;
    for (const { project, terms } of prices.projects.values())
      if (project.district === district)
        terms.push(
          { list: until, factor: 1, counts: 'from opening' },
          { list: until, factor: -1, counts: 'from closing' },
        );
  },
  violations({ byProject, scenario }, { district, most }, position) {
    const works = new Array<number>(scenario.calendar.periods).fill(0);
    for (const { project, mode, period } of byProject.values())
      if (project.district === district)
        for (let s = period; s < Math.min(works.length, period + mode.duration); s++)
          if (isOpenIn(mode, period, s, s + 1)) works[s]! += 1;
    const period = works.findIndex((count) => count > Number(most));
    if (period < 0) return [];
    return [
      violation(
        'works-at-once',
        `/constraints/${position}`,
        messages.texts.worksAtOnce({
          district: String(district),
          period,
          projects: String(works[period]),
          most: String(most),
        }),
        position,
      ),
    ];
  },
};
