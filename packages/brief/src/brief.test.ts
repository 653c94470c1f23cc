import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defineSection, paragraph } from './section.ts';
import { sections } from './sections/index.ts';
import { smallInput, smallPlan, smallScenario } from './testing/small-programme.ts';
import { toHtml, toHtmlPage } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { writeBrief } from './write-brief.ts';

const folder = join(import.meta.dirname, 'sections');
const cents = (text: string): number => {
  const digits = text.replace(/[^\d]/g, '');
  return /[.,]\d\d(?!\d)/.test(text) ? Number(digits) : Number(digits) * 100;
};

test('every section has a folder of its name, and every folder is in the brief', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((entry) => entry.name).toSorted()).toEqual(sections.map((section) => section.name).toSorted());
  for (const { name } of sections) expect(existsSync(join(folder, name, `${name}.ts`))).toBe(true);
});

test('a section that is added gets its number from its place, and sentences that point at a later one follow', () => {
  const sentence = { de: 'Zinssatz 3 %.', en: 'Discount rate 3%.' };
  const open = { id: 'discount-rate', value: '0.03', sentence, confirmed: null };
  const input = { ...smallInput('de'), assumptions: [open] };
  const added = defineSection({
    name: 'noise',
    heading: { de: 'Lärm', en: 'Noise' },
    write: () => [paragraph('laut')],
  });
  const before = writeBrief(input);
  const after = writeBrief(input, [sections[0]!, added, ...sections.slice(1)]);
  expect(after.sections.map(({ name, number }) => [name, number]).slice(0, 3)).toEqual([
    [sections[0]!.name, 1],
    ['noise', 2],
    [sections[1]!.name, 3],
  ]);
  const [unknowns] = before.sections.filter(({ name }) => name === 'unknowns');
  expect(before.warning).toContain(`Abschnitt ${unknowns!.number} nennt`);
  expect(after.warning).toContain(`Abschnitt ${unknowns!.number + 1} nennt`);
});

describe.each(['de', 'en'] as const)('the brief in %s', (language) => {
  const brief = writeBrief(smallInput(language));

  test('has every section in its order, none of them empty', () => {
    expect(brief.sections.map((section) => section.number)).toEqual(
      Array.from({ length: sections.length }, (_, i) => i + 1),
    );
    for (const section of brief.sections) expect(section.blocks.length, section.name).toBeGreaterThan(0);
  });

  test('the years and the funding sources add up to the same cent', () => {
    const finance = brief.sections.find((section) => section.name === 'finance')!;
    const table = finance.blocks.find((block) => block.kind === 'table')!;
    expect(table.rows.map((row) => cents(row.at(-1)!))).toEqual([120_000_001, 50_000_000]);
    expect(table.total!.slice(1).map(cents)).toEqual([150_000_001, 20_000_000, 170_000_001]);
    expect(table.rows.reduce((sum, row) => sum + cents(row.at(-1)!), 0)).toBe(cents(table.total!.at(-1)!));
    expect(table.total!.slice(1, -1).reduce((sum, cell) => sum + cents(cell), 0)).toBe(cents(table.total!.at(-1)!));
  });

  test('the totals of every table with money are the sums of their columns', () => {
    let summed = 0;
    for (const section of brief.sections)
      for (const block of section.blocks) {
        if (block.kind !== 'table' || !block.total) continue;
        block.columns.forEach((_, i) => {
          const total = block.total![i]!;
          if (!total.includes('€') || block.columns[i]!.label.match(/Kopf|head/)) return;
          summed += 1;
          expect(
            block.rows.reduce((sum, row) => sum + cents(row[i]!), 0),
            `${section.name}: ${block.caption}`,
          ).toBe(cents(total));
        });
      }
    expect(summed).toBeGreaterThan(5);
  });

  test('says what it cannot know instead of leaving it out', () => {
    const missing = brief.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'missing'));
    expect(missing.length).toBeGreaterThan(5);
  });

  test('carries the line about unconfirmed assumptions until a planner confirms them', () => {
    const assumed = writeBrief({ ...smallInput(language), unconfirmed: ['projekte.csv'] });
    expect(brief.warning).toBeNull();
    expect(assumed.warning).toContain('projekte.csv');
    expect(toHtml(assumed)).toContain('projekte.csv');
  });

  test('names each assumption: who has confirmed it and why, or that nobody has, and warns as long as one is open', () => {
    const sentence = { de: 'Zinssatz 3 %.', en: 'Discount rate 3%.' };
    const open = { id: 'discount-rate', value: '0.03', sentence, confirmed: null };
    const by = { assumption: 'money', value: '5', by: 'Eva Berg', at: '2026-11-30T08:00:00.000Z', reason: 'Beschluss' };
    const settled = { id: 'money', value: '5', sentence: { de: 'Geld 5 €.', en: 'Money €5.' }, confirmed: by };
    const told = writeBrief({ ...smallInput(language), assumptions: [open, settled] });
    const text = toMarkdown(told);
    expect(told.warning).toMatch(
      language === 'de' ? /^Eine Annahme .* noch niemand bestätigt/ : /^Nobody has .* one assumption/,
    );
    expect(text).toContain(
      language === 'de' ? 'Angenommen, nicht bestätigt: Zinssatz 3 %.' : 'Assumed, not confirmed: Discount rate 3%.',
    );
    expect(text).toMatch(
      language === 'de'
        ? /bestätigt von Eva Berg am .*2026.*Beschluss.*: Geld 5 €/
        : /confirmed by Eva Berg on .*2026.*: Money €5/,
    );
    expect(writeBrief({ ...smallInput(language), assumptions: [settled] }).warning).toBeNull();
  });

  test('a name with angle brackets stays a name on the page', () => {
    expect(toHtml(brief)).toContain('Mühlbrücke &lt;alt&gt;');
    expect(toHtml(brief)).not.toContain('<alt>');
    expect(toHtmlPage({ ...brief, title: 'A <b>' })).toContain('<title>A &lt;b&gt;</title>');
    expect(toMarkdown(brief)).toContain('## 16.');
  });
});

