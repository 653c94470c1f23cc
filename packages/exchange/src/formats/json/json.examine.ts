import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assumptionsFor } from '../../assemble/assumptions.ts';
import { noChoices } from '../../assemble/choices.ts';
import { toScenario } from '../../assemble/to-scenario.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';
import { tablesIn } from '../../testing/read.ts';
import { realFolder } from '../../testing/reference-data.ts';

test('Washington DC: 520 records in an archive, one of them finished, become projects with years, 31 sources and phases', async () => {
  const archive = zipSync(realFolder('data/dc-cip-2010-2017/raw/projects'));
  const understood = understand(await tablesIn(archive, 'dc.zip'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const draft = draftFrom(understood.value, { ...noChoices, accepted: 'all' }, { extent: null, crs: null });
  const city = { fiscalYearFirstMonth: 10, currency: 'USD', language: 'en' } as const;
  const scenario = toScenario(draft, assumptionsFor(draft, { city, today: new Date('2016-11-01') }), city, 'DC');
  // One of the 520 is finished.
  expect(scenario.projects).toHaveLength(519);
  expect(scenario.fundingSources).toHaveLength(31);
  expect(scenario.projects.filter(({ modes }) => modes[0]!.phases).length).toBeGreaterThan(150);
  // 77.5 million by the plan of 2017, counted in thousands there.
  const archives = scenario.projects.find(({ id }) => id === 'AB102')!;
  expect(archives.modes[0]!.cost.reduce((sum, cents) => sum + cents, 0)).toBe(77_500_000_00);
});
