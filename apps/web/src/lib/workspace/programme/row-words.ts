import {
  type Calendar,
  type Language,
  type Scenario,
  formatNumber,
  millionsOf,
  optionName,
  periodLabel,
} from '@vorrang/planning';
import { modeOf } from '../landing.ts';
import type { Moving } from '../moving.svelte.ts';
import type { Row } from '../rows.ts';
import { messages } from './messages.ts';

const units = { 1: 'years', 4: 'quarters', 12: 'months' } as const;

/** What the timetable says of a project in words. */
export function rowWords({ calendar }: Pick<Scenario, 'calendar'>, language: Language, locale: string) {
  const w = messages[language];
  const when = (period: number) => periodLabel(calendar, period, language);
  const option = (row: Row, mode: { id: string; name?: string | undefined }) => optionName(row.project, mode) ?? '';
  return {
    /** All of a row, for who hears it. */
    said: (row: Row): string => {
      const own = row.now ?? row.before;
      const works = own ? w.works({ from: when(own.start), until: when(own.end - 1) }) : w.waits;
      const all = [row.project.name, w.difference({ difference: row.difference }), works, own && option(row, own.mode)];
      return all.filter((one) => one).join(', ');
    },
    /** What stands beside a bar: by how much it moved, which option it has now, or what its option is. */
    beside: (row: Row): string => {
      const { now, before, difference } = row;
      if (!now) return before ? option(row, before.mode) : w.waits;
      if (difference === 'moves')
        return w[units[calendar.periodsPerYear]]({
          n: Math.abs(now.start - before!.start),
          later: now.start > before!.start,
        });
      return difference === 'option' ? w.nowOption({ option: option(row, now.mode) }) : option(row, now.mode);
    },
    /** What stands beside a bar that is held. */
    heldAt: ({ project, held }: Moving): string =>
      project && held
        ? [when(held.period), optionName(project, modeOf(project, held.mode))].filter((one) => one).join(' · ')
        : '',
    cost: ({ now, before }: Row): string =>
      now || before ? formatNumber(millionsOf((now ?? before)!.costCents), locale, 1) : '–',
  };
}

/** What is told of a project that is held, and why a step was not taken. */
export function movingTold(moving: Moving, calendar: Calendar, language: Language): string {
  const w = messages[language];
  const { project, held, refusal } = moving;
  const when = held ? periodLabel(calendar, held.period, language) : '';
  const option = project && held ? optionName(project, modeOf(project, held.mode)) : null;
  const told =
    project && moving.state === 'moves'
      ? [w.held({ name: project.name, when, option: option ?? '', named: option !== null })]
      : [];
  return [...told, ...(refusal ? [w.refusal({ refusal, when })] : [])].join(' ');
}
