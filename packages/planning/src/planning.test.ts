import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { assumptionsOf } from './assumptions.ts';
import { periodCount, periodLabel, yearLabel, yearsOf } from './calendar.ts';
import { canonicalJson, fingerprintOf } from './fingerprint.ts';
import { atPricesOf, paymentDueOf } from './cost-index.ts';
import { formatMoney } from './format.ts';
import { frameOf, fundsByYear, fundsOf, totalFunds, withFunds, withMore } from './funds.ts';
import { fundsInWords } from './funds-in-words.ts';
import { grantTermsInWords } from './grant-terms.ts';
import { decodeUtf8, parseJson } from './json.ts';
import { carryCap, centsOf, ppm, unitsOf } from './money.ts';
import { paidByYear, sumsByYear } from './programme.ts';
import { readScenarioText } from './read-scenario.ts';
import type { Debt, FundingSource, Mode, Project, Scenario } from './scenario.ts';

const refusal = (text: string): string => {
  const reading = parseJson(text);
  return reading.ok ? 'accepted' : reading.problems.map((problem) => problem.type).join();
};

describe('what a file may say', () => {
  test.each([
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"a":{"b":1,"\\u0062":2}}', 'duplicate-key'],
    ['[{"a":1},{"a":2}]', 'accepted'],
    ['{"a":"a","b":"a"}', 'accepted'],
    ['{"a":NaN}', 'json-syntax'],
    ['{"a":1e999}', 'not-representable'],
    ['{"a":"\\ud800"}', 'not-representable'],
    ['{"a":', 'json-cut-off'],
    [`${'['.repeat(600)}${']'.repeat(600)}`, 'json-depth'],
  ])('%s: %s', (text, expected) => expect(refusal(text)).toBe(expected));

  test('a truncated file is told apart from a wrong one, with line and column', () => {
    const cut = parseJson('{\n "name": "x",');
    const wrong = parseJson('{\n "name": x }');
    expect(cut.ok ? '' : cut.problems[0]!.message.en).toMatch(/ends in the middle \(line 2/);
    expect(wrong.ok ? '' : wrong.problems[0]!.message.en).toMatch(/line 2, column 10/);
  });
  test('bytes that are not UTF-8 are refused, a byte-order mark is not', () => {
    expect(decodeUtf8(Uint8Array.from([0x22, 0xfc, 0x22])).ok).toBe(false);
    expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31]))).toEqual({ ok: true, value: '1' });
  });
});

test('a file with more problems than a call has room for arguments is refused, every problem named', () => {
  const many = (entry: string) => Array.from({ length: 200_000 }, () => entry).join(',');
  for (const text of [`{${many('"a":1')}}`, `{"a":[${many('1e999')}]}`]) {
    const reading = parseJson(text);
    expect(reading.ok ? 0 : reading.problems.length).toBeGreaterThan(199_000);
  }
});

describe('the fingerprint', () => {
  test('is the same whatever the order of the keys, and however numbers are written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled = JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
          part && typeof part === 'object' && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part,
        ) as unknown;
        expect(fingerprintOf(shuffled)).toBe(fingerprintOf(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(canonicalJson({ b: -0, a: [1.0, 1e21, 'ü'] })).toBe('{"a":[1,1e+21,"ü"],"b":0}');
  });
  test('writes every number, text and list of keys exactly as ECMAScript and RFC 8785 do', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    const number = fc.oneof(decimal, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger());
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\ud800', '\u007f', '\ufeff', '"', '\\', '😀'), fc.string()),
    });
    fc.assert(
      fc.property(fc.oneof(number, text), (value) => {
        expect(canonicalJson(value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 20_000, seed: 3 },
    );
    for (const value of [1e-6, 0.1 + 0.2, 999999999.999999, 1e9, 123456.7890123, 5e-324, 1e21, true, null, [], {}])
      expect(canonicalJson(value)).toBe(JSON.stringify(value));
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(text, fc.nat().map(String)), fc.constant(0), { maxKeys: 50 }), (object) => {
        const rows = Object.keys(object)
          .sort()
          .map((key) => `${JSON.stringify(key)}:0`);
        expect(canonicalJson(object)).toBe(`{${rows.join(',')}}`);
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(canonicalJson({ 9: 1, 10: { b: undefined, a: undefined }, c: undefined })).toBe('{"10":{},"9":1}');
  });
  test('of a document of many megabytes, and of one that changed', () => {
    const document = { rows: Array.from({ length: 90_000 }, (_, i) => `Straße ${i}, half`) };
    expect(canonicalJson(document)).toBe(JSON.stringify(document));
    const before = fingerprintOf(document);
    document.rows[7] = '';
    expect(fingerprintOf(document)).not.toBe(before);
  });
  test('is the same where there is no Node', async () => {
    const before = fingerprintOf({ city: 'Tübingen' });
    vi.resetModules();
    const spy = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    const browser = await import('./fingerprint.ts');
    spy.mockRestore();
    expect(browser.fingerprintOf).not.toBe(fingerprintOf);
    expect(browser.fingerprintOf({ city: 'Tübingen' })).toBe(before);
  });
  test('agrees with SHA-256 of the canonical form', async () => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('{"a":1}'));
    expect(fingerprintOf({ a: 1 })).toBe(`sha256:${Buffer.from(bytes).toString('hex')}`);
  });
});

