import { join } from 'node:path';
import { noFacts } from '@vorrang/planning';
import { scratchCopy } from '@vorrang/planning/testing';
import { afterAll, expect, test } from 'vitest';
import type * as Door from './index.ts';
import { townWith } from './testing/small-town.ts';

const scratch = scratchCopy(join(import.meta.dirname, '..'));
afterAll(() => scratch.remove());

test('an analysis is added by its own folder and two lines of one file: it gets the facts that it reads, and is proposed under its label', async () => {
  scratch.add(
    'stops/stops.ts',
    `import type { Analysis } from '../proposal.ts';
     export const stops: Analysis<'transit'> = {
       name: 'stops',
       label: { de: 'Haltestellen', en: 'Stops' },
       reads: ['transit'],
       propose: (_scenario, known) =>
         known.transit.map(({ id, name }) => ({
           id: 'stops:' + id,
           sentence: { de: name, en: name + ', ' + Object.keys(known).filter((kind) => known[kind].length > 0).sort() },
           rule: { kind: 'works-at-once', projects: [], most: 1 },
         })),
     };`,
  );
  scratch.edit('analyses.ts', 'import { moratorium }', "import { stops } from './stops/stops.ts';\n");
  scratch.edit('analyses.ts', '  bundles,\n', '  stops,\n');
  const { factsForProposals, proposalsFor } = await scratch.load<typeof Door>('index.ts');
  expect(factsForProposals).toContain('transit');
  const geometry = { type: 'Point' as const, coordinates: [14, 48] };
  const transit = [{ id: 's1', name: 'Hauptplatz', kind: 'stop' as const, geometry, tripsPerDay: 9 }];
  const report = [{ kind: 'Schlagloch', date: '2026-05-01', at: [14, 48] as [number, number] }];
  const known = { ...noFacts(), transit, report, today: '2026-11-01' };
  expect(proposalsFor(townWith([]), known)).toEqual([
    {
      analysis: 'stops',
      label: { de: 'Haltestellen', en: 'Stops' },
      id: 'stops:s1',
      sentence: { de: 'Hauptplatz', en: 'Hauptplatz, today,transit' },
      rule: { kind: 'works-at-once', projects: [], most: 1 },
    },
  ]);
  const rejectedProposals = [{ id: 'stops:s1', reason: 'schon gut' }];
  expect(proposalsFor(townWith([], { rejectedProposals }), known)).toEqual([]);
  expect(scratch.edits).toEqual(['analyses.ts']);
});
