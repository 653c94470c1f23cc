import { constraintKinds } from '@vorrang/optimizer';
import { describe, expect, it } from 'vitest';
import { emptyRule, fieldsOf, hasForm, shown, storedNumber } from './rule-fields.ts';

const kinds = constraintKinds().filter((kind) => !kind.implicit && hasForm(kind));

describe('the form of a rule', () => {
  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'every setting of "%s" has a field with a name',
    (_, kind) => {
      const { properties } = kind.settings as { properties: Record<string, unknown> };
      const settings = Object.keys(properties).filter((name) => !['kind', 'id', 'citation'].includes(name));
      expect(fieldsOf(kind).map((field) => field.name)).toEqual(settings);
      for (const field of fieldsOf(kind)) expect(field.label.de && field.label.en).toBeTruthy();
    },
  );

  it('every kind has a form but for the adopted plan, which is not typed', () => {
    const without = constraintKinds().filter((kind) => !kind.implicit && !hasForm(kind));
    expect(without.map(({ kind }) => kind)).toEqual(['stability']);
  });

  it('money is entered in whole currency, shares in per cent, and both come back as they were', () => {
    expect(shown(123_456, 'cents')).toBe(1234.56);
    expect(storedNumber(1234.56, 'cents')).toBe(123_456);
    for (const share of [0.29, 0.07, 1 / 3, 1])
      expect(storedNumber(shown(share, 'share'), 'share')).toBeCloseTo(share, 14);
    expect(shown(0.29, 'share')).toBe(29);
    expect(storedNumber(29, 'share')).toBe(0.29);
  });

  it('an empty bundle waits for two projects; a dependency has no lag unless one is entered', () => {
    const of = (name: string) => emptyRule(kinds.find((kind) => kind.kind === name)!);
    expect(of('bundle')).toEqual({ kind: 'bundle', projects: ['', ''] });
    expect(of('precedence')).toEqual({ kind: 'precedence', lag: 0 });
  });
});
