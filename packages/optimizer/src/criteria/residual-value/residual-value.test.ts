import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';
import { verify } from '../../evaluation/verify/verify.ts';
import { residualValue } from './residual-value.ts';

const sewer = (points: number, lifetimePeriods: number) =>
  mode('renew', { cost: [6], residualValue: { points, lifetimePeriods } });
const town = (discountRate: number) =>
  tinyTown({ discountRate, projects: [project('sewer', { modes: [sewer(10, 8)] })] });

test('a sewer that lasts eight years and is finished five before the end is worth three eighths of new', () => {
  expect(residualValue.terms(town(0))(sewer(10, 8), 0, 'sewer')).toBeCloseTo(3.75, 12);
  expect(residualValue.terms(town(0.1))(sewer(10, 8), 0, 'sewer')).toBeCloseTo(3.75 / 1.1 ** 6, 12);
  expect(residualValue.terms(town(0))(sewer(10, 4), 0, 'sewer')).toBe(0);
});
test('where only what is left counts, the sewer is built as late as it can be, and the plan verifies', async () => {
  const plan = await planFor(town(0.1), { now: () => performance.now() });
  expect(plan.starts).toMatchObject([{ period: 2 }]);
  expect(verify(town(0.1), plan)).toMatchObject({ valid: true, violations: [] });
});
