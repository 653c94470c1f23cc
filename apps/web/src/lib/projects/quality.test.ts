import type { Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { isAssumed, qualityOf, worth } from './quality.ts';

const project = (sources?: Project['sources']): Project => ({
  id: 'p',
  name: 'Brücke',
  category: 'Brücke',
  district: null,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'm', duration: 1, cost: [1], demand: {}, effects: {}, disruption: 0 }],
  ...(sources && { sources }),
});

test('cells say what the project says of its numbers: measured is full, what follows from others is half, silence is silence', () => {
  const told = qualityOf(
    project({
      cost: { kind: 'measured', source: 'Schlussrechnung' },
      effects: { kind: 'derived' },
      demand: { kind: 'assumed', source: 'assumed' },
    }),
  );
  expect(told).toEqual([
    { aspect: 'cost', trust: 'confirmed', source: 'Schlussrechnung' },
    { aspect: 'effects', trust: 'estimated', source: null },
    { aspect: 'demand', trust: 'assumed', source: null },
  ]);
  expect(qualityOf(project()).map(({ trust }) => trust)).toEqual(['unsaid', 'unsaid', 'unsaid']);
  expect(qualityOf(project({ cost: { kind: 'guessed' } }))[0]!.trust).toBe('unsaid');
});
test('the best known sorts above what is assumed, which sorts above what nobody says', () => {
  const of = (kind: string) => worth(qualityOf(project({ cost: { kind } })));
  expect([of('measured') > of('estimated'), of('estimated') > of('assumed'), of('assumed') > of('')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([isAssumed(project({ demand: { kind: 'assumed' } })), isAssumed(project())]).toEqual([true, false]);
});
