// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  assignedByHand: string;
  incorrectLabel: (given: { column: Given; columns: Given }) => string;
  thereIsNoField: (given: { name: Given; fields: Given }) => string;
  keptAsFact: string;
  soFilesFormatSays: string;
  mappingDoesNotFit: (given: { fileName: Given; columns: Given }) => string;
  assignedAsLastTime: string;
  headingNotRecognised: string;
  headingIsUsualWord: (given: { column: Given }) => string;
  headingContainsUsualWord: (given: { column: Given }) => string;
  butValuesLookDifferent: string;
  amountsCountInWhole: string;
};

export const messages = catalogue<Words>({ de, en });
