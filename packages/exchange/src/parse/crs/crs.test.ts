import { expect, test } from 'vitest';
import { codeIn, codeInWkt, crsOf, definitions, fittingCodes } from './crs.ts';
import { definitions as generated } from '../../../generate/definitions.ts';

/** Known places: the surveyors' own coordinates beside those of WGS 84. */
test.each([
  ['St. Stephen, Vienna', 31256, [2_965, 340_975], [16.3731, 48.2085]],
  ['the old observatory of Berne', 2056, [2_600_000, 1_200_000], [7.43864, 46.95108]],
  ['the same in the old frame', 21781, [600_000, 200_000], [7.43864, 46.95108]],
  ['Munich, UTM', 25832, [691_607, 5_334_760], [11.5755, 48.1372]],
  ['Munich, Gauss-Krüger', 31468, [4_468_503, 5_333_317], [11.5755, 48.1374]],
])('%s', (_where, code, [x, y], [lon, lat]) => {
  const [east, north] = crsOf(code)!.toDegrees(x!, y!);
  // 0.002 degrees are some 150 to 220 m: the names of the places are no finer.
  expect(Math.abs(east - lon!)).toBeLessThan(0.002);
  expect(Math.abs(north - lat!)).toBeLessThan(0.002);
});

test('every definition that is shipped can be used, and says where it is only good to metres', () => {
  for (const [code, { definition }] of Object.entries(definitions)) {
    const origin = ['x_0', 'y_0'].map(
      (name) => Number(new RegExp(`\\+${name}=(\\S+)`).exec(definition)?.[1] ?? 0) + 10,
    );
    expect(crsOf(Number(code))!.toDegrees(origin[0]!, origin[1]!).every(Number.isFinite)).toBe(true);
  }
  expect(crsOf(31256)!.note!.en).toContain('1.5 m');
  expect([crsOf(25832)!.note, crsOf(2056)!.note, crsOf(999)]).toEqual([null, null, null]);
});

test('the systems are those of the dataset that the package holds, as many as there were', () => {
  expect(definitions).toEqual(generated);
  expect(Object.keys(definitions)).toHaveLength(125);
});

test.each([
  ['EPSG:2056', 2056],
  ['urn:ogc:def:crs:EPSG::31256', 31256],
  ['urn:ogc:def:crs:EPSG:6.9:25832', 25832],
  ['http://www.opengis.net/def/crs/EPSG/0/25833', 25833],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
  ['EPSG 25832', 25832],
  ['ESRI:102100', 102100],
  ['urn:ogc:def:crs:ESRI::102100', 102100],
  ['somewhere', null],
])('a system is named as %s', (text, code) => {
  expect(codeIn(text)).toBe(code);
});

test.each([
  ['PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989"]]]', 25832],
  ['PROJCS["CH1903+_LV95",GEOGCS["x"]]', 2056],
  ['PROJCS["MGI_Austria_GK_East",GEOGCS["x",AUTHORITY["EPSG","4312"]]]', 31256],
  ['PROJCS["x",GEOGCS["y",AUTHORITY["EPSG","4312"]],AUTHORITY["EPSG","31255"]]', 31255],
  ['PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]', 3857],
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', 4326],
  ['PROJCS["Own_Grid_of_the_Waterworks"]', null],
])('well-known text as Esri and others write it', (wkt, code) => {
  expect(codeInWkt(wkt)).toBe(code);
});

test('numbers without a system fit the usual ones that lie in the city', () => {
  const zurich = [8.4, 47.3, 8.7, 47.5] as const;
  expect(fittingCodes([[2_683_000, 1_247_000]], zurich)).toEqual([2056]);
  expect(fittingCodes([[683_000, 247_000]], zurich)).toEqual([21781]);
  expect(fittingCodes([[5, 5]], zurich)).toEqual([]);
});

test.each([102100, 102113, 900913, 3857])('Web Mercator is one system, also as %s', (code) => {
  const [lon, lat] = crsOf(code)!.toDegrees(1_822_641, 6_141_584);
  expect([lon, lat]).toEqual([expect.closeTo(16.3731, 3), expect.closeTo(48.2083, 3)]);
  expect(crsOf(code)!.code).toBe(3857);
});
