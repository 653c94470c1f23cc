import { firstDayOf, programmeOf } from '@vorrang/planning';
import { type Geometry, positionsOf } from '../../parse/crs/geometry.ts';
import type { ExportedPlan, PlanFormat } from '../plan-format.ts';

/** Works on streets as a Work Zone Data Exchange feed 4.2: who navigates people around them knows them years ahead. */
export const wzdx: PlanFormat = {
  name: 'wzdx',
  label: 'WZDx 4.2',
  ending: '.wzdx.geojson',
  mediaType: 'application/geo+json',
  write: (handed) => new TextEncoder().encode(`${JSON.stringify(feedOf(handed))}\n`),
};

function feedOf(handed: ExportedPlan) {
  const { city, scenario, plan, at } = handed;
  return {
    feed_info: {
      publisher: city.name,
      version: '4.2',
      update_date: at.toISOString(),
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      data_sources: [{ data_source_id: city.id, organization_name: city.name }],
    },
    type: 'FeatureCollection',
    features: programmeOf(scenario, plan).flatMap(({ project, mode, start, end }) => {
      const geometry = shapeOf(project.geometry);
      const site = siteOf(mode, start, end);
      if (!geometry || mode.disruption <= 0) return [];
      return [
        {
          id: project.id,
          type: 'Feature',
          properties: {
            core_details: {
              event_type: 'work-zone',
              data_source_id: city.id,
              road_names: [project.name],
              direction: 'undefined',
              name: project.name,
              update_date: at.toISOString(),
            },
            start_date: `${firstDayOf(scenario.calendar, site.from)}T00:00:00Z`,
            end_date: `${firstDayOf(scenario.calendar, site.until)}T00:00:00Z`,
            // A plan is a proposal: nothing of it has been seen on the street.
            is_start_position_verified: false,
            is_end_position_verified: false,
            is_start_date_verified: false,
            is_end_date_verified: false,
            vehicle_impact: 'unknown',
            location_method: 'unknown',
            work_zone_type: 'static',
          },
          geometry,
        },
      ];
    }),
  };
}

/** The periods in which the street is open: the phases with a site, or all of the works. */
function siteOf(
  mode: { phases?: readonly { periods: number; site?: boolean | undefined }[] | undefined },
  start: number,
  end: number,
) {
  const phases = mode.phases ?? [];
  let at = start;
  const open = phases.flatMap(({ periods, site }) => {
    const span = { from: at, until: at + periods };
    at += periods;
    return site ? [span] : [];
  });
  return open.length === 0 ? { from: start, until: end } : { from: open[0]!.from, until: open.at(-1)!.until };
}

/** The format knows lines and several points only. */
function shapeOf(geometry: Geometry | null | undefined): Geometry | null {
  if (!geometry) return null;
  if (geometry.type === 'LineString') return geometry;
  if (geometry.type === 'MultiLineString') return { type: 'LineString', coordinates: geometry.coordinates.flat() };
  const positions = positionsOf(geometry);
  return { type: 'MultiPoint', coordinates: positions.length > 1 ? positions : [positions[0]!, positions[0]!] };
}
