import { type District, type Project, type Text, cheapestCost } from '@vorrang/planning';
import type { Geometry } from 'geojson';
import { misplacedProjects } from '../district-areas.ts';
import { lengthOf } from '../local-projection.ts';
import { messages } from './messages.ts';

/** Something about a project that a planner should look at, and what it would change. */
export type QualityIssue = {
  project: string;
  kind: 'missing' | 'impossible' | 'outlier' | 'misplaced';
  sentence: Text;
};

/** Whether costs are far from those of their kind: so many deviations of the middle one, in orders of magnitude. Source: Iglewicz and Hoaglin 1993. */
const farOut = 3.5;
/** And at least four times as much or as little: wrong units are farther off, plain differences are not. */
const leastTimes = Math.log10(4);
/** Fewer of a kind say nothing about what is usual. */
const leastOfKind = 8;

/**
 * Missing essentials, windows too short, costs unlike those of their kind – |lg cost − median| > 3.5 · 1.4826 · MAD, of eight or more of
 * a kind, and four times as much or as little – and places in another district than stated. Never fails; nothing found is an empty list.
 * Source: Iglewicz and Hoaglin 1993.
 */
export function qualityIssues(projects: readonly Project[], districts: readonly District[]): QualityIssue[] {
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  return [
    ...projects.flatMap((project) => missing(project)),
    ...projects.flatMap((project) => tooShort(project)),
    ...outliers(projects),
    ...misplacedProjects(projects, districts).map(({ project, found }) => ({
      project,
      kind: 'misplaced' as const,
      sentence: messages.texts.misplaced({ district: names.get(found) ?? found }),
    })),
  ];
}

function missing({ id: project, geometry, modes, mandatory }: Project): QualityIssue[] {
  const issue = (sentence: Text): QualityIssue => ({ project, kind: 'missing', sentence });
  const worthless = modes.every(({ effects }) => Object.values(effects).every((value) => value === 0));
  return [
    ...(geometry ? [] : [issue(messages.texts.withoutPlace)]),
    ...(worthless && !mandatory ? [issue(messages.texts.withoutValue)] : []),
    ...(modes.some(({ cost }) => cost.every((cents) => cents === 0)) ? [issue(messages.texts.costsNothing)] : []),
  ];
}

function tooShort({ id: project, earliestStart = 0, finishBy, modes }: Project): QualityIssue[] {
  if (typeof finishBy !== 'number') return [];
  const room = finishBy - earliestStart;
  const shortest = Math.min(...modes.map(({ duration }) => duration));
  if (shortest <= room) return [];
  return [
    {
      project,
      kind: 'impossible',
      sentence: messages.texts.tooShort({ shortest, room: Math.max(0, room) }),
    },
  ];
}

const isLine = (geometry: Geometry | null | undefined): geometry is Geometry =>
  /LineString$/.test(geometry?.type ?? '');
const middleOf = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Costs by kind, per metre where all of a kind are lines; told as multiples of the middle one. */
function outliers(projects: readonly Project[]): QualityIssue[] {
  const kinds = new Map<string, Project[]>();
  for (const project of projects)
    if (!kinds.get(project.category)?.push(project)) kinds.set(project.category, [project]);
  return [...kinds].flatMap(([kind, own]) => {
    const perMetre = own.every(({ geometry }) => isLine(geometry));
    const sizes = own.flatMap((project) => {
      const cost = cheapestCost(project);
      const length = perMetre ? lengthOf(project.geometry!) : 1;
      return cost > 0 && length > 0 ? [{ project: project.id, size: Math.log10(cost / length) }] : [];
    });
    if (sizes.length < leastOfKind) return [];
    const middle = middleOf(sizes.map(({ size }) => size));
    const spread = 1.4826 * middleOf(sizes.map(({ size }) => Math.abs(size - middle)));
    return sizes
      .filter(({ size }) => Math.abs(size - middle) > Math.max(farOut * spread, leastTimes))
      .map(({ project, size }) =>
        unusual(project, kind, { times: 10 ** (size - middle), perMetre, count: sizes.length }),
      );
  });
}

function unusual(
  project: string,
  kind: string,
  { times, perMetre, count }: { times: number; perMetre: boolean; count: number },
): QualityIssue {
  const share = times >= 1 ? times : 1 / times;
  const figure = (locale: string) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: share < 10 ? 1 : 0 }).format(share);
  return {
    project,
    kind: 'outlier',
    sentence:
      times >= 1
        ? messages.texts.tooMuch({ perMetre, figure: (_, language) => figure(language), count, kind })
        : messages.texts.tooLittle({ perMetre, figure: (_, language) => figure(language), count, kind }),
  };
}
