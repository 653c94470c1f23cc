// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  lead: string;
  founded: string;
  bring: string;
  bringText: string;
  money: string;
  moneyText: string;
  solve: string;
  solveText: string;
  who: string;
  whoText: string;
  invite: string;
  notYou: string;
  drop: string;
  letGo: string;
  dropText: string;
  choose: string;
  formats: readonly string[];
  limit: (given: { mb: Given }) => string;
  little: string;
  littleText: string;
  columns: readonly string[];
  example: { sewer: readonly string[]; bridge: readonly string[]; school: readonly string[] };
  more: string;
  uses: {
    place: readonly string[];
    money: readonly string[];
    duty: readonly string[];
    options: readonly string[];
    effect: readonly string[];
    capacity: readonly string[];
  };
  look: string;
  lookText: (given: { city: Given }) => string;
  lookThere: string;
  before: string;
  beforeText: string;
  restore: string;
};

export const messages = catalogue<Words>({ de, en });
