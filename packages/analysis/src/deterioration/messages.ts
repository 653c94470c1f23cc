// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  sentence: (given: {
    project: Given;
    asset: Given;
    health: Given;
    inspected: boolean;
    inspectedIn: Given;
    acts: boolean;
    actBy: Given;
    years: Given;
    chance: Given;
    life: Given;
    lost: Given;
    lostYears: Given;
  }) => string;
  label: string;
};

export const messages = catalogue<Words>({ de, en });