test('a loan is told with its ceiling and what is owed year by year, an opening balance in one line', () => {
  const input = smallInput('en');
  const [own, grant] = smallScenario.fundingSources;
  const scenario = {
    ...smallScenario,
    fundingSources: [
      { ...own!, openingBalanceCents: 300 },
      {
        ...grant!,
        budget: [0, 0],
        debt: { openingCents: 1_000_000, ceilingCents: [30_000_000, 25_000_000], repaymentCents: [0, 2_000_000] },
      },
    ],
  };
  const { blocks } = writeBrief({ ...input, scenario }).sections.find(({ name }) => name === 'finance')!;
  const [, table] = blocks.filter((block) => block.kind === 'table');
  expect(table!.rows.map((row) => row.slice(1).map(cents))).toEqual([
    [20_000_000, 0, 21_000_000, 30_000_000],
    [0, 2_000_000, 19_000_000, 25_000_000],
  ]);
  const [list] = blocks.filter((block) => block.kind === 'list');
  expect(list!.items).toEqual([
    'Eigenmittel: opening balance €3.',
    'Förderung: loan; debt at the beginning €10,000; debt ceiling 2027 €300,000, 2028 €250,000; repayment 2027 €0, 2028 €20,000.',
  ]);
});

test('the summary stays under 120 words and names what happens without a decision', () => {
  const summary = writeBrief(smallInput('de')).sections[2]!;
  const text = summary.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
  expect(text.split(/\s+/).length).toBeLessThan(120);
  expect(text).toContain('Was passiert, wenn nicht');
});

const sectionOf = (brief: ReturnType<typeof writeBrief>, name: string) =>
  toMarkdown({ ...brief, sections: brief.sections.filter((section) => section.name === name) });

test('a plan found without a solver that was lost says so where it tells how reliable it is', () => {
  const { plan, ...rest } = smallInput('de');
  const lost = { de: 'HiGHS hatte zu wenig Arbeitsspeicher.', en: 'HiGHS ran out of memory.' };
  const told = (input: typeof plan) => sectionOf(writeBrief({ ...rest, plan: input }), 'reliability');
  expect(told(plan)).not.toContain(lost.de);
  expect(told({ ...plan, solver: { name: 'search', lost } })).toContain(lost.de);
  expect(told({ ...plan, status: 'unknown', starts: [], payments: [], solver: { name: 'search', lost } })).toContain(
    lost.de,
  );
});

