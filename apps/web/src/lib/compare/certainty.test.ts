import { coreIndexOf } from '@vorrang/optimizer/explain';
import { expect, test } from 'vitest';
import { certainIn } from './certain-in.ts';
import { countsOf, weightingsOf } from './certainty.ts';
import { planned, town } from './little-town.ts';

test('where nobody has asked for other weightings nothing is said of them; where somebody has, of how many', () => {
  expect(weightingsOf(undefined)).toBeNull();
  expect(certainIn(null, 'street', { language: 'de', locale: 'de-AT' })).toBe('');
  const { plan } = planned({ street: ['new', 0] });
  const asked = { moves: 100, draws: 20, spread: { weights: 'any', budgets: 0 } } as const;
  const known = weightingsOf(coreIndexOf(town, plan, asked))!;
  expect(known.draws).toBe(20);
  const { firm, likely, open, unlikely } = countsOf(known);
  expect(firm + likely + open + unlikely).toBe(town.projects.length);
  // There is money for all of it, whatever counts.
  expect(certainIn(known, 'street', { language: 'de', locale: 'de-AT' })).toBe(
    'bei 100 % (± 0) von 20 anderen Gewichtungen dabei',
  );
  expect(certainIn(known, 'street', { language: 'en', locale: 'en-GB' }, 'short')).toBe('100% ± 0');
});
