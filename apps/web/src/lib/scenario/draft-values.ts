import type { Proposal } from '#lib/api/shapes.ts';
import {
  type Constraint,
  type Criterion,
  type Language,
  type ProjectValue,
  type Scenario,
  type Text,
  inLanguage,
} from '@vorrang/planning';

/** What was taken over from one proposal: how much of it counts (null where it counts whole or not at all), and for how many projects. */
type TakenOver = { proposal: string; percent: number | null; projects: number; sentence: Text };

/** The values of a Scenario by proposal, in the order in which they were taken over; those by rules have a page of their own. */
export const takenOver = (values: readonly ProjectValue[]): TakenOver[] =>
  [
    ...Map.groupBy(
      values.filter(({ proposal }) => !proposal.startsWith('valuing:')),
      ({ proposal }) => proposal,
    ),
  ].map(([proposal, own]) => ({
    proposal,
    percent: own[0]!.district === undefined ? own[0]!.percent : null,
    projects: own.length,
    sentence: own[0]!.sentence,
  }));

export const withPercent = (values: readonly ProjectValue[], proposal: string, percent: number): ProjectValue[] =>
  values.map((value) => (value.proposal === proposal ? { ...value, percent } : value));

/**
 * The most points that a proposal gives or takes by its values alone; effects count by the weight of their criterion, and disruption by
 * its own, every period.
 */
export function mostPoints(
  { values, criterion }: Extract<Proposal, { values: unknown }>,
  { disruptionWeight }: Pick<Scenario, 'disruptionWeight'>,
): number {
  const weight = (criterion?.weight ?? 0) * (criterion?.pointsPerUnit ?? 0);
  const all = values.flatMap(({ pointsByStart = {}, effects = {}, disruption = {} }) => [
    ...Object.values(pointsByStart).flat(),
    ...Object.values(effects).flatMap((byCriterion) => Object.values(byCriterion).map((amount) => amount * weight)),
    ...Object.values(disruption).map((amount) => -amount * disruptionWeight),
  ]);
  return all.reduce((most, points) => (Math.abs(points) > Math.abs(most) ? points : most), 0);
}

/** Criteria with those that came with a proposal, without those whose proposal was given back. */
export const criteriaWith = (
  criteria: readonly Criterion[],
  added: readonly Criterion[],
  values: readonly ProjectValue[],
): Criterion[] => {
  const used = new Set(values.map(({ proposal }) => proposal));
  return [...criteria, ...added].filter(({ proposal }) => proposal === undefined || used.has(String(proposal)));
};

/** The rule that a proposal becomes: what it says is its source, and it knows what it came from. */
export const ruleFrom = (
  { id, rule, sentence }: { id: string; rule: Constraint; sentence: Text },
  language: Language,
): Constraint => ({ ...rule, citation: inLanguage(sentence, language), proposal: id });
