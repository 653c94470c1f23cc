import { area } from '@turf/area';
import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { feature, featureCollection, point } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { length } from '@turf/length';
import { lineChunk } from '@turf/line-chunk';
import type { District, Project } from '@vorrang/planning';
import type { Feature, Geometry, LineString, MultiPolygon, Polygon } from 'geojson';

/** Share of a geometry in a district, 0 to 1. */
export type DistrictShare = { district: string; share: number };
export type Area = { id: string; shape: Feature<Polygon | MultiPolygon>; box: number[] };

const isArea = (geometry: Geometry | null | undefined): geometry is Polygon | MultiPolygon =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

/** Districts that have a border, ready for many questions. */
export function districtAreas(districts: readonly Pick<District, 'id' | 'geometry'>[]): Area[] {
  return districts.flatMap(({ id, geometry }) =>
    isArea(geometry) ? [{ id, shape: feature(geometry), box: bbox(geometry) }] : [],
  );
}

/**
 * How a geometry is divided among the districts: points count whole, lines by length (in pieces of 20 m), areas by area.
 * What lies outside every district is left out, so the shares may add up to less than 1.
 */
export function sharesByDistrict(geometry: Geometry | null | undefined, areas: readonly Area[]): DistrictShare[] {
  const parts = partsOf(geometry, areas);
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  const sizes = new Map<string, number>();
  for (const { district, size } of parts) if (district) sizes.set(district, (sizes.get(district) ?? 0) + size);
  return [...sizes].map(([district, size]) => ({ district, share: size / total })).sort((a, b) => b.share - a.share);
}

type Part = { district: string | null; size: number };

function partsOf(geometry: Geometry | null | undefined, areas: readonly Area[]): Part[] {
  switch (geometry?.type) {
    case 'Point':
      return [{ district: districtAt(geometry.coordinates, areas), size: 1 }];
    case 'LineString':
      return lineParts(geometry, areas);
    case 'Polygon':
    case 'MultiPolygon':
      return areaParts(geometry, areas);
    case 'MultiPoint':
      return geometry.coordinates.flatMap((coordinates) => partsOf({ type: 'Point', coordinates }, areas));
    case 'MultiLineString':
      return geometry.coordinates.flatMap((coordinates) => partsOf({ type: 'LineString', coordinates }, areas));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part) => partsOf(part, areas));
    default:
      return [];
  }
}

function districtAt(position: number[], areas: readonly Area[]): string | null {
  const [x, y] = position as [number, number];
  const here = areas.find(
    ({ shape, box }) =>
      x >= box[0]! && y >= box[1]! && x <= box[2]! && y <= box[3]! && booleanPointInPolygon(point([x, y]), shape),
  );
  return here?.id ?? null;
}

const lineParts = (line: LineString, areas: readonly Area[]): Part[] =>
  lineChunk(line, 20, { units: 'meters' }).features.map((piece) => {
    const [a, b] = [piece.geometry.coordinates[0]!, piece.geometry.coordinates.at(-1)!];
    return {
      district: districtAt([(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2], areas),
      size: length(piece, { units: 'meters' }),
    };
  });

function areaParts(shape: Polygon | MultiPolygon, areas: readonly Area[]): Part[] {
  const inside = areas.map(({ id, shape: district }): Part => {
    const common = intersect(featureCollection([feature(shape), district]));
    return { district: id, size: common ? area(common) : 0 };
  });
  const outside = Math.max(0, area(shape) - inside.reduce((sum, part) => sum + part.size, 0));
  return [...inside.filter((part) => part.size > 0), { district: null, size: outside }];
}

/** A project whose place and whose stated district do not agree: `found` is where most of it lies. */
export type Misplaced = { project: string; stated: string | null; found: string; share: number };

/** Projects that lie mostly in another district than the list says; those without a place or city-wide are not judged. */
export function misplacedProjects(projects: readonly Project[], districts: readonly District[]): Misplaced[] {
  const areas = districtAreas(districts);
  return projects.flatMap((project) => {
    const [most] = project.district === null ? [] : sharesByDistrict(project.geometry, areas);
    return most && most.district !== project.district && most.share > 0.5
      ? [{ project: project.id, stated: project.district, found: most.district, share: most.share }]
      : [];
  });
}
