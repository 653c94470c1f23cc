import { expect, test } from 'vitest';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { findingsFor } from '../../evaluation/findings.ts';
import { planFor } from '../../engines/plan-for.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

test('of sewer and road, the plan takes the one that is worth more', async () => {
  const plan = await planFor(tinyTown({ constraints: [{ kind: 'at-most-one', projects: ['sewer', 'road'] }] }), {
    now: () => performance.now(),
  });
  expect(plan.starts).toEqual([{ project: 'road', mode: 'build', period: 0 }]);
});
test('names stand in quotation marks, because a name can be half a sentence', () => {
  const town = tinyTown({ constraints: [{ kind: 'at-most-one', projects: ['sewer', 'road'] }] });
  const finding = findingsFor(town, { starts: [], payments: [], carryOver: [] })[0]!;
  expect(finding.sentence).toMatchObject({
    de: 'Keines von „Sewer“ und „Road“ ist im Plan.',
    en: 'None of “Sewer” and “Road” is in the plan.',
  });
});
test('a group of one project named twice is bad input', () => {
  expect(judgeScenario(tinyTown({ constraints: [{ kind: 'at-most-one', projects: ['road', 'road'] }] }))).toMatchObject(
    { ok: false, problems: [{ type: 'too-few-projects', pointer: '/constraints/0/projects' }] },
  );
});
