export {
  districtAreas,
  districtShares,
  misplacedProjects,
  type DistrictShare,
  type Misplaced,
} from './district-shares/district-shares.ts';
