import { verdictSchema } from '@vorrang/planning';
import { named } from '../contract.ts';
import { formerly } from '../deprecated.ts';

/** A verdict, with what was called objections until the next release. */
export const verdictAnswer = named(
  'Verdict',
  verdictSchema.extend({ objections: formerly(verdictSchema.shape.violations, 'violations') }),
);
