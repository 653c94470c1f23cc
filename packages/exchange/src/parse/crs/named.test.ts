import { expect, test } from 'vitest';
import { codeFor, systemNamedIn, unreadSystem } from './named.ts';

test.each([
  [{ crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } }, 25832],
  [{ crs: { type: 'EPSG', properties: { code: '31256' } } }, 31256],
  [{ crs: 'EPSG:25833' }, 25833],
  [{ crs: null, spatialReference: { wkid: 102100, latestWkid: 3857 } }, 3857],
  [{ spatialReference: { wkid: 102100 } }, 102100],
  [{ spatialReference: { wkt: 'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["x"]]' } }, 25832],
  [{ srid: '2056' }, 2056],
  [{ epsg: 31468 }, 31468],
])('%j names a system', (holder, code) => {
  expect(systemNamedIn(holder)?.code).toBe(code);
});

test('what names none is no system; a name that is not understood is told', () => {
  for (const holder of [{}, { crs: null }, { crs: {} }, { crs: '' }, [], 'crs', null])
    expect(systemNamedIn(holder)).toBeNull();
  const odd = systemNamedIn({ crs: { type: 'link', properties: { href: 'grid.txt' } } });
  expect(odd?.code).toBeNull();
  expect(unreadSystem(odd)[0]!.message.en).toContain('grid.txt');
});

test('without a name numbers are degrees if they can be', () => {
  const at = (...coordinates: number[]) => ({ type: 'Point' as const, coordinates });
  expect(codeFor(null, [at(16.3, 48.2), null])).toBe(4326);
  expect(codeFor(null, [at(16.3, 48.2), at(356_000, 5_645_000)])).toBeNull();
});
