// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './facts-messages/de.json' with { type: 'json' };
import en from './facts-messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  layers: string;
  steps: { bad: string; worn: string; fair: string; unknown: string };
  equal: string;
  health: (given: { health: Given }) => string;
  actBy: (given: { year: Given }) => string;
  builtIn: (given: { year: Given }) => string;
  vehicles: (given: { n: Given }) => string;
  trips: (given: { n: Given }) => string;
  population: (given: { n: Given }) => string;
  controls: { 'Map.Title': string; 'NavigationControl.ZoomIn': string; 'NavigationControl.ZoomOut': string };
  broken: string;
};

export const messages = catalogue<Words>({ de, en });
