import { type Calendar, type Language, optionName, periodLabel } from '@vorrang/planning';
import { messages } from './messages.ts';
import { letters } from './plans.ts';
import type { Cell, ComparedProject } from './projects.ts';

/** When a project is built in each plan, in words. */
export function worksInWords(calendars: readonly Calendar[], language: Language) {
  const w = messages[language];
  const works = ({ works: own }: Cell, place: number): string => {
    if (!own) return w.notIn;
    const when = (period: number) => periodLabel(calendars[place]!, period, language);
    const option = optionName(own.project, own.mode);
    return [w.works({ from: when(own.start), until: when(own.end - 1) }), option].filter((part) => part).join(', ');
  };
  return {
    works,
    /** `A Q1 2027 bis Q3 2028 · B –` */
    all: ({ cells }: ComparedProject): string =>
      cells.map((cell, place) => w.inPlan({ letter: letters[place]!, when: works(cell, place) })).join(' · '),
  };
}
