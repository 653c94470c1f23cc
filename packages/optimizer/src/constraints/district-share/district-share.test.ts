import { expect, test } from 'vitest';
import { findingsFor } from '../../evaluation/findings.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const places = [
  project('park', { district: 'north', modes: [mode('build', { cost: [1] })] }),
  project('pool', { district: 'south', modes: [mode('build', { cost: [2] })] }),
];
const share = (minimum: number, starts: string[]) =>
  findingsFor(tinyTown({ projects: places, constraints: [{ kind: 'district-share', district: 'north', minimum }] }), {
    starts: starts.map((id) => ({ project: id, mode: 'build', period: 0 })),
    payments: [],
    carryOver: [],
  }).find(({ constraint }) => constraint === 'district-share')?.state;

test('one of three cents is a third counted in millionths, and not a millionth more', () => {
  expect(share(0.333333, ['park', 'pool'])).toBe('slack');
  expect(share(0.333334, ['park', 'pool'])).toBe('broken');
});
test('all for the north is exactly 100 %, and nothing started leaves nobody out', () => {
  expect(share(1, ['park'])).toBe('tight');
  expect(share(1, [])).toBe('slack');
});
