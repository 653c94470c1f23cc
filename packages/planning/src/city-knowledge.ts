import type { FactKind } from './facts.ts';

/**
 * What a city knows about its projects beside their list, in short: `analysis` reckons it from facts, `brief` tells it. Everything is as of
 * the beginning of the programme. A list without a row says that nothing was found about it, not that it was not looked for: `rows`
 * tells what there was to look at.
 */
export type CityKnowledge = {
  /** How many facts of each kind there are. */
  rows: Record<FactKind, number>;
  /** Assets whose condition can be told at all, and those to be acted on within the programme. */
  assets: { told: number; dueInProgramme: number };
  /** The asset a project is about, where its condition can be told: health from 0 (worn out) to 1 (new) with an 80 % band. */
  conditions: {
    project: string;
    asset: string;
    health: number;
    low: number;
    high: number;
    /** Year of the last inspection; null where only age is known. */
    inspectedIn: number | null;
    /** Year before which somebody has to act; null beyond the horizon of the forecast. */
    actBy: number | null;
    /** Chance from 0 to 1 of failing within five years; null where no age is known. */
    failsWithinFive: number | null;
  }[];
  /** Reports about the asset of a project, or beside the project itself, repeats counted once. */
  reports: { project: string; about: string; reports: number }[];
  /** Reports that lie near nothing the city has named. */
  reportsElsewhere: number;
  /** What works cost the traffic that was counted, half of the street open, and the lines and stops they meet. */
  closures: {
    project: string;
    along: string;
    vehiclesPerDay: number;
    vehicleHours: number;
    /** False where the street is overloaded and the formula says little. */
    reliable: boolean;
    lines: string[];
    stops: number;
  }[];
  /** Lines and stops that works meet, with or without counted traffic. */
  transit: { project: string; lines: string[]; stops: number }[];
  /** People who live within `nearMetres` of one project of the Plan at least, by district; null where nobody knows where they live. */
  served: { nearMetres: number; byDistrict: { district: string; people: number }[] } | null;
};
