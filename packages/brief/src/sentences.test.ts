import type { Mode, Scenario } from '@vorrang/planning';
import { describe, expect, test } from 'vitest';
import type { BriefInput } from './brief.ts';
import { knowsAll, smallInput, smallPlan, smallScenario } from './testing/small-programme.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { writeBrief } from './write-brief.ts';

const told = (change: Partial<BriefInput>, name: string, language: 'de' | 'en' = 'de') => {
  const brief = writeBrief({ ...smallInput(language), ...change });
  return toMarkdown({ ...brief, sections: brief.sections.filter((one) => one.name === name) }).replaceAll(
    /[\u00a0\u202f]/g,
    ' ',
  );
};
/** The three projects with another option each, where one is given. */
const withModes = (modes: Record<string, Partial<Mode>>): Scenario => ({
  ...smallScenario,
  projects: smallScenario.projects.map((project) => ({
    ...project,
    modes: project.modes.map((mode) => ({ ...mode, ...modes[project.id] })),
  })),
});

describe('payments below the single costs', () => {
  const closure = { kind: 'one-closure', before: 'bridge', after: 'street', within: 1, value: 0 };
  const bundle = { kind: 'bundle', projects: ['street', 'bridge'], value: 0 };
  /** The street paid at less than its 500,000, by rules that are earned when it starts then. */
  const saved = (constraints: Scenario['constraints'], period: number): Partial<BriefInput> => ({
    scenario: { ...smallScenario, constraints },
    plan: {
      ...smallPlan,
      starts: [smallPlan.starts[0]!, { project: 'street', mode: 'rebuild', period }],
      payments: smallPlan.payments.map((one) => (one.project === 'street' ? { ...one, cents: 40_000_000 } : one)),
    },
  });
  test('are explained by what was done: begun together, or one after the other in one closure', () => {
    const inTurn = saved([{ ...closure, saving: 10_000_000 }], 3);
    expect(told(inTurn, 'motion')).toContain('weil Arbeiten in einer Sperre aufeinander folgen.');
    expect(told(inTurn, 'motion', 'en')).toContain('because works follow one another in one closure.');
    expect(told(inTurn, 'finance')).toContain('abzüglich Einsparung durch gemeinsame Sperren');
    const together = saved([{ ...bundle, saving: 10_000_000 }], 1);
    expect(told(together, 'motion')).toContain('weil gebündelte Arbeiten gemeinsam begonnen werden.');
    expect(told(together, 'finance')).toContain('abzüglich Einsparung durch Bündelung');
  });
  test('are explained by rules that are earned only, and by both where both are', () => {
    const late = [
      { ...closure, saving: 10_000_000 },
      { ...bundle, saving: 10_000_000 },
    ];
    expect(told(saved(late, 1), 'motion')).not.toContain('Sperre');
    const free = [
      { ...closure, within: 3, saving: 0 },
      { ...bundle, saving: 10_000_000 },
    ];
    expect(told(saved(free, 1), 'motion')).not.toContain('Sperre');
    const other = { ...closure, before: 'street', after: 'park', within: 9, saving: 1 };
    const both = saved([{ ...bundle, saving: 10_000_000 }, other], 1);
    both.plan!.starts.push({ project: 'park', mode: 'new', period: 2 });
    expect(told(both, 'motion')).toContain(
      'weil gebündelte Arbeiten gemeinsam begonnen werden und Arbeiten in einer Sperre aufeinander folgen.',
    );
  });
  test('are not spoken of where nothing is saved', () => {
    expect(told({}, 'finance')).not.toContain('Einsparung');
    expect(told({}, 'finance')).toContain('Das sind auch die Zahlungen');
    expect(told({}, 'finance', 'en')).toContain('The payments are the same');
  });
});

test('follow-up cost that only a waiting project states is not said to be missing from the list', () => {
  const scenario = withModes({
    bridge: { followUpCostPerYearCents: undefined },
    park: { followUpCostPerYearCents: 5 },
  });
  expect(told({ scenario }, 'finance')).toContain('Folgekosten: Kein vorgeschlagenes Projekt nennt welche.');
  expect(told({ scenario }, 'finance', 'en')).toContain('Follow-up cost: no proposed project states any.');
});

test('the day of a decision is written as the reader writes days, wherever it stands', () => {
  const decision = {
    body: 'Gemeinderat',
    decidedOn: '2027-03-04',
    outcome: 'adopted',
    responsible: 'Eva',
    reason: 'so',
  };
  for (const name of ['heading', 'deviation']) {
    expect(told({ decisions: [decision] }, name)).toContain('04.03.2027');
    expect(told({ decisions: [decision] }, name, 'en')).toContain('4 Mar 2027');
    expect(told({ decisions: [decision] }, name)).not.toContain('2027-03-04');
  }
});

describe('works with a time of planning before them', () => {
  const phases = [
    { name: 'Entwurf', periods: 1 },
    { name: 'Bau', periods: 1, site: true },
  ];
  // The bridge begins in the last quarter of 2027: its design then, its site in 2028.
  const change = {
    scenario: withModes({ bridge: { phases } }),
    plan: { ...smallPlan, starts: [{ project: 'bridge', mode: 'renew', period: 3 }, smallPlan.starts[1]!] },
  };
  test('are no building site before the site is open', () => {
    expect(told(change, 'traffic')).toContain('| 2027 | 0 |');
    expect(told(change, 'traffic')).toContain('| 2028 | 2 |');
    expect(told({ plan: change.plan }, 'traffic')).toContain('| 2027 | 1 |');
  });
  test('have a beginning that is not called one of works', () => {
    expect(told(change, 'timetable')).toContain('Beginne je Jahr');
    expect(told(change, 'timetable')).not.toContain('Baubeginne');
    expect(told({}, 'timetable')).toContain('Baubeginne je Jahr');
  });
});