describe('money', () => {
  test('a share of 0.29 carries exactly 29 hundredths, never a cent less by a float', () => {
    expect(ppm(0.29)).toBe(290_000);
    expect(carryCap(0.29, 100)).toBe(29);
    expect(carryCap(1, Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });
  test('an amount typed in units of the currency is the same amount of cents, and the form shows it again', () => {
    for (const [units, cents] of [
      [1234.56, 123_456],
      [1.15, 115],
      [0.29, 29],
      [9e13, 9e15],
    ] as const) {
      expect(centsOf(units)).toBe(cents);
      expect(unitsOf(cents)).toBe(units);
    }
  });
  test('a source whose budget ends a year earlier adds nothing to the last year', () => {
    expect(
      sumsByYear(
        [
          [1, 2, 3],
          [10, 20],
        ],
        3,
      ),
    ).toEqual([11, 22, 3]);
    expect(sumsByYear([], 2)).toEqual([0, 0]);
  });
  test('by year all sources are one: what arrives, with the opening balance, and what is paid; a stranger pays nothing', () => {
    const source = (id: string, budget: number[]) => ({
      id,
      name: id,
      kind: 'own' as const,
      budget,
      carryOverShare: 0,
    });
    const scenario = {
      calendar: { start: '2027', periodsPerYear: 1, periods: 2, evaluationPeriods: 2 },
      fundingSources: [{ ...source('own', [100, 200]), openingBalanceCents: 7 }, source('land', [30, 40])],
    } as Pick<Scenario, 'calendar' | 'fundingSources'> as Scenario;
    expect(fundsByYear(scenario)).toEqual([137, 240]);
    const pay = (fundingSource: string, year: number, cents: number) => ({ project: 'a', fundingSource, year, cents });
    const payments = [pay('own', 0, 50), pay('land', 0, 5), pay('own', 1, 9), pay('nobody', 1, 1000)];
    expect(paidByYear(scenario, { payments })).toEqual([55, 9]);
  });
  test('the largest amount is printed to the cent', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'EUR', 'en-GB')).toBe('€90,071,992,547,409.91');
    expect(formatMoney(-5, 'EUR', 'en-GB')).toBe('-€0.05');
  });
});

test('one quarter is one quarter, and two are two', () => {
  const calendar = { start: '2027-Q1', periodsPerYear: 4 as const, periods: 8, evaluationPeriods: 8 };
  expect(periodCount(calendar, 1)).toMatchObject({ de: '1 Quartal', en: '1 quarter' });
  expect(periodCount({ ...calendar, periodsPerYear: 12 }, 2)).toMatchObject({ de: '2 Monate', en: '2 months' });
  expect(periodCount({ ...calendar, periodsPerYear: 1 }, 3)).toMatchObject({ de: '3 Jahre', en: '3 years' });
});
test('a fiscal year that begins in July is named by both years, its months by the calendar', () => {
  const calendar = {
    start: '2027-M01',
    periodsPerYear: 12 as const,
    periods: 13,
    evaluationPeriods: 13,
    firstMonth: 7,
  };
  expect(yearsOf(calendar)).toBe(2);
  expect(yearLabel(calendar, 1)).toBe('2028/29');
  expect(periodLabel(calendar, 6, 'de')).toBe('Jän. 2028');
  expect(periodLabel({ ...calendar, periodsPerYear: 4, firstMonth: 1 }, 5, 'en')).toBe('Q2 2028');
});

