import { expect, test } from 'vitest';
import { generatedCity } from '../../bench/city/generated-city.ts';
import { buildModel } from '../instance/build-model.ts';
import { openHighs } from '../solvers/highs/highs.ts';
import { verify } from '../evaluation/verify/verify.ts';
import { certificateFrom } from './certificate-from-prices.ts';
import { planFor } from './plan-for.ts';

test.each([
  [50, 20],
  [200, 24],
])(
  'a certificate of a city of %i projects over %i quarters proves the bound of the linear relaxation to a ten-thousandth',
  async (projects, periods) => {
    const city = buildModel(generatedCity(projects, periods, 1).scenario);
    const session = openHighs(city.model, 1);
    const relaxed = await session.relax(null).finally(() => session.end());
    if (relaxed.status !== 'optimal') throw new Error(relaxed.status);
    const { bound } = certificateFrom(city, relaxed.rowPrices);
    expect(Math.abs(bound / (relaxed.objective * city.point) - 1)).toBeLessThan(1e-4);
  },
);

test('fifty projects: within 5 % of what is proven to be the most, and verified', async () => {
  const { scenario } = generatedCity(50, 20, 1);
  const now = () => performance.now();
  const plan = await planFor(scenario, { now, steps: 2, gap: 0.05 });
  expect(plan.gap).toBeLessThan(0.05);
  expect(verify(scenario, plan).valid).toBe(true);
});
