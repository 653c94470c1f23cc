import { type Project, type Scenario } from '@vorrang/planning';
import { describe, expect, test } from 'vitest';
import { assumptionsFor } from './assumptions.ts';
import { noChoices } from './choices.ts';
import { newerList } from './reimport-diff.ts';
import { tablesIn } from '../testing/read.ts';
import { toScenario } from './to-scenario.ts';
import { draftFrom, understand } from './understand.ts';

const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
async function scenarioOf(text: string): Promise<Scenario> {
  const understood = understand(await tablesIn(text, 'liste.csv'), null);
  if (!understood.ok) throw new Error('not understood');
  const draft = draftFrom(understood.value, noChoices, { extent: null, crs: null });
  return toScenario(draft, assumptionsFor(draft, { city, today: new Date('2026-11-22') }), city, 'Liste');
}
const head = 'Nr;Name;Kosten;Bezirk;Geldquelle;Beginn;Ende';
const first = [
  head,
  'A;Brücke;1000;Nord;Stadt;2027-01-01;2027-12-31',
  'B;Platz;500;Süd;Land;2028-01-01;2028-06-30',
  'C;Weg;7;;Stadt;;',
];
const compare = async (...rows: string[]) => {
  const into = await scenarioOf(first.join('\n'));
  return { into, ...newerList(into.projects, await scenarioOf([head, ...rows].join('\n')), into) };
};

describe('a newer version of a list', () => {
  test('says what is dearer, later or renamed, what is new, and what is not in it any more', async () => {
    const { changes, updated, added, missing, same, problems } = await compare(
      'A;Brücke Nord;1200;Nord;Stadt;2027-01-01;2027-12-31',
      'B;Platz;500;Süd;Land;2028-01-01;2028-06-30',
      'D;Schule;90;Nord;Land;2027-01-01;2027-12-31',
    );
    expect(changes.map(({ project, field, before, after }) => [project, field, before, after])).toEqual([
      ['A', 'name', 'Brücke', 'Brücke Nord'],
      ['A', 'cost', 1000_00, 1200_00],
    ]);
    expect([updated.length, same]).toEqual([1, 1]);
    expect(added.map(({ id, district, fundingSources }) => [id, district, fundingSources])).toEqual([
      ['D', 'district-1', ['source-2']],
    ]);
    expect(missing).toEqual([{ id: 'C', name: 'Weg' }]);
    expect(problems).toEqual([]);
  });

  test('the same list again changes nothing', async () => {
    const { changes, updated, added, missing, same } = await compare(...first.slice(1));
    expect([changes, updated, added, missing, same]).toEqual([[], [], [], [], 3]);
  });

  test('what a planner entered stays: duty, window, benefit, and options of their own with their costs', async () => {
    const into = await scenarioOf(first.join('\n'));
    const [a, b] = into.projects as [Project, Project];
    a.mandatory = true;
    a.finishBy = 6;
    a.modes[0]!.effects = { urgency: 9 };
    b.modes = [
      { ...b.modes[0]!, id: 'large' },
      { ...b.modes[0]!, id: 'small' },
    ];
    const fresh = await scenarioOf(
      [head, 'A;Brücke;1300;Nord;Stadt;2027-01-01;2027-12-31', 'B;Platz;900;Süd;Land;2028-01-01;2028-06-30'].join('\n'),
    );
    const { updated, problems } = newerList(into.projects, fresh, into);
    expect(updated).toMatchObject([{ id: 'A', mandatory: true, finishBy: 6, modes: [{ effects: { urgency: 9 } }] }]);
    expect(updated[0]!.modes[0]!.cost.reduce((sum, cents) => sum + cents, 0)).toBe(1300_00);
    expect(problems.map(({ value, severity }) => [value, severity])).toEqual([['B', 'warning']]);
  });

  test('money that the scenario does not know is told before anything is stored', async () => {
    const { problems } = await compare('A;Brücke;1000;Nord;Bund;2027-01-01;2027-12-31');
    expect(problems).toMatchObject([{ severity: 'error', value: 'Bund' }]);
  });
});
