import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMoney } from './split-money.ts';

const payer = (fundingSource: string, preference: number, ...left: number[]) => ({ fundingSource, preference, left });

test('the grant pays first, the city budget the rest, each year by itself', () => {
  expect(splitMoney([500, 300], [payer('budget', 2, 1000, 1000), payer('grant', 1, 350, 999)])).toEqual({
    ok: true,
    payments: [
      { fundingSource: 'budget', year: 0, cents: 150 },
      { fundingSource: 'grant', year: 0, cents: 350 },
      { fundingSource: 'grant', year: 1, cents: 300 },
    ],
  });
});
test('what is not there is not promised', () => {
  expect(splitMoney([500], [payer('grant', 1, 499)])).toMatchObject({
    ok: false,
    sentence: { en: 'In year 1 the own sources do not have enough money left.' },
  });
});
test('nine possible payments are too many for this page, and it says so', () => {
  expect(
    splitMoney(
      [1, 1, 1],
      [1, 2, 3].map((n) => payer(`s${n}`, n, 9, 9, 9)),
    ),
  ).toMatchObject({ ok: false, sentence: { de: /9 Zahlungen.*höchstens 8/ } });
});
test('every split pays the dues to the cent and never more than is left', () => {
  const cents = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 ** 49 }));
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 2 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), cents, cents), { minLength: 1, maxLength: 4 }),
      (dues, list) => {
        const payers = list.map(([preference, ...left], i) => payer(`s${i}`, preference, ...left));
        const split = splitMoney(dues, payers);
        dues.forEach((due, year) => {
          const enough = payers.reduce((sum, { left }) => sum + left[year]!, 0) >= due;
          if (!enough) expect(split.ok).toBe(false);
          if (!split.ok) return;
          const paid = split.payments.filter((payment) => payment.year === year);
          expect(paid.reduce((sum, payment) => sum + payment.cents, 0)).toBe(due);
          for (const { fundingSource, cents: amount } of paid)
            expect(amount).toBeLessThanOrEqual(payers.find((one) => one.fundingSource === fundingSource)!.left[year]!);
        });
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
