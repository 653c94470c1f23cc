import { expect, test } from 'vitest';
import { inWorker } from './in-worker.ts';

test('an analysis that fails is the fault of its request; who waits behind it is answered', async () => {
  const broken = inWorker('conditionsIn', { asset: null as never, inspection: [] }, 2027);
  const waiting = Array.from({ length: 5 }, () => inWorker('conditionsIn', { asset: [], inspection: [] }, 2027));
  await expect(broken).rejects.toThrow(/null/);
  expect(await Promise.all(waiting)).toEqual([[], [], [], [], []]);
});
