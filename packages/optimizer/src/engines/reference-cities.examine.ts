import { describe, expect, test } from 'vitest';
import { buildModel } from '../instance/build-model.ts';
import { certificateFrom } from './certificate-from-prices.ts';
import { planFor } from './plan-for.ts';
import { readScenario } from '../instance/read-scenario.ts';
import { openHighs } from '../solvers/highs/highs.ts';
import { referenceCity } from '../testing/reference-data.ts';
import { verify } from '../evaluation/verify/verify.ts';

const known = JSON.parse(referenceCity('best-known.json')) as Record<
  string,
  { lpBound: number; bestObjective: number }
>;

describe.each(['city-n50-t20-s1', 'city-n200-t24-s1'])('%s', (name) => {
  test('its certificate proves the bound of the linear relaxation within 0.01 %', async () => {
    const reading = readScenario(referenceCity(`${name}.json`));
    if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
    const city = buildModel(reading.value);
    const session = openHighs(city.model, 1);
    const relaxed = await session.relax(null).finally(() => session.end());
    if (relaxed.status !== 'optimal') throw new Error(relaxed.status);
    const { bound } = certificateFrom(city, relaxed.rowPrices);
    expect(Math.abs(bound / known[name]!.lpBound - 1)).toBeLessThan(1e-4);
  });
});

test('fifty projects in eight seconds: within 5 % of the best plan known, and verified', async () => {
  const reading = readScenario(referenceCity('city-n50-t20-s1.json'));
  if (!reading.ok) throw new Error(reading.problems[0]!.message.en);

  const plan = await planFor(reading.value, { now: () => performance.now(), timeLimitSeconds: 8 });

  expect(plan.objective).toBeGreaterThan(0.95 * known['city-n50-t20-s1']!.bestObjective);
  expect(verify(reading.value, plan).valid).toBe(true);
}, 60_000);
