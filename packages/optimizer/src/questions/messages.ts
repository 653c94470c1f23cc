// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  fields: {
    project: string;
    other: string;
    fundingSource: string;
    resource: string;
    criterion: string;
    district: string;
    year: string;
    cents: string;
    share: string;
    units: string;
    factor: string;
  };
  refused: {
    unknown: string;
    noName: (given: { asked: Given; words: Given }) => string;
    nothingNamed: (given: { asked: Given }) => string;
    which: (given: { names: Given }) => string;
    year: (given: { year: Given; first: Given; last: Given }) => string;
    whichYear: (given: { first: Given; last: Given }) => string;
    noSuch: (given: { value: Given; field: Given }) => string;
    noPlan: string;
    wanting: (given: { question: Given; fields: Given }) => string;
  };
  understood: (given: { question: Given }) => string;
  ignored: (given: { words: Given }) => string;
  lexicon: {
    why: string;
    not: string;
    out: string;
    late: string;
    whatif: string;
    less: string;
    more: string;
    gone: string;
    drop: string;
    build: string;
    money: string;
    weigh: string;
    pays: string;
    full: string;
    grant: string;
    expire: string;
    works: string;
    noise: string;
    numbers: string;
    scales: string;
    percent: string;
    parts: string;
    factors: string;
    units: string;
  };
  falls: (given: { n: number; names: Given }) => string;
  comes: (given: { n: number; names: Given }) => string;
  otherwise: (given: { names: Given; n: number }) => string;
  noPlanThen: string;
  openThen: string;
  gains: (given: { least: Given; most: Given }) => string;
  loses: (given: { least: Given; most: Given }) => string;
  losesAtLeast: (given: { least: Given }) => string;
  nothingLost: string;
  between: (given: { bounds: string; gain: Given; loss: Given }) => string;
  automatic: string;
  ask: string;
  tools: { ask: string; question: string };
};

export const messages = catalogue<Words>({ de, en });