describe('a scenario', () => {
  const base = {
    format: 'vorrang/scenario@1',
    name: 'x',
    derivedFrom: null,
    currency: 'EUR',
    calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 4, evaluationPeriods: 8 },
    discountRate: 0.03,
    criteria: [],
    disruptionWeight: 1,
    districts: [],
    fundingSources: [{ id: 'own', name: 'own', kind: 'own', budget: [100], carryOverShare: 0 }],
    resources: [],
    projects: [
      {
        id: 'p',
        name: 'Brücke',
        category: 'x',
        district: null,
        fundingSources: ['own'],
        mandatory: false,
        modes: [{ id: 'm', duration: 1, cost: [5], demand: {}, effects: {}, disruption: 0 }],
      },
    ],
    constraints: [],
  };
  const problemsOf = (change: object) => {
    const reading = readScenarioText(JSON.stringify({ ...base, ...change }));
    return reading.ok ? [] : reading.problems.map((problem) => `${problem.pointer} ${problem.message.en}`);
  };
  const debt = (ceilingCents: number[], repaymentCents = [0]): Debt => ({
    openingCents: 3,
    ceilingCents,
    repaymentCents,
  });
  const project = (change: object) => ({ projects: [{ ...base.projects[0], ...change }] });

  test('is accepted with fields nobody knows, and given back with them', () => {
    const reading = readScenarioText(JSON.stringify({ ...base, mayor: { name: 'A' } }));
    expect(reading).toMatchObject({ ok: true, value: { mayor: { name: 'A' } } });
  });
  test('is accepted where names that Vorrang uses beyond the format mean something else, and nothing is assumed of it', () => {
    const theirs = { sources: ['gis'], listed: 3, facts: 'none', given: null };
    const own = { assumptions: 'see annex', rejectedProposals: { a: 1 }, switchedOffRules: 'none' };
    const reading = readScenarioText(JSON.stringify({ ...base, ...own, ...project(theirs) }));
    expect(reading).toMatchObject({ ok: true, value: { ...own, ...project(theirs) } });
    expect(reading.ok && assumptionsOf(reading.value, [])).toEqual([]);
  });
  test.each([
    [
      'a project that names an unknown fund',
      project({ fundingSources: ['moon'] }),
      /\/projects\/0\/fundingSources\/0.*"moon".*Known: own/,
    ],
    [
      'a negative cost',
      project({ modes: [{ ...base.projects[0]!.modes[0], cost: [-5] }] }),
      /\/projects\/0\/modes\/0\/cost\/0.*at least 0.*-5/,
    ],
    [
      'half a cent',
      project({ modes: [{ ...base.projects[0]!.modes[0], cost: [0.5] }] }),
      /\/projects\/0\/modes\/0\/cost\/0/,
    ],
    [
      '2^53 + 1',
      { fundingSources: [{ ...base.fundingSources[0], budget: [2 ** 53] }] },
      /\/fundingSources\/0\/budget\/0/,
    ],
    [
      'costs that do not fit the duration',
      project({ modes: [{ ...base.projects[0]!.modes[0], duration: 2 }] }),
      /1 values, expected one for each of 2/,
    ],
    ['a currency of another form', { currency: 'euro' }, /^\/currency .*a currency of three capital letters.*"euro"/],
    ['an empty name of a district', { districts: [{ id: '', name: 'x' }] }, /found an empty field\.$/],
    ['an id of the prototype', project({ id: '__proto__' }), /\/projects\/0\/id/],
    [
      'an effect on __proto__',
      project({ modes: [{ ...base.projects[0]!.modes[0], effects: JSON.parse('{"__proto__":1}') as object }] }),
      /"__proto__"/,
    ],
    ['a start in spring', { calendar: { ...base.calendar, start: '2027-Q2' } }, /2027-Q1/],
    ['the same id twice', { projects: [base.projects[0], base.projects[0]] }, /stands in this list already/],
    [
      'a loan with money of its own',
      { fundingSources: [{ ...base.fundingSources[0], debt: debt([9]) }] },
      /\/fundingSources\/0\/debt.*budget of 0/,
    ],
    [
      'a loan with an opening balance',
      { fundingSources: [{ ...base.fundingSources[0], budget: [0], openingBalanceCents: 0, debt: debt([9]) }] },
      /\/fundingSources\/0\/debt.*no opening balance/,
    ],
    [
      'a debt above its ceiling from the beginning',
      { fundingSources: [{ ...base.fundingSources[0], budget: [0], debt: debt([2]) }] },
      /\/fundingSources\/0\/debt\/ceilingCents.*even if nothing is drawn/,
    ],
    [
      'a ceiling for a year that is none',
      { fundingSources: [{ ...base.fundingSources[0], budget: [0], debt: debt([9, 9]) }] },
      /\/fundingSources\/0\/debt\/ceilingCents.*2 values, expected one for each of 1/,
    ],
    [
      'a loan beyond the doubles',
      { fundingSources: [{ ...base.fundingSources[0], budget: [0], debt: debt([Number.MAX_SAFE_INTEGER], [9]) }] },
      /sum of all budgets/,
    ],
    ['money without a source', project({ fundingSources: [] }), /names no funding source/],
  ])('%s gets one clear sentence', (_what, change, expected) => {
    const problems = problemsOf(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });
});

