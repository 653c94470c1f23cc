import { describe, expect, test } from 'vitest';
import type { BriefInput } from './brief.ts';
import { knowsAll, knowsNothing, smallInput, smallPlan, smallScenario } from './testing/small-programme.ts';
import { toMarkdown } from './to-markdown.ts';
import { writeBrief } from './write-brief.ts';

const told = (change: Partial<BriefInput>, language: 'de' | 'en' = 'de') => {
  const brief = writeBrief({ ...smallInput(language), ...change });
  const section = (name: string) =>
    toMarkdown({ ...brief, sections: brief.sections.filter((one) => one.name === name) }).replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );
  return { whole: toMarkdown(brief).replaceAll(/[\u00a0\u202f]/g, ' '), section };
};

describe('a city that holds assets, inspections, reports, counts, a timetable and addresses', () => {
  const { whole, section } = told({ known: knowsAll });

  test('is not told that anything of it is missing, in either language', () => {
    expect(whole).not.toMatch(/nicht geladen|nicht mitgegeben/);
    expect(told({ known: knowsAll }, 'en').whole).not.toMatch(/not loaded|Not loaded|No facts of the city/);
  });
  test('has its condition and its reports among the reasons, of what is proposed only', () => {
    expect(section('reasons')).toContain(
      '| Mühlbrücke <alt> | Mühlbrücke | 25 % (20 %–30 %) | 2025 | Programmbeginn |',
    );
    expect(section('reasons')).toContain('| Ringstraße | Ringstraße | 80 % (70 %–90 %) | nie | später |');
    expect(section('reasons')).toContain(
      'Geladen: 2 000 Meldungen aus der Bevölkerung; betroffene vorgeschlagene Projekte: 1, Mühlbrücke <alt> (12).',
    );
    expect(section('reasons')).not.toMatch(/Parkweg|stützt sich auf die Punkte/);
  });
  test('hears what works cost the traffic and which lines they meet; an overloaded street has no figure', () => {
    expect(section('traffic')).toContain('| Ringstraße | Ringstraße | 4 000 | 321 |');
    expect(section('traffic')).not.toContain('9 000');
    expect(section('traffic')).toContain('Überlastet wäre während der Bauarbeiten: Mühlgasse.');
    expect(section('traffic')).toContain(
      '2 vorgeschlagene Projekte liegen an Linien oder Haltestellen: Bus 1, Bus 2 und Bus 3.',
    );
  });
  test('hears which worn asset waits', () => {
    expect(section('risks')).toContain('1 Projekt wartet, obwohl');
    expect(section('risks')).toContain('Parkweg: handeln bis 2028, Zustand 30 %, Ausfall in fünf Jahren 10 %');
    expect(section('risks')).not.toContain('Mühlbrücke');
  });
  test('hears who lives near, in whichever district it lies', () => {
    expect(section('districts')).toMatch(/\| Altstadt \| 4 000 .*\| 3 100 \|/);
    expect(section('districts')).not.toContain('nicht die Begünstigten');
  });
  test('hears that people took part by reporting', () => {
    expect(section('participation')).toContain('Erfasst: 2 000 Meldungen aus der Bevölkerung; 2 Projekte liegen dort');
  });
});

describe('a city whose facts were looked through and that has none', () => {
  const { whole, section } = told({ known: knowsNothing });
  test('is told what is not loaded, section by section', () => {
    expect(section('reasons')).toContain(
      'In dieser Stadt nicht geladen: Anlagen, Zustandserfassungen und Meldungen aus der Bevölkerung. Die Begründung stützt sich auf die Punkte der Projektliste.',
    );
    expect(section('traffic')).toContain(
      'In dieser Stadt nicht geladen: Verkehrszählungen und Linien und Haltestellen.',
    );
    expect(section('unknowns')).toContain('Adressen.');
    expect(whole).not.toContain('nicht mitgegeben');
  });
  test('is told only what really is missing: with reports, nobody says that there are none', () => {
    const rows = { ...knowsNothing.rows, report: 1 };
    const some = told({ known: { ...knowsNothing, rows } });
    expect(some.section('reasons')).toContain('Geladen: 1 Meldung aus der Bevölkerung; keine betrifft');
    expect(some.section('reasons')).toContain('nicht geladen: Anlagen und Zustandserfassungen.');
    expect(some.section('unknowns')).not.toContain('Meldungen aus der Bevölkerung');
  });
});

test('where no facts were handed over, the brief says that of itself and not of the city', () => {
  const { whole, section } = told({ known: 'not-given' });
  expect(section('reasons')).toContain('Dieser Vorlage wurden keine Angaben der Stadt mitgegeben');
  expect(section('traffic')).toContain('ob es welche gibt, ist hier nicht gesagt');
  expect(whole).not.toContain('nicht geladen');
  expect(told({ known: 'not-given' }, 'en').section('reasons')).toContain(
    'No facts of the city were given to this brief',
  );
});

const decisions = [
  {
    body: 'Gemeinderat',
    decidedOn: '2027-03-20',
    outcome: 'adopted',
    responsible: 'Anna Huber',
    reason: 'wie vorgeschlagen',
  },
];
test('once a decision is recorded, the header names body, day and person instead of calling them unknown', () => {
  expect(told({}).section('heading')).toContain('ein Beschluss zu diesem Plan ist nicht erfasst');
  const decided = told({ decisions }).section('heading');
  expect(decided).toContain('Gemeinderat, 20.03.2027 (Anna Huber)');
  expect(decided).not.toMatch(/nicht erfasst|Sitzungstag/);
});

