import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const now = () => performance.now();
const town = (mostCents: number) => tinyTown({ constraints: [{ kind: 'commitment-ceiling', year: 1, mostCents }] });

test('without authority to commit the year after, the sewer of two years is only patched', async () => {
  const sewer = async (mostCents: number) =>
    (await planFor(town(mostCents), { now })).starts.find(({ project }) => project === 'sewer')!.mode;
  expect(await sewer(2)).toBe('build');
  expect(await sewer(1)).toBe('patch');
});
