// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  table: string;
  course: { title: string; seconds: string; best: string; bound: string; gap: string; claimed: string };
  spending: { title: string; year: string; total: string; budget: string; axis: string };
};

export const messages = catalogue<Words>({ de, en });
