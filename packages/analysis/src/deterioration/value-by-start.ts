import { type Asset, type Project, type Scenario, type Text, formatNumber, formatPercent } from '@vorrang/planning';
import { pointsPerPeriod } from '../points.ts';
import { assetsOfProjects } from '../project-assets.ts';
import type { Analysis, Known } from '../proposal.ts';
import { type Condition, conditionsIn, defaultCondition } from './condition.ts';
import { assumedLifetimes, failsWithin } from './failure.ts';
import { costOfDelay } from './forecast.ts';
import { messages } from './messages.ts';

/** What a failure before the works costs, in years of what the works would bring, where a planner has said nothing: an assumption. */
const lostYears = 5;
/** A chance smaller than this until the end of the calendar is not worth a proposal. */
const leastChance = 0.05;
/** Points are told to the hundredth. */
const rounded = (points: number): number => Math.round(points * 100) / 100 + 0;

type Reckoned = { project: Project; asset: Asset; condition: Condition; chance: number; lost: number; years: number };

/**
 * Projects that renew an asset which may fail before they begin: what waiting costs, by period of the start, as `pointsByStart`. The
 * chance is Weibull's for the age at which an asset usually looks as the inspections found it (its calendar age without any), with
 * the assumed lifetimes of its class; a failure costs what the works would bring in five years. The worst loss first.
 * Source: packages/planning/sources.md, "Condition".
 */
function proposeValuesByStart(
  scenario: Scenario,
  known: Known<'asset' | 'inspection'>,
): ReturnType<Analysis['propose']> {
  const { calendar, projects } = scenario;
  const firstYear = Number(calendar.start.slice(0, 4));
  const conditions = new Map(conditionsIn(known, firstYear).map((condition) => [condition.asset, condition]));
  const assets = assetsOfProjects(projects, known.asset);
  const years = (calendar.periods - 1) / calendar.periodsPerYear;
  return projects
    .flatMap((project) => {
      const asset = assets.get(project.id);
      const condition = asset && conditions.get(asset.id);
      if (!condition) return [];
      const lifetimes = assumedLifetimes(lifeOf(asset));
      const age = ageOf(asset, condition, firstYear);
      const chance = failsWithin(age, years, lifetimes);
      const yearly =
        Math.max(...project.modes.map((mode) => pointsPerPeriod(scenario, mode))) * calendar.periodsPerYear;
      const lost = lostYears * yearly;
      if (chance < leastChance || rounded(lost * chance) <= 0) return [];
      const byYear = costOfDelay(age, Math.ceil(years) + 2, lost, lifetimes);
      const points = Array.from(
        { length: calendar.periods },
        (_, t) => 0 - rounded(at(byYear, t / calendar.periodsPerYear)),
      );
      return [{ reckoned: { project, asset, condition, chance, lost, years }, points }];
    })
    .sort((a, b) => a.points.at(-1)! - b.points.at(-1)! || (a.reckoned.project.id < b.reckoned.project.id ? -1 : 1))
    .map(({ reckoned, points }) => {
      const { project } = reckoned;
      const id = `deterioration:${project.id}`;
      const sentence = sentenceFor(reckoned);
      const pointsByStart = Object.fromEntries(project.modes.map((mode) => [mode.id, points]));
      return {
        id,
        sentence,
        values: [{ proposal: id, project: project.id, percent: 100, pointsByStart, sentence }],
        criterion: null,
      };
    });
}

const lifeOf = ({ usefulLifeYears }: Asset): number => usefulLifeYears ?? defaultCondition.usefulLifeYears;

/** How old an asset of its class usually is when it looks like this; its years since it was built where nobody has looked. */
const ageOf = (asset: Asset, { basis, health, inspectedIn }: Condition, year: number): number =>
  basis === 'assumed' && inspectedIn === null
    ? Math.max(0, year - asset.builtIn!)
    : (lifeOf(asset) * (1 - health)) / (1 - defaultCondition.leastHealth);

/** Between whole years in a straight line. */
function at(byYear: readonly number[], year: number): number {
  const whole = Math.floor(year);
  return byYear[whole]! + (byYear[whole + 1]! - byYear[whole]!) * (year - whole);
}

function sentenceFor({ project, asset, condition, chance, lost, years }: Reckoned): Text {
  const { health, inspectedIn, actBy } = condition;
  const number =
    (value: number, digits = 0) =>
    (locale: string) =>
      formatNumber(value, locale, digits);
  const percent = (ratio: number) => (locale: string) => formatPercent(ratio, locale, 0);
  return messages.texts.sentence({
    project: project.name,
    asset: asset.name,
    health: percent(health),
    inspected: inspectedIn !== null,
    inspectedIn: inspectedIn ?? '',
    acts: actBy !== null,
    actBy: actBy ?? '',
    years: number(Math.round(years)),
    chance: percent(chance),
    life: number(lifeOf(asset)),
    lost: number(lost, 1),
    lostYears,
  });
}

export const deterioration: Analysis<'asset' | 'inspection'> = {
  name: 'deterioration',
  label: messages.texts.label,
  reads: ['asset', 'inspection'],
  propose: proposeValuesByStart,
};
