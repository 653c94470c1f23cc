import type { Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { twoDistricts as districts } from './testing/small-town.ts';
import { districtAreas, sharesByDistrict, misplacedProjects } from './district-areas.ts';

const areas = districtAreas(districts);

test('a bridge counts whole for the district it stands in', () => {
  expect(sharesByDistrict({ type: 'Point', coordinates: [14.005, 48.005] }, areas)).toEqual([
    { district: 'west', share: 1 },
  ]);
});

test('a street across the border is divided by its length', () => {
  const shares = sharesByDistrict(
    {
      type: 'LineString',
      coordinates: [
        [14.0075, 48.005],
        [14.0175, 48.005],
      ],
    },
    areas,
  );
  expect(shares.map((share) => share.district)).toEqual(['east', 'west']);
  expect(shares[0]!.share).toBeCloseTo(0.75, 1);
  expect(shares[0]!.share + shares[1]!.share).toBeCloseTo(1, 9);
});

test('a park half outside the city has only its inner half divided', () => {
  const shares = sharesByDistrict(
    {
      type: 'Polygon',
      coordinates: [
        [
          [14.005, 48.005],
          [14.015, 48.005],
          [14.015, 48.015],
          [14.005, 48.015],
          [14.005, 48.005],
        ],
      ],
    },
    areas,
  );
  expect(shares.reduce((sum, share) => sum + share.share, 0)).toBeCloseTo(0.5, 2);
});

test('something without a place, or outside, has no shares', () => {
  expect(sharesByDistrict(null, areas)).toEqual([]);
  expect(sharesByDistrict({ type: 'Point', coordinates: [0, 0] }, areas)).toEqual([]);
});

test('a project listed under the wrong district is noticed; a city-wide one is not', () => {
  const at = (id: string, district: string | null): Project => ({
    id,
    name: id,
    category: 'x',
    district,
    geometry: { type: 'Point', coordinates: [14.015, 48.005] },
    fundingSources: [],
    mandatory: false,
    modes: [{ id: 'm', duration: 1, cost: [0], demand: {}, effects: {}, disruption: 0 }],
  });
  expect(misplacedProjects([at('right', 'east'), at('wrong', 'west'), at('all', null)], districts)).toEqual([
    { project: 'wrong', stated: 'west', found: 'east', share: 1 },
  ]);
});
