import type { Project } from '@vorrang/planning';

/** What a project's numbers are about, in the order of the cells. */
export const aspects = ['cost', 'effects', 'demand'] as const;
export type Aspect = (typeof aspects)[number];
/** How far a number can be trusted, by what its project says of where it comes from; `unsaid` where it says nothing. */
export const trusts = ['confirmed', 'estimated', 'assumed', 'unsaid'] as const;
export type Trust = (typeof trusts)[number];
export type Quality = { aspect: Aspect; trust: Trust; source: string | null }[];

const trustOf: Record<string, Trust> = {
  measured: 'confirmed',
  estimated: 'estimated',
  derived: 'estimated',
  assumed: 'assumed',
};

export const qualityOf = ({ sources = {} }: Project): Quality =>
  aspects.map((aspect) => {
    const { kind = '', source } = sources[aspect] ?? {};
    // An import writes the kind once more where there is no source.
    const named = source && source !== kind ? source : null;
    return { aspect, trust: Object.hasOwn(trustOf, kind) ? trustOf[kind]! : 'unsaid', source: named };
  });

/** A number to sort by: the worst first. */
export const worth = (quality: Quality): number =>
  quality.reduce((sum, { trust }) => sum + trusts.length - 1 - trusts.indexOf(trust), 0);

export const isAssumed = (project: Project): boolean => qualityOf(project).some(({ trust }) => trust === 'assumed');
