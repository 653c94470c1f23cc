import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sections } from './sections/index.ts';
import { smallInput } from './testing/small-programme.ts';
import { toHtml } from './to-html.ts';
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

describe.each(['de', 'en'] as const)('the brief in %s', (language) => {
  const brief = writeBrief(smallInput(language));

  test('has the sixteen sections in their order, none of them empty', () => {
    expect(brief.sections.map((section) => section.number)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
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
    for (const section of brief.sections)
      for (const block of section.blocks) {
        if (block.kind !== 'table' || !block.total) continue;
        block.columns.forEach((_, i) => {
          const total = block.total![i]!;
          if (!total.includes('€') || block.columns[i]!.label.match(/Kopf|head/)) return;
          expect(
            block.rows.reduce((sum, row) => sum + cents(row[i]!), 0),
            `${section.name}: ${block.caption}`,
          ).toBe(cents(total));
        });
      }
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

  test('a name with angle brackets stays a name on the page', () => {
    expect(toHtml(brief)).toContain('Mühlbrücke &lt;alt&gt;');
    expect(toHtml(brief)).not.toContain('<alt>');
    expect(toMarkdown(brief)).toContain('## 16.');
  });
});

test('the summary stays under 120 words and names what happens without a decision', () => {
  const summary = writeBrief(smallInput('de')).sections[2]!;
  const text = summary.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
  expect(text.split(/\s+/).length).toBeLessThan(120);
  expect(text).toContain('Was passiert, wenn nicht');
});
