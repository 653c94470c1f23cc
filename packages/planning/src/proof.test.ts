import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proofOf } from './proof.ts';

const plan = { objective: 100, bound: 101, boundBy: 'highs' as const };

test('a bound that HiGHS claims below the certificate is a claim; proven is the certificate’s', () => {
  const { proven, claimed, best } = proofOf(plan, 104);
  expect(proven).toEqual({ bound: 104, gap: 0.04 });
  expect(claimed).toEqual({ bound: 101, gap: 0.01, best: false });
  expect(best).toBe(false);
});
test('optimal by a solver’s word is no proof that no plan is better', () => {
  expect(proofOf({ ...plan, bound: 100 }, 104)).toMatchObject({ best: false, claimed: { best: true } });
  expect(proofOf({ ...plan, bound: 100 }, null)).toMatchObject({ best: false, proven: null, claimed: { best: true } });
  expect(proofOf({ ...plan, bound: 100 }, 100)).toMatchObject({ best: true, claimed: null });
});
test('what the certificate proves is claimed by nobody', () => {
  expect(proofOf({ ...plan, bound: 104, boundBy: 'certificate' }, 104).claimed).toBeNull();
  expect(proofOf({ ...plan, bound: 104 }, 104).claimed).toBeNull();
});
test('without a re-computation the plan’s own certificate speaks; without a plan nothing is proven of it', () => {
  expect(proofOf({ ...plan, certificate: { bound: 110 } }).proven).toEqual({ bound: 110, gap: 0.1 });
  expect(proofOf(plan).proven).toBeNull();
  expect(proofOf({ ...plan, objective: null }, 104)).toEqual({ proven: null, best: false, claimed: null });
  expect(proofOf(plan, -Infinity).proven).toBeNull();
});
test('whatever a solver says, what is called proven depends on the certificate alone', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(number, number, number, number, (objective, certificate, one, other) => {
      const said = (bound: number) => proofOf({ objective, bound, boundBy: 'highs' }, certificate);
      expect(said(one).proven).toEqual(said(other).proven);
      expect(said(one).best).toBe(said(other).best);
    }),
  );
});