describe('what a funding source has', () => {
  const source = (change: Partial<FundingSource>): FundingSource => ({
    id: 'own',
    name: 'own',
    kind: 'own',
    budget: [10, 7, 3],
    carryOverShare: 0.29,
    ...change,
  });
  const loan = (openingCents: number, ceilingCents: number[], repaymentCents: number[]): FundingSource =>
    source({ budget: [0, 0, 0], debt: { openingCents, ceilingCents, repaymentCents } });
  test('an opening balance arrives in the first year and may wait for any later one', () => {
    expect(fundsOf(source({}))).toEqual({ arriving: [10, 7, 3], carryMost: [2, 2, 0] });
    expect(fundsOf(source({ openingBalanceCents: 5 }))).toEqual({ arriving: [15, 7, 3], carryMost: [7, 7, 0] });
  });
  test('a loan has what its ceiling leaves now and in every later year', () => {
    expect(frameOf(loan(5, [14, 12, 20], [0, 0, 1]).debt!)).toEqual([7, 7, 16]);
    expect(fundsOf(loan(5, [14, 12, 20], [0, 0, 1]))).toEqual({ arriving: [7, 0, 9], carryMost: [7, 7, 0] });
    expect(totalFunds([loan(5, [14, 12, 20], [0, 0, 1]), source({})])).toBe(36);
  });
  test('a share of the money is a share of the balance and of the frame; more is more from a year on', () => {
    const half = (cents: number) => Math.floor(cents / 2);
    expect(fundsOf(withFunds(source({ openingBalanceCents: 5 }), half)).arriving).toEqual([7, 3, 1]);
    expect(fundsOf(withFunds(loan(5, [14, 12, 20], [0, 0, 1]), half)).arriving).toEqual([3, 0, 4]);
    expect(fundsOf(withMore(loan(5, [14, 12, 20], [0, 0, 1]), 1, 2)).arriving).toEqual([9, 0, 9]);
    expect(fundsOf(withMore(source({ openingBalanceCents: 5 }), 1, 2)).arriving).toEqual([15, 9, 3]);
  });
  test('it is said in one phrase, in both languages, the same amount of several years once', () => {
    const scenario = {
      currency: 'EUR',
      calendar: { start: '2027', periodsPerYear: 1, periods: 3, evaluationPeriods: 3 },
    } as unknown as Scenario;
    expect(fundsInWords(scenario, source({}))).toBeNull();
    expect(fundsInWords(scenario, source({ openingBalanceCents: 500 }))!.de).toMatch(/^Anfangsbestand €\s5$/);
    expect(fundsInWords(scenario, loan(500, [900, 900, 800], [0, 100, 0]))!.en).toBe(
      'loan; debt at the beginning €5; debt ceiling 2027–2028 €9, 2029 €8; repayment 2027 €0, 2028 €1, 2029 €0',
    );
  });
});

describe('grant terms', () => {
  const calendar = { start: '2027-Q1', periodsPerYear: 4 as const, periods: 20, evaluationPeriods: 40 };
  test('what a grant asks is said in one phrase, in both languages', () => {
    const terms = { worksFrom: 4, worksUntil: 12, payUntil: 2, leastShare: 0.2, greatestShare: 0.625, addsUp: false };
    expect(grantTermsInWords(calendar, terms)).toMatchObject({
      de: 'zahlt für Bauarbeiten, die frühestens Q1 2028 beginnen und spätestens mit Q4 2029 enden, letztmals im Jahr 2029, mindestens 20\u00a0% und höchstens 62,5\u00a0% jeder Rechnung, zusammen mit anderen solchen Quellen nicht mehr als deren höchsten Anteil',
      en: 'pays for works that begin in Q1 2028 or later and end with Q4 2029 or before, for the last time in 2029, at least 20% and at most 62.5% of every bill, together with other such sources no more than the highest of their shares',
    });
  });
  test('what binds nothing within the calendar is not said', () => {
    expect(grantTermsInWords(calendar, { worksUntil: 20, payUntil: 4, greatestShare: 1 }).en).toBe(
      'pays without terms',
    );
  });
});

describe('rising costs', () => {
  const scenario = {
    calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 12, evaluationPeriods: 40 },
    costIndex: [{ byYear: [1, 1.04, 1.0816] }, { categories: ['Kanal'], byYear: [1, 1.1, 1.21] }],
  } as unknown as Scenario;
  const works = (category: string) => ({ category }) as Project;
  const mode = { cost: [1001, 1001] } as Mode;
  test('a bill is at the prices of its year, to the cent, by the category or by what holds for all others', () => {
    const bills = (category: string) => [0, 1].map((k) => paymentDueOf(scenario, works(category), mode, 3, k));
    expect(bills('Kanal')).toEqual([1001, 1101]);
    expect(bills('Park')).toEqual([1001, 1041]);
  });
  test('half a cent is rounded up for bills and down for savings, exactly, however large', () => {
    expect([atPricesOf(1_500_000, 1), atPricesOf(1_500_000, 1, 'down')]).toEqual([2, 1]);
    expect(atPricesOf(1_000_001, 8_999_999_999_000_000)).toBe(9_000_008_998_999_999);
  });
});
