import { type Project, type Scenario, type Text, periodLabel, ruleFields } from '@vorrang/planning';
import type { Analysis } from '../proposal.ts';
import { pairKey, pairsNamed } from '../settled.ts';
import { sharedStreets } from '../streets/shared.ts';
import { messages } from './messages.ts';

/** Years in which a street that was just built is not dug up again, where a city has not said otherwise. Source: packages/planning/sources.md, "Dig once". */
const defaultYears = 5;

type Town = Pick<Scenario, 'calendar' | 'projects' | 'constraints'>;

/**
 * Works that are decided for a period (pinned, as works in progress are), and other works along the same street that could dig it up again
 * in the years after: a moratorium for those. Pairs about which a rule has been made are left out.
 */
export function proposeMoratoria(
  { calendar, projects, constraints }: Town,
  years = defaultYears,
): ReturnType<Analysis['propose']> {
  const pins = new Map(
    constraints
      .map(ruleFields)
      .flatMap(({ kind, project, mode, from, to }) =>
        kind === 'pin' && project !== undefined && from !== undefined && from === to ? [[project, { mode, from }]] : [],
      ),
  );
  if (pins.size === 0) return [];
  const settled = pairsNamed(constraints, ['bundle', 'one-closure', 'at-most-one', 'precedence']);
  const geometries = projects.map(({ geometry }) => geometry ?? null);
  return sharedStreets(geometries).flatMap(({ first, second, metres }) => {
    const [a, b] = [projects[first]!, projects[second]!];
    const [decided, other] = pins.has(a.id) ? [a, b] : [b, a];
    const pin = pins.get(decided.id);
    if (!pin || pins.has(other.id) || settled.has(pairKey(a.id, b.id))) return [];
    const duration = decided.modes.find(({ id }) => id === pin.mode)?.duration ?? decided.modes[0]!.duration;
    const from = pin.from + duration;
    const to = Math.min(calendar.periods, from + years * calendar.periodsPerYear);
    if (from >= calendar.periods || !couldBeOpen(other, from, to, calendar.periods)) return [];
    return [
      {
        id: `moratorium:${pairKey(decided.id, other.id)}`,
        rule: { kind: 'moratorium', projects: [other.id], from, to, reason: reasonFor(decided).de },
        sentence: sentenceFor(decided, other, { metres, years, done: from, calendar }),
      },
    ];
  });
}

function couldBeOpen(
  { earliestStart = 0, finishBy, modes }: Project,
  from: number,
  to: number,
  periods: number,
): boolean {
  const end = Math.min(periods, finishBy ?? periods);
  return modes.some(({ duration }) => end > from && earliestStart < to && end - earliestStart >= duration);
}

const reasonFor = ({ name }: Project): Text => messages.texts.citation({ name });

type Reckoned = { metres: number; years: number; done: number; calendar: Town['calendar'] };

function sentenceFor(decided: Project, other: Project, { metres, years, done, calendar }: Reckoned): Text {
  const m = Math.round(metres);
  return messages.texts.sentence({
    name: decided.name,
    period: (_, language) => periodLabel(calendar, done - 1, language),
    name2: other.name,
    m,
    years,
  });
}

export const moratorium: Analysis<never> = {
  name: 'moratorium',
  label: messages.texts.label,
  reads: [],
  propose: (scenario) => proposeMoratoria(scenario),
};
