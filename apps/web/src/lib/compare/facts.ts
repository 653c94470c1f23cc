import { type Criterion, proofOf, weighAlike } from '@vorrang/planning';
import type { Planned } from '#lib/plan/difference.ts';
import { type Figure, differenceTo } from './figures.ts';
import type { ComparedProject } from './projects.ts';

/** What one gets and gives up with a plan instead of the reference: four facts at most. */
export type Facts = {
  /** No project comes, goes or is built otherwise, and the same is paid. */
  isSame: boolean;
  payments: number;
  goes: number;
  comes: number;
  otherwise: number;
  /** By which part of its points the plan is worth more or less by the reference's weights; null where points do not compare. */
  value: number | null;
  /** The place of the plan that is worth less, where it may still gain more than what is between the two as far as is proven; null elsewhere. */
  open: number | null;
  /** The criterion that counts and whose effect differs by the greatest part; null where none does. */
  most: { criterion: Criterion; by: number } | null;
};

export function factsOf(
  plans: readonly Planned[],
  figures: readonly Figure[],
  projects: readonly ComparedProject[],
  place: number,
): Facts {
  const count = (...of: string[]) => projects.filter(({ cells }) => of.includes(cells[place]!.difference)).length;
  const by = (of: Figure['of']) => {
    const figure = figures.find((one) => one.of === of);
    return figure ? (differenceTo(figure, place)?.by ?? null) : null;
  };
  const [goes, comes, otherwise, payments] = [
    count('goes'),
    count('comes'),
    count('moves', 'option'),
    by('payments') ?? 0,
  ];
  const [points, own] = [figures.find(({ of }) => of === 'value')?.values[0], by('value')];
  return {
    isSame: goes + comes + otherwise === 0 && payments === 0,
    payments,
    goes,
    comes,
    otherwise,
    value: points && own !== null ? own / Math.abs(points) : null,
    open: openOf(plans, place),
    most: mostOf(figures, place),
  };
}

function openOf(plans: readonly Planned[], place: number): Facts['open'] {
  const [reference, own] = [plans[0]!, plans[place]!];
  const [before, now] = [reference.plan.objective, own.plan.objective];
  if (before === null || now === null || before === now || !weighAlike(reference.scenario, own.scenario)) return null;
  const [less, lower, higher] = now < before ? [place, own, before] : [0, reference, now];
  const limit = proofOf(lower.plan).proven?.bound ?? Infinity;
  return limit >= higher ? less : null;
}

function mostOf(figures: readonly Figure[], place: number): Facts['most'] {
  const parts = figures.flatMap((figure) => {
    const by = figure.of === 'effect' ? differenceTo(figure, place)?.by : null;
    if (figure.of !== 'effect' || figure.criterion.weight === 0 || !by || Math.abs(by) < 0.5) return [];
    return [{ criterion: figure.criterion, by, part: Math.abs(by) / Math.max(1, Math.abs(figure.values[0] ?? 0)) }];
  });
  const most = parts.toSorted((a, b) => b.part - a.part)[0];
  return most ? { criterion: most.criterion, by: most.by } : null;
}