test('an asset that is worn out before the programme begins is to be acted on by its start, not in a year that the programme chose', () => {
  const conditions = knowsAll.conditions.map((one) => ({ ...one, actBy: 2027 }));
  expect(told({ known: { ...knowsAll, conditions } }, 'risks')).toContain('Parkweg: handeln bis Programmbeginn,');
  expect(told({ known: { ...knowsAll, conditions } }, 'risks', 'en')).toContain(
    'Parkweg: act by the programme’s start,',
  );
});

test('a run of signs without a space can break on a phone, and stays one run to whoever copies it', () => {
  const long = `sha256:${'0123456789abcdef'.repeat(4)}`;
  const html = toHtml(writeBrief({ ...smallInput('de'), plan: { ...smallPlan, scenario: long } }));
  const cell = /<td>(sha256[^/]*)<\/td>/.exec(html)![1]!;
  expect(cell).toContain('<wbr>');
  expect(cell.replaceAll('<wbr>', '')).toBe(long);
  expect(html).not.toMatch(/&[a-z]*<wbr>/);
});

test('streets whose names have a comma are told apart in a sentence', () => {
  const closure = { ...knowsAll.closures[0]!, reliable: false };
  const known = {
    ...knowsAll,
    closures: ['Ring, Abschnitt 1', 'Ring, Abschnitt 2', 'Kai'].map((along) => ({ ...closure, along })),
  };
  expect(told({ known }, 'traffic')).toContain('Ring, Abschnitt 1; Ring, Abschnitt 2 und Kai.');
});

test('open assumptions are warned of once, with the list they come from', () => {
  const sentence = { de: 'Zinssatz 3 %.', en: 'Discount rate 3%.' };
  const assumptions = [{ id: 'discount-rate', value: '0.03', sentence, confirmed: null }];
  const input = { ...smallInput('de'), assumptions, unconfirmed: ['liste.csv'] };
  expect(writeBrief(input).warning).toBe(
    'Eine Annahme dieses Szenarios (aus liste.csv) hat noch niemand bestätigt; Abschnitt 13 nennt sie.',
  );
  expect(told(input, 'unknowns')).not.toContain('Geld, Punkte und Zeiten');
});

describe('a programme made from a list that says only names, classes and costs', () => {
  const bare: Scenario = {
    ...withModes({
      bridge: { id: 'listed', name: undefined, disruption: 0 },
      street: { id: 'listed', name: undefined, disruption: 0 },
      park: { id: 'listed', disruption: 0 },
    }),
    constraints: [],
    valuing: { base: 1, bySize: 1, rules: [{ name: 'priority', settings: { A: 4 } }], replaced: {} },
  };
  const scenario: Scenario = {
    ...bare,
    projects: bare.projects.map((project) => ({
      ...project,
      mandatory: false,
      finishBy: null,
      listed: { duty: true },
    })),
  };
  const starts = smallPlan.starts.map((start) => ({ ...start, mode: 'listed' }));
  const change = { scenario, plan: { ...smallPlan, starts } };

  test('is not said to rest on points of the list, but on rules', () => {
    expect(told(change, 'reasons')).toContain(
      'Die Begründung stützt sich auf Punkte nach Bewertungsregeln (Abschnitt 13).',
    );
    expect(told(change, 'reasons')).not.toContain('Punkte der Projektliste');
  });
  test('is not praised for keeping staff and deadlines that nobody has entered, nor were these weighed', () => {
    expect(told(change, 'summary')).toContain(
      'Der Vorschlag hält das Geld ein; weitere Regeln hat das Szenario nicht.',
    );
    expect(told(change, 'summary')).toContain('muss warten: nach Abwägung von Nutzen und Geld.');
    expect(told(change, 'annexes')).toContain('Die Auswahl ergab sich aus Nutzen und Geld zusammen;');
    expect(told(change, 'summary', 'en')).toContain('The proposal keeps to the money;');
    expect(told({}, 'summary')).not.toContain('Personal');
  });
  test('has no options to name, and no word of the machine stands in their place', () => {
    expect(told(change, 'annexes')).not.toContain('listed');
    expect(told(change, 'annexes')).toContain('| Ringstraße | – |');
  });
  test('has a disruption that nobody has told, which is not nought', () => {
    expect(told(change, 'traffic')).not.toContain('Belastung (Einheiten');
    expect(told(change, 'traffic')).toContain('Wie sehr Baustellen stören, nennt keine Variante des Szenarios.');
    expect(told({}, 'traffic')).toContain('Belastung (Einheiten');
  });
  test('hears which duties of the list it leaves to the choice, and how many of them wait', () => {
    expect(told(change, 'reasons')).toContain(
      'Pflichtaufgaben nennt die Liste 3 Projekte, ohne dass das Szenario sie verlangt: 2 sind vorgeschlagen, 1 wartet: Stadtpark.',
    );
    expect(told(change, 'reasons', 'en')).toContain(
      'The list calls 3 projects duties that the scenario does not demand: 2 are proposed, 1 waits: Stadtpark.',
    );
    expect(told({}, 'reasons')).not.toContain('Pflichtaufgaben');
  });
});
