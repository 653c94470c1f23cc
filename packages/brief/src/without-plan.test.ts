import { describe, expect, test } from 'vitest';
import { smallInput } from './testing/small-programme.ts';
import { toMarkdown } from './to-markdown.ts';
import { writeBrief } from './write-brief.ts';

const promises = [
  {
    rule: 'once',
    subject: {},
    sentence: { de: '„Mühlbrücke“ ist ein Pflichtprojekt.', en: '“Mühlbrücke” is mandatory.' },
  },
];
const repairs = [
  {
    kind: 'promise',
    change: 1,
    sentence: {
      de: 'Ohne diese Zusage gibt es einen Plan: „Mühlbrücke“ ist ein Pflichtprojekt.',
      en: 'Without this promise there is a plan: “Mühlbrücke” is mandatory.',
    },
  },
];
const briefOf = (
  language: 'de' | 'en',
  status: 'infeasible' | 'unknown',
  conflict: unknown[] = promises,
  repairs: unknown[] = [],
  provesNone = true,
) => {
  const input = smallInput(language);
  const nothing = {
    objective: null,
    bound: null,
    gap: null,
    starts: [],
    payments: [],
    carryOver: [],
    conflict,
    repairs,
  };
  const verdict = { valid: true, provesNone, recomputed: { certificateBound: null } };
  return writeBrief({ ...input, verdict, findings: [], plan: { ...input.plan, ...nothing, status } });
};
const textOf = (...args: Parameters<typeof briefOf>) => toMarkdown(briefOf(...args));

describe('where there is no plan', () => {
  test('the summary says so, what it means and what to try, and praises nothing', () => {
    const text = textOf('de', 'infeasible');
    expect(text).toContain('gibt es keinen Plan, der alle Regeln dieses Szenarios einhält; das ist bewiesen');
    expect(text).toContain('Was helfen kann: mehr Geld');
    expect(text).toContain('„Mühlbrücke“ ist ein Pflichtprojekt.');
    expect(text).not.toContain('Nur Pflichtprojekte');
    expect(text).not.toMatch(/hält (jede|die eine)|0 Projekte|Keines der/);
    expect(textOf('en', 'infeasible')).toContain(
      'there is no plan that keeps every rule of this scenario; that is proven',
    );
  });
  test('section 4 names what would make a plan possible, where the solve found it', () => {
    expect(textOf('de', 'infeasible', promises, repairs)).toMatch(
      /Jeder dieser Wege macht einen Plan möglich[^]*Ohne diese Zusage gibt es einen Plan: „Mühlbrücke“/,
    );
    expect(textOf('en', 'infeasible', promises, repairs)).toContain('Without this promise there is a plan');
    expect(textOf('en', 'infeasible')).not.toContain('of these ways makes a plan possible');
  });
  test('what was only not found in time is not called proven', () => {
    expect(textOf('de', 'unknown', [])).toContain('Ob es einen gibt, ist offen');
    expect(textOf('en', 'unknown', [])).not.toContain('is proven');
  });
  test('what only the solver says is not called proven, anywhere', () => {
    const text = textOf('de', 'infeasible', [], [], false);
    expect(text).toContain('das sagt der Löser, nachrechnen kann es niemand');
    expect(text).toContain('Der Löser sagt, dass kein Plan alle Regeln einhält; bewiesen ist das nicht');
    expect(text).not.toMatch(/(das ist|einhält, ist) bewiesen/);
    expect(textOf('en', 'infeasible', [], [], false)).not.toMatch(/(that|rule) is proven/);
  });
  test.each(['de', 'en'] as const)('the %s sections that need a plan say that they cannot be filled', (language) => {
    const { sections } = briefOf(language, 'infeasible');
    expect(sections).toHaveLength(16);
    for (const name of ['finance', 'timetable', 'climate', 'districts', 'traffic', 'risks'])
      expect(sections.find((section) => section.name === name)!.blocks).toEqual([
        {
          kind: 'missing',
          text: {
            de: 'Ohne Plan nicht möglich: Es gibt keinen Plan, der alle Regeln einhält.',
            en: 'Not possible without a plan: there is no plan that keeps every rule.',
          }[language],
        },
      ]);
  });
});