const withModes = (change: object) => ({
  ...smallScenario,
  projects: smallScenario.projects.map((project) => ({
    ...project,
    modes: project.modes.map((mode) => ({ ...mode, ...change })),
  })),
});
test('phases before the works are told where there are some', () => {
  const phases = [
    { name: 'Planung', periods: 1 },
    { name: 'Bau', periods: 1, site: true },
  ];
  const [bridge, ...others] = smallScenario.projects;
  const phased = { ...bridge!, modes: [{ ...bridge!.modes[0]!, phases }] };
  expect(told({}).section('timetable')).toContain('bei keinem dieser Projekte getrennt');
  expect(told({ scenario: { ...smallScenario, projects: [phased, ...others] } }).section('timetable')).toContain(
    'Bei 1 von 2 Projekten reichen die Termine',
  );
  expect(told({ scenario: withModes({ phases }) }).section('timetable')).toContain('reichen bei allen Projekten');
});
test('emissions of the works are told even where no criterion names the climate', () => {
  const scenario = { ...withModes({ co2Tonnes: 10 }), criteria: [] };
  const climate = told({ scenario }).section('climate');
  expect(climate).toContain('Kein Kriterium des Szenarios nennt Klima');
  expect(climate).toContain('Die Bauarbeiten verursachen 20,0 t');
  expect(told({}).section('climate')).toContain('nennt kein vorgeschlagenes Projekt');
  expect(told({ plan: { ...smallPlan, starts: [], payments: [] } }).section('climate')).not.toContain('Emissionen');
});
test('a cost index is told, and only without one amounts stand as entered', () => {
  const stand = 'alle Beträge stehen so, wie sie eingegeben wurden';
  expect(told({}).section('unknowns')).toContain(stand);
  const risen = told({ scenario: { ...smallScenario, costIndex: [{ byYear: [1, 1.03] }] } }).section('unknowns');
  expect(risen).not.toContain(stand);
  expect(risen).toContain('Ob die Preise so steigen');
});
test('where cost and effects come from is counted, not supposed', () => {
  expect(told({}).section('unknowns')).toContain('Ob die Kosten der Projekte stimmen – von 3: ohne Herkunft 3.');
  const [first, ...others] = smallScenario.projects;
  const measured = { ...first!, sources: { cost: { kind: 'measured', source: 'Schlussrechnung' } } };
  expect(told({ scenario: { ...smallScenario, projects: [measured, ...others] } }).section('unknowns')).toContain(
    'Ob die Kosten der Projekte stimmen – von 3: gemessen 1, ohne Herkunft 2.',
  );
});
test('a reserve that is there is not called missing, nor is debt', () => {
  expect(told({}).section('finance')).toMatch(/Reserve, Schuldendienst und freie Finanzspitze fehlen/);
  const fundingSources = smallScenario.fundingSources.map((source) => ({ ...source, kind: 'reserve' as const }));
  expect(told({ scenario: { ...smallScenario, fundingSources } }).section('finance')).not.toContain('Reserve');
});
test('payments that a re-computation objects to are not called checked', () => {
  expect(told({}).section('finance')).toContain('geprüft gegen Budget');
  const verdict = { valid: false, provesNone: false, recomputed: { certificateBound: null } };
  expect(told({ verdict }).section('finance')).not.toContain('geprüft');
});
test('“do nothing” names the promises it breaks, whatever kind they are of, and none where there are none', () => {
  expect(told({}).section('alternatives')).toContain('verletzt keine Zusage');
  const broken = (sentence: string) => ({
    ...smallInput('de').findings[0]!,
    state: 'broken' as const,
    sentence: { de: sentence, en: sentence },
  });
  const text = told({ withoutWorks: [broken('Altstadt bekommt weniger als 100 € je Kopf.')] }).section('alternatives');
  expect(text).toContain('verletzt 1 Zusage des Szenarios');
  expect(text).toContain('Altstadt bekommt weniger');
  expect(text).not.toContain('verletzt keine');
});
test('what would stay in other scenarios is told from their plans, where there are some', () => {
  expect(told({}).section('reliability')).toContain('kein Plan eines anderen Szenarios bei');
  const other = {
    name: 'Sparkurs',
    scenario: smallScenario,
    plan: { ...smallPlan, starts: smallPlan.starts.slice(1) },
  };
  const text = told({ alternatives: [other] }).section('reliability');
  expect(text).toContain('1 von 2 vorgeschlagenen Projekten stehen auch im Plan des anderen Szenarios');
  expect(text).not.toContain('liegt kein Plan');
});
test('rules that concern nothing proposed are not said to be missing', () => {
  expect(told({ findings: [] }).section('annexes')).toContain('Keine Regel des Szenarios betrifft');
  expect(told({ findings: [], scenario: { ...smallScenario, constraints: [] } }).section('annexes')).toContain(
    'hat keine weiteren Regeln',
  );
});
test('a rule that somebody has switched off is told to those who decide, with its sentence; without one nothing is said', () => {
  expect(told({}).section('summary')).not.toContain('ausgeschaltet');
  const rule = (text: string) => ({ de: text, en: text });
  const one = told({ switchedOff: [rule('Höchstens zwei Baustellen zugleich.')] });
  expect(one.section('summary')).toContain('Eine Regel des Szenarios ist ausgeschaltet');
  expect(one.section('summary')).toContain('Höchstens zwei Baustellen zugleich.');
  const many = told({ switchedOff: ['A.', 'B.', 'C.', 'D.', 'E.'].map(rule) });
  expect(many.section('summary')).toContain('5 Regeln des Szenarios sind ausgeschaltet');
  expect(many.section('summary')).toContain('2 weitere (Anlage C)');
  expect(many.section('annexes')).toContain('E.');
});
