import { type Project, type ProjectValue, type Scenario, type Text, formatNumber } from '@vorrang/planning';
import type { Analysis, Known } from '../proposal.ts';
import { type ClosureDelay, closureDelays } from './closure-delay.ts';
import { messages } from './messages.ts';

const id = 'closure-delay';
const rounded = (amount: number): number => Math.round(amount * 100) / 100;
/** Vehicle hours a day: whoever would have to wait longer than the detour takes goes round. */
const hoursOf = ({ vehicleHoursPerDay, closed, days }: ClosureDelay): number =>
  closed === null || closed === 'none' ? vehicleHoursPerDay : Math.min(vehicleHoursPerDay, closed.vehicleHours / days);
const meanDisruption = ({ modes }: Project): number =>
  modes.reduce((sum, { disruption }) => sum + disruption, 0) / modes.length;

/**
 * What works disturb, by the delay their traffic tells in place of a guess: the disruption of all sites with known traffic, added up,
 * stays what the city said, and is divided among them by vehicle hours a day. The options of a project keep their proportions. One
 * proposal for all: a measure that counts for some sites only would be none.
 */
function proposeDisruption(
  scenario: Scenario,
  { asset, trafficCount }: Known<'asset' | 'trafficCount'>,
): ReturnType<Analysis['propose']> {
  const delays = new Map(
    closureDelays(scenario, { asset, trafficCount, transit: [] }).map((delay) => [delay.project, delay]),
  );
  const sites = scenario.projects.filter((project) => delays.has(project.id));
  const hours = sum(sites.map((project) => hoursOf(delays.get(project.id)!)));
  if (sites.length < 2 || hours === 0) return [];
  const perHour = sum(sites.map(meanDisruption)) / hours;
  const values = sites.map((project): ProjectValue => {
    const delay = delays.get(project.id)!;
    const times = (hoursOf(delay) * perHour) / meanDisruption(project);
    const disruption = Object.fromEntries(
      project.modes.map((mode) => [mode.id, rounded(mode.disruption * (times - 1))]),
    );
    return { proposal: id, project: project.id, percent: 100, disruption, sentence: sentenceFor(delay) };
  });
  return [{ id, sentence: told([...delays.values()], hours), values, criterion: null }];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function sentenceFor(delay: ClosureDelay): Text {
  const { along, vehiclesPerDay } = delay;
  return messages.texts.delayOfOne({
    along,
    vehicles: (locale) => formatNumber(vehiclesPerDay, locale),
    hours: (locale) => formatNumber(hoursOf(delay), locale, 1),
  });
}

function told(delays: readonly ClosureDelay[], hours: number): Text {
  const worst = delays.reduce((most, delay) => (hoursOf(delay) > hoursOf(most) ? delay : most));
  const overloaded = delays.filter(({ reliable }) => !reliable).length;
  return messages.texts.delays({
    sites: delays.length,
    hours: (locale) => formatNumber(hours, locale),
    name: worst.name,
    worst: (locale) => formatNumber(hoursOf(worst), locale),
    overloaded,
  });
}

export const closureDelay: Analysis<'asset' | 'trafficCount'> = {
  name: id,
  label: messages.texts.label,
  reads: ['asset', 'trafficCount'],
  propose: proposeDisruption,
};
