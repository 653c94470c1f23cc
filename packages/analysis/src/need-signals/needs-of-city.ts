import type { Facts, Project } from '@vorrang/planning';
import { lengthOf } from '../local-projection.ts';
import { type Asset, type NeedSignal, needSignals } from './need-signals.ts';
import type { Campaign } from './reports.ts';

/** A need signal with what it is about: an asset of the city, or a project. */
export type Need = NeedSignal & { name: string; about: 'asset' | 'project' };
/** What reports say of a whole city: assets by need with their bands, campaigns set aside, how many reports there are and how many of them lie near nothing the city has named. */
export type Needs = {
  needs: Need[];
  campaigns: (Omit<Campaign, 'fromDay'> & { name: string; from: string })[];
  /** Reports in all, and those that lie near nothing the city has named. */
  reports: number;
  elsewhere: number;
  /** Whether traffic counts say how many could report; otherwise it is assumed to grow with length. */
  exposure: 'vehicles' | 'length';
};

/**
 * What citizens' reports say about a city's assets, or, where it has named none, about its projects: (α + reports, a year old for half)
 * / (β + exposure). Who could report is told by traffic where every asset has a count; otherwise by length, and never less than ten
 * metres. Reports after `today` (`YYYY-MM-DD`) do not count.
 * Failure: reports that lie near nothing the city has named are counted apart.
 * Source: Clayton and Kaldor 1987; packages/planning/sources.md, "Need signals".
 */
export function needsOfCity(
  { asset: assets, report: reports }: Pick<Facts, 'asset' | 'report'>,
  projects: readonly Pick<Project, 'id' | 'name' | 'geometry'>[],
  today: string,
): Needs {
  const placed = assets.filter(({ geometry }) => geometry !== null);
  const about = placed.length > 0 ? ('asset' as const) : ('project' as const);
  const exposure = placed.length > 0 && placed.every(({ vehiclesPerDay }) => vehiclesPerDay) ? 'vehicles' : 'length';
  const places =
    about === 'asset'
      ? placed
      : projects
          .filter(({ geometry }) => geometry)
          .map(({ id, name, geometry }) => ({ id, name, geometry: geometry!, vehiclesPerDay: null }));
  const targets = places.map(({ id, geometry, vehiclesPerDay }): Asset => ({
    id,
    geometry: geometry!,
    exposure: exposure === 'vehicles' ? vehiclesPerDay! : Math.max(10, lengthOf(geometry!)),
  }));
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const { signals, campaigns, elsewhere } = needSignals(reports, targets, today);
  return {
    needs: signals
      .filter((signal) => signal.reports > 0)
      .map((signal) => ({ ...signal, name: names.get(signal.asset)!, about })),
    campaigns: campaigns.map(({ fromDay, ...campaign }) => ({
      ...campaign,
      name: names.get(campaign.place)!,
      from: new Date(fromDay * 86_400_000).toISOString().slice(0, 10),
    })),
    reports: reports.length,
    elsewhere,
    exposure,
  };
}