describe('how good the plan is', () => {
  const input = smallInput('de');
  const plan = { ...smallPlan, bound: 80.6, gap: 0.1 / 80.5, boundBy: 'highs' };
  const told = (certificateBound: number | null, other: Partial<typeof plan> = {}) =>
    writeBrief({
      ...input,
      plan: { ...plan, ...other },
      verdict: { valid: true, provesNone: false, recomputed: { certificateBound } },
    });
  test('is told by the certificate’s bound in summary and reliability; the solver’s tighter one stands in Annex E alone', () => {
    const brief = told(81);
    // 0.5 of 80.5.
    expect(sectionOf(brief, 'summary')).toMatch(/höchstens 0,62\s%/);
    expect(sectionOf(brief, 'reliability')).toMatch(/höchstens 0,62\s%/);
    expect(sectionOf(brief, 'reliability')).toContain('81,00');
    expect(sectionOf(brief, 'annexes')).toMatch(/Anlage E: Der Löser behauptet eine engere Obergrenze von 80,60/);
    for (const name of ['summary', 'reliability']) expect(sectionOf(brief, name)).not.toMatch(/80,60|0,12/);
  });
  test('optimal by the solver’s word only is never called proven', () => {
    const text = toMarkdown(told(81, { status: 'optimal', bound: 80.5, gap: 0 }));
    expect(text).not.toContain('das ist bewiesen');
    expect(text).toContain('kein Plan sei besser als dieser');
    expect(toMarkdown(told(80.5, { status: 'optimal', bound: 80.5, gap: 0 }))).toContain('das ist bewiesen');
  });
  test('is not proven at all without a certificate, and nobody is told to re-compute a bound', () => {
    const text = toMarkdown(told(null));
    expect(text).toContain('Wie viel mehr Nutzen möglich wäre, ist nicht bewiesen.');
    expect(text).not.toContain('Plan und Obergrenze mit „vorrang verify“');
    expect(text).not.toContain('höchstens 0,12 % mehr');
  });
  test('is claimed by nobody beyond the certificate where both say the same', () => {
    expect(toMarkdown(told(80.6))).not.toContain('Anlage E');
  });
});

test('what works in progress have cost before is told apart and is in no sum', () => {
  const input = smallInput('de');
  const { scenario } = input;
  const projects = scenario.projects.map((project, i) => (i === 0 ? { ...project, sunkCostCents: 12_345 } : project));
  const [before, after] = [input, { ...input, scenario: { ...scenario, projects } }].map((one) =>
    sectionOf(writeBrief(one), 'finance'),
  );
  expect(before).not.toContain('123,45');
  expect(after!.replace(/\n*Vor dem Programm schon bezahlt[^\n]*\n+- [^\n]*123,45[^\n]*/, '')).toBe(before);
});

test('cost that a list gives for later years together is named, and is in the sums already', () => {
  const input = smallInput('de');
  const { scenario } = input;
  const projects = scenario.projects.map((one, i) => (i === 0 ? { ...one, listedLaterCents: 12_345 } : one));
  const [before, after] = [input, { ...input, scenario: { ...scenario, projects } }].map((one) =>
    sectionOf(writeBrief(one), 'finance'),
  );
  expect(before).not.toContain('spätere Jahre');
  expect(after!.replace(/\n*Von den Kosten gibt die Liste[^\n]*\n+- [^\n]*123,45[^\n]*/, '')).toBe(before);
});

test('money is printed in the currency of the scenario', () => {
  const input = smallInput('en');
  const text = toMarkdown(writeBrief({ ...input, scenario: { ...input.scenario, currency: 'USD' } }));
  expect(text).toContain('US$1,700,000.01');
  expect(text).not.toContain('€');
});

test('cents are printed where there are any, and whole units where there are none', () => {
  const input = smallInput('de');
  const whole = JSON.parse(
    JSON.stringify(input).replaceAll('100000001', '100000000').replaceAll('60000001', '60000000'),
  );
  expect(sectionOf(writeBrief(input), 'finance')).toContain('1.700.000,01 |');
  const text = sectionOf(writeBrief({ ...whole, madeAt: null }), 'finance');
  expect(text).toContain('1.700.000 |');
  expect(text).not.toContain(',00');
});

test('a scenario without rules is not praised for keeping none', () => {
  const input = smallInput('de');
  const with0 = writeBrief({ ...input, scenario: { ...smallScenario, constraints: [] } });
  expect(sectionOf(with0, 'summary')).toContain('weitere Regeln hat das Szenario nicht');
  expect(sectionOf(writeBrief(input), 'summary')).toContain('hält die eine Regel des Szenarios ein');
  const objected = writeBrief({
    ...input,
    verdict: { valid: false, provesNone: false, recomputed: { certificateBound: null } },
  });
  expect(sectionOf(objected, 'summary')).toContain('Die Nachrechnung des Vorschlags hat Einwände');
});

