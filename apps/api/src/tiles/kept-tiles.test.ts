import { expect, test } from 'vitest';
import { keptTiles } from './kept-tiles.ts';

const tile = (bytes: number) => new Uint8Array(bytes);

test('the tile asked for longest ago goes first; an empty one is kept as empty', () => {
  const tiles = keptTiles(3000);
  tiles.put('a', tile(1000));
  tiles.put('b', null);
  expect(tiles.get('a')).toHaveLength(1000);
  tiles.put('c', tile(1500));
  expect([tiles.get('a'), tiles.get('b'), tiles.get('c')]).toEqual([tile(1000), undefined, tile(1500)]);
  tiles.put('empty', null);
  expect(tiles.get('empty')).toBeNull();
});

test('a tile that two browsers asked for at the same time counts once: nothing else has to go for it', () => {
  const tiles = keptTiles(3000);
  tiles.put('street', tile(1000));
  for (let asked = 0; asked < 5; asked++) tiles.put('school', tile(1000));
  expect(tiles.get('street')).toHaveLength(1000);
  expect(tiles.get('school')).toHaveLength(1000);
});
