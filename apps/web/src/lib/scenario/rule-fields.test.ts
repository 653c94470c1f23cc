import { constraintKinds } from '@vorrang/optimizer';
import type { Scenario } from '@vorrang/planning';
import { describe, expect, it } from 'vitest';
import { choicesOf, emptyRule, fieldsOf, hasForm, shown, storedChoice, storedNumber } from './rule-fields.ts';

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

  it('an option is chosen among those of the project, a quarter and a year by their names', () => {
    const calendar = { start: '2027-Q1', periodsPerYear: 4 as const, periods: 6, evaluationPeriods: 20 };
    const mode = (id: string, name?: string) => ({ id, ...(name ? { name } : {}) });
    const scenario = {
      calendar,
      projects: [{ id: 'depot', name: 'Depot', modes: [mode('new', 'Neubau'), mode('fix')] }],
      districts: [],
    } as unknown as Scenario;
    const reader = { language: 'de', locale: 'de-AT' } as const;
    expect(choicesOf(scenario, 'modes', reader, 'depot').map(({ name }) => name)).toEqual(['fix', 'Neubau']);
    expect(choicesOf(scenario, 'modes', reader)).toEqual([]);
    expect(choicesOf(scenario, 'periods', reader)[5]).toEqual({ id: '5', name: 'Q2 2028' });
    expect(choicesOf(scenario, 'ends', reader).at(-1)).toEqual({ id: '6', name: 'Q3 2028' });
    expect(choicesOf(scenario, 'years', reader).map(({ name }) => name)).toEqual(['2027', '2028']);
    expect([storedChoice('5', 'periods'), storedChoice('new', 'modes')]).toEqual([5, 'new']);
  });
});
