import { expect, test } from 'vitest';
import { noChoices } from '../../assemble/choices.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';
import { tablesIn } from '../../testing/read.ts';
import { realFile } from '../../testing/reference-data.ts';

test('closures of another road authority, as WZDx hands them out, are works with names, dates and places', async () => {
  const file = realFile('data/standards-samples/wzdx/scenario1_simple_linestring_example.geojson');
  const understood = understand(await tablesIn(file, 'wzdx.geojson'), null);
  if (!understood.ok) throw new Error('not understood');
  const { projects } = draftFrom(understood.value, { ...noChoices, accepted: 'all' }, { extent: null, crs: null });
  expect(projects).toHaveLength(5);
  for (const { name, start, end, geometry } of projects)
    expect([name !== '', start !== null, end !== null, geometry?.type]).toEqual([true, true, true, 'LineString']);
});
