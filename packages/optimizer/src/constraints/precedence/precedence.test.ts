import { expect, test } from 'vitest';
import { constraintSentence } from '../index.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { findingsFor } from '../../evaluation/findings.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const rule = { kind: 'precedence', before: 'sewer', after: 'road', lag: 1 };
const first = { project: 'sewer', mode: 'patch', period: 0 };
const stateWhenRoadStarts = (period: number, lag: number) =>
  findingsFor(tinyTown({ constraints: [{ ...rule, lag }] }), {
    starts: [first, { project: 'road', mode: 'build', period }],
    payments: [],
    carryOver: [],
  }).find(({ constraint }) => constraint === 'precedence');

test('a road that waits one year after a sewer finished in 2027 starts in 2029', () => {
  expect(stateWhenRoadStarts(1, 1)).toMatchObject({ state: 'broken', amount: 1 });
  expect(stateWhenRoadStarts(2, 1)).toMatchObject({ state: 'tight' });
});
test('a negative lag lets the works overlap', () => {
  expect(stateWhenRoadStarts(0, -1)).toMatchObject({ state: 'tight' });
});
test('the road alone, without its sewer, is not a plan', () => {
  const road = { starts: [{ project: 'road', mode: 'build', period: 2 }], payments: [], carryOver: [] };
  expect(
    findingsFor(tinyTown({ constraints: [rule] }), road).find(({ constraint }) => constraint === 'precedence'),
  ).toMatchObject({ state: 'broken', unit: 'projects' });
});
test('is told as a sentence', () => {
  expect(constraintSentence(tinyTown(), rule)).toMatchObject({
    de: '„Sewer“ vor „Road“, frühestens 1 Jahr danach.',
    en: '“Sewer” before “Road”, at the earliest 1 year later.',
  });
  expect(constraintSentence(tinyTown(), { ...rule, lag: -2 }).de).toBe(
    '„Sewer“ vor „Road“, Überlappung höchstens 2 Jahre.',
  );
});
test('a circle, an unknown project and a project before itself are bad input', () => {
  const problems = (...constraints: { kind: string }[]) => {
    const reading = judgeScenario(tinyTown({ constraints }));
    return reading.ok ? [] : reading.problems.map(({ type, pointer }) => `${type} ${pointer}`);
  };
  expect(problems(rule, { ...rule, before: 'road', after: 'sewer' } as never)).toEqual([
    'precedence-cycle /constraints/1',
  ]);
  expect(problems({ ...rule, before: 'tunnel' } as never)).toEqual(['unknown-reference /constraints/0/before']);
  expect(problems({ ...rule, after: 'sewer' } as never)).toEqual(['same-project /constraints/0']);
  expect(problems({ ...rule, lag: 0.5 } as never)).toEqual(['constraint-settings /constraints/0/lag']);
});