test('of a hundred kinds the ten largest are shown, and the rest in one row with the same total', () => {
  const many = Array.from({ length: 100 }, (_, i) => ({
    ...smallScenario.projects[2]!,
    id: `p${i}`,
    name: `P${i}`,
    category: `Art ${i}`,
  }));
  const scenario = { ...smallScenario, projects: [...smallScenario.projects, ...many] };
  const table = writeBrief({ ...smallInput('de'), scenario }).sections[3]!.blocks.find(({ kind }) => kind === 'table')!;
  if (table.kind !== 'table') throw new Error('no table');
  expect(table.rows).toHaveLength(11);
  expect(table.rows.at(-1)!.slice(0, 3)).toEqual(['weitere 93 Arten', '93', '0']);
  expect(table.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(103);
  expect(table.total!.slice(0, 3)).toEqual(['Summe', '103', '2']);
});

test('risks are tight deadlines, full crews and exhausted sources, never fulfilled duties', () => {
  const input = smallInput('de');
  const finding = (constraint: string, subject: object, de: string) => ({
    ...input.findings[0]!,
    constraint,
    subject,
    sentence: { de, en: de },
  });
  const scenario = { ...smallScenario, resources: [{ id: 'crew', name: 'Trupps', unit: 'Trupps', capacity: [1] }] };
  const findings = [
    finding('once', { project: 'bridge' }, 'Pflichtprojekt „Mühlbrücke“ ist im Plan.'),
    finding('window', { project: 'bridge' }, 'Letztmöglich.'),
    finding('window', { project: 'street' }, 'Am Ende.'),
    ...[0, 2].map((period) => finding('capacity', { resource: 'crew', period }, '')),
    ...[0, 1].map((year) => finding('money', { fundingSource: 'own', year }, '')),
  ];
  const risks = writeBrief({ ...input, scenario, findings }).sections[10]!.blocks.find(({ kind }) => kind === 'list');
  expect(risks).toMatchObject({
    items: [
      'Letztmöglich.',
      '1 Projekt wird erst mit dem Ende des Planungszeitraums fertig; eine Verzögerung reicht darüber hinaus.',
      '„Trupps“ ist 2 Quartale lang voll ausgelastet: Q1 2027, Q3 2027.',
      '„Eigenmittel“ ist in 2 Jahren ausgeschöpft: 2027, 2028.',
    ],
  });
  expect(sectionOf(writeBrief({ ...input, findings: findings.slice(0, 1) }), 'risks')).toContain(
    'Keine Frist ist knapp',
  );
});

test('effects are counted to the benefit horizon, in units that are true, and both sections name the same horizon', () => {
  const brief = writeBrief(smallInput('de'));
  // 1.5 t a quarter from Q4 2027 (period 3) to Q4 2036 (period 39): 37 quarters.
  expect(sectionOf(brief, 'climate')).toContain('| Klima | 1,5 t CO₂ je Quartal | 55,5 t CO₂ |');
  const horizon = 'bis einschließlich Q4 2036; was danach kommt, zählt das Szenario nicht.';
  expect(sectionOf(brief, 'climate')).toContain(horizon);
  expect(sectionOf(brief, 'unknowns')).toContain(horizon);
  const criteria = [{ ...smallScenario.criteria[0]!, unit: 't CO₂' }];
  const plain = writeBrief({ ...smallInput('en'), scenario: { ...smallScenario, criteria } });
  expect(sectionOf(plain, 'climate')).toContain('55.5 t CO₂ × quarters');
});

test('a brief in another language than the data says that names stay as the city wrote them', () => {
  expect(toMarkdown(writeBrief(smallInput('en')))).toContain('in the city’s own language');
  expect(toMarkdown(writeBrief(smallInput('de')))).not.toContain('Sprache der Stadt');
});

test('the English brief has no straight quotation marks', () => {
  const input = smallInput('en');
  const texts = [writeBrief(input), writeBrief({ ...input, plan: { ...smallPlan, status: 'infeasible' } })];
  for (const brief of texts) expect(toMarkdown(brief)).not.toContain('"');
});
