// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  first: string;
  then: string;
  latestStart: string;
  saving: string;
  points: string;
  title: string;
  sameProject: string;
  sentence: (given: {
    within: number;
    second: Given;
    first: Given;
    late: Given;
    money: Given;
    gains: boolean;
    points: number;
  }) => string;
  apart: (given: { second: Given; first: Given }) => string;
  followsOn: (given: { second: Given; first: Given; period: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
