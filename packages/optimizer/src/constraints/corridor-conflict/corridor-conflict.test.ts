import { expect, test } from 'vitest';
import { findingsFor } from '../../evaluation/findings.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const town = tinyTown({
  constraints: [{ kind: 'corridor-conflict', projects: ['sewer', 'road'], citation: 'StVO § 90' }],
});
const roadIn = (period: number) =>
  findingsFor(town, {
    starts: [
      { project: 'sewer', mode: 'build', period: 0 },
      { project: 'road', mode: 'build', period },
    ],
    payments: [],
    carryOver: [],
  }).find(({ constraint }) => constraint === 'corridor-conflict');

test('while the sewer is open until the end of 2028, the road waits', () => {
  expect(roadIn(1)).toMatchObject({
    state: 'broken',
    amount: 1,
    subject: { projects: ['sewer', 'road'], period: 1 },
    citation: 'StVO § 90',
    sentence: {
      de: '„Sewer“ und „Road“ sind ab 2028 1 Jahr lang gleichzeitig im Bau.',
      en: '“Sewer” and “Road” are under construction together for 1 year from 2028.',
    },
  });
  expect(roadIn(2)).toMatchObject({ state: 'slack' });
});
