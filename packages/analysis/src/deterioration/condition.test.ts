import type { Asset, Inspection } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { conditionsIn } from './condition.ts';

const asset = (id: string, more: Partial<Asset> = {}): Asset => ({
  id,
  name: id,
  kind: 'road',
  geometry: null,
  builtIn: 2000,
  material: null,
  usefulLifeYears: 40,
  vehiclesPerDay: null,
  ...more,
});
const inspected = (of: string, date: string, mark: number): Inspection => ({ asset: of, date, scale: 'rvs', mark });

test('what wears fastest comes first, and what nobody looked at says so', () => {
  const rows = conditionsIn(
    {
      asset: [asset('good'), asset('worn'), asset('unseen', { builtIn: 1990 }), asset('unknown', { builtIn: null })],
      inspection: [
        inspected('good', '2018-01-01', 2),
        inspected('good', '2022-01-01', 2),
        inspected('worn', '2018-01-01', 2),
        inspected('worn', '2022-01-01', 3),
        inspected('worn', '2026-01-01', 4),
        inspected('nowhere', '2026-01-01', 4),
      ],
    },
    2026,
  );
  expect(rows.map(({ asset, actBy, basis }) => [asset, actBy, basis])).toEqual([
    ['worn', 2026, 'inspections'],
    ['unseen', 2031, 'assumed'],
    ['good', null, 'two-inspections'],
  ]);
  expect(rows[0]).toMatchObject({ health: 0.25, inspectedIn: 2026 });
  expect(rows[1]!.high - rows[1]!.low).toBeGreaterThan(rows[0]!.high - rows[0]!.low);
});

test('an inspection of next year is not known yet', () => {
  const [row] = conditionsIn({ asset: [asset('road')], inspection: [inspected('road', '2030-05-01', 5)] }, 2026);
  expect(row).toMatchObject({ inspectedIn: null, basis: 'assumed' });
});
