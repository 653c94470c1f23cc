import type { Plan, Scenario } from '@vorrang/planning';

/** An instance of others, told as a Scenario. */
export type Case = {
  name: string;
  scenario: () => Scenario;
  /** How far a valid Plan stays behind the best result known, as a share of it; negative when it is better. */
  behind: (plan: Plan) => number;
};

/** A published collection of instances with the best results known. */
export type Examination = {
  name: string;
  /** Of the average over all instances, as a share. */
  goal: number;
  seconds: number;
  /** How many are taken without `--all`. */
  sample: number;
  /** Everything there is, in the order of the collection, or a sentence why there is nothing. */
  cases: () => Case[] | string;
};
