import { expect, test } from 'vitest';
import { smallInput } from '../testing/small-programme.ts';
import { writeBrief } from '../write-brief.ts';
import { toPdf } from './to-pdf.ts';

test.each(['de', 'en'] as const)('the brief in %s is a tagged PDF in its language', (language) => {
  const pdf = Buffer.from(toPdf(writeBrief(smallInput(language)))).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('/MarkInfo');
  expect(pdf).toMatch(/\/StructTreeRoot/);
  expect(pdf).toContain(`/Lang (${language})`);
});

test('the same brief gives the same bytes', () => {
  const brief = writeBrief(smallInput('de'));
  expect(Buffer.compare(Buffer.from(toPdf(brief)), Buffer.from(toPdf(brief)))).toBe(0);
});

test('names without end are cut in print instead of ending the process', () => {
  const input = smallInput('de');
  const [first, ...others] = input.scenario.projects;
  const projects = [{ ...first!, name: `x${'ü'.repeat(100_000)}` }, ...others];
  const scenario = { ...input.scenario, name: '😀'.repeat(100_000), projects };
  const pdf = toPdf(writeBrief({ ...input, scenario }));
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a table too wide for the page is laid across, with every amount in one piece', () => {
  const input = smallInput('de');
  const [own] = input.scenario.fundingSources;
  const more = Array.from({ length: 9 }, (_, i) => ({
    ...own!,
    id: `f${i}`,
    name: `Bundesförderung Siedlungswasserwirtschaft und Klimawandelanpassung ${i}`,
  }));
  const landscape = /\/MediaBox ?\[ ?0 0 841\.\d+ 595\.\d+ ?\]/;
  const pdfOf = (fundingSources: typeof more) =>
    Buffer.from(toPdf(writeBrief({ ...input, scenario: { ...input.scenario, fundingSources } }))).toString('latin1');
  expect(pdfOf([...input.scenario.fundingSources, ...more.slice(0, 3)])).not.toMatch(landscape);
  expect(pdfOf([...input.scenario.fundingSources, ...more])).toMatch(landscape);
});
