import { expect, test } from 'vitest';
import { formerVerdictSchema, todaysVerdict, verdictWithFormerName } from './former-names.ts';
import { everywhere } from './text.ts';

test('a verdict that was stored with objections reads as one with violations, and one of today as it is', () => {
  const today = {
    valid: false,
    violations: [{ rule: 'once', pointer: '/starts', sentence: everywhere('?') }],
    claims: [],
    recomputed: { objective: 1, certificateBound: null, fingerprint: 'sha256:0' },
    provesNone: false,
  };
  const { violations: _, ...former } = verdictWithFormerName(today);
  expect(formerVerdictSchema.parse(former)).toEqual(former);
  expect(former.objections).toHaveLength(1);
  expect(todaysVerdict(former)).toEqual(today);
  expect(todaysVerdict(today)).toBe(today);
});
