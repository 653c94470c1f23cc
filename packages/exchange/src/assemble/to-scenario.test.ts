import { expect, test } from 'vitest';
import { assumptionsFor } from './assumptions.ts';
import { noChoices } from './choices.ts';
import { tablesIn } from '../testing/read.ts';
import { toScenario } from './to-scenario.ts';
import { draftFrom, understand } from './understand.ts';

test('works in progress whose years all lie before the plan are still paid by the sources that the list names', async () => {
  const rows = [
    'Nr;Name;Status;Jahr;Geldquelle;Betrag',
    '1;Steg;im Bau;2020;Stadt;100',
    '1;Steg;im Bau;2021;Land;50',
    '2;Weg;geplant;2030;Stadt;70',
  ];
  const understood = understand(await tablesIn(rows.join('\n'), 'liste.csv'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const draft = draftFrom(understood.value, { ...noChoices, accepted: 'all' }, { extent: null, crs: null });
  const city = { currency: 'EUR', language: 'de' as const, fiscalYearFirstMonth: 1 };
  const assumptions = assumptionsFor(draft, { city, today: new Date('2026-06-01') });
  const { fundingSources, projects } = toScenario(draft, assumptions, city, 'Liste');
  const names = new Map(fundingSources.map(({ id, name }) => [id, name]));
  expect(projects.map((project) => project.fundingSources.map((id) => names.get(id)))).toEqual([
    ['Stadt', 'Land'],
    ['Stadt'],
  ]);
});
