import { expect, test } from 'vitest';
import { type Choices, noChoices } from '../../assemble/choices.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';
import { tablesIn } from '../../testing/read.ts';
import { realFile } from '../../testing/reference-data.ts';

const draftOf = async (content: Uint8Array, choices: Choices = noChoices) => {
  const understood = understand(await tablesIn(content, 'package.json'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  return draftFrom(understood.value, choices, { extent: null, crs: null });
};

test('the worked example of the standard goes in', async () => {
  const bytes = realFile('data/standards-samples/oc4ids/example.json');
  // It is in maintenance: built, and not to be planned again unless somebody says so.
  expect((await draftOf(bytes)).projects).toEqual([]);
  const draft = await draftOf(bytes, { ...noChoices, keep: [1] });
  expect(draft.projects).toMatchObject([
    { name: 'M75 Junctions 4 to 5 upgrade smart motorway', costCents: 4_000_000_000 },
  ]);
  expect(draft.projects[0]!.phases.map(({ name }) => name)).toEqual([
    'identification',
    'preparation',
    'implementation',
    'completion',
  ]);
});
