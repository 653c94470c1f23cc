// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './question-messages/de.json' with { type: 'json' };
import en from './question-messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  lead: string;
  none: string;
  open: (given: { open: number; all: number }) => string;
  acceptAll: (given: { n: number }) => string;
  sheet: (given: { name: Given }) => string;
  row: (given: { row: Given }) => string;
  column: (given: { name: Given }) => string;
  cell: (given: { text: Given }) => string;
  proposal: string;
  answered: string;
  lastTime: string;
  change: string;
  changeAll: string;
  toColumns: string;
  group: (given: { open: string; n: Given; left: Given }) => string;
  first: string;
  all: (given: { n: Given; label: Given }) => string;
  allProposals: (given: { n: Given }) => string;
  times: (given: { n: Given; label: Given }) => string;
  single: string;
  more: (given: { n: Given }) => string;
  enter: { amount: (given: { unit: Given }) => string; amountOfRow: string; day: string; text: string };
  thousands: (given: { currency: Given }) => string;
  millions: (given: { currency: Given }) => string;
  take: string;
  expected: (given: { entry: string; example: Given }) => string;
  excludeRow: string;
};

export const messages = catalogue<Words>({ de, en });
