import { type Criterion, type ProjectValue, type Scenario, type Text, formatNumber } from '@vorrang/planning';
import { pointsPerPeriod } from '../points.ts';
import { assetsOfProjects } from '../project-assets.ts';
import type { Analysis, Known } from '../proposal.ts';
import { needsOfCity } from './needs-of-city.ts';
import { messages } from './messages.ts';

/** What reports may add at most to what works are worth otherwise: a ninth more is a tenth of the whole. Source: packages/planning/sources.md, "Need signals". */
const greatestShare = 0.1;
const greatestWeight = Math.floor((greatestShare / (1 - greatestShare)) * 1e6) / 1e6;
const id = 'need-signals';
const rounded = (points: number): number => Math.round(points * 1e4) / 1e4;

/**
 * Reports as a criterion of the Scenario: every project about an asset that people report gets, in every option, its own points times
 * the rank of the asset among all (0 to 1). Whatever is reported, a project gains a tenth of its worth at most; one that is worth
 * nothing gains nothing. One proposal for all projects: a criterion that counts for some only would be no criterion.
 */
function proposeNeedValues(scenario: Scenario, known: Known<'asset' | 'report'>): ReturnType<Analysis['propose']> {
  if (known.report.length === 0 || scenario.criteria.some((criterion) => criterion.id === id)) return [];
  const { needs, campaigns, reports } = needsOfCity(known, scenario.projects, known.today);
  const byPlace = new Map(needs.map((need) => [need.asset, need]));
  const assets = assetsOfProjects(scenario.projects, known.asset);
  const sentence = (name: string, rank: number): Text =>
    messages.texts.sentence({ name, rank: (locale) => formatNumber(rank * 100, locale) });
  const values = scenario.projects.flatMap((project): ProjectValue[] => {
    const need = byPlace.get(assets.get(project.id)?.id ?? project.id);
    if (!need || need.percentile === 0) return [];
    const effects = Object.fromEntries(
      project.modes.map((mode) => [
        mode.id,
        { [id]: rounded(Math.max(0, pointsPerPeriod(scenario, mode)) * need.percentile) },
      ]),
    );
    return [
      { proposal: id, project: project.id, percent: 100, effects, sentence: sentence(need.name, need.percentile) },
    ];
  });
  return values.length === 0
    ? []
    : [{ id, sentence: told(values.length, reports, campaigns.length), values, criterion }];
}

const criterion: Criterion = {
  id,
  name: 'Meldungen',
  unit: 'Punkte × Rang',
  weight: greatestWeight,
  greatestWeight,
  pointsPerUnit: 1,
  proposal: id,
};

function told(projects: number, reports: number, campaigns: number): Text {
  return messages.texts.proposal({ reports, projects, campaigns });
}

export const needSignals: Analysis<'asset' | 'report'> = {
  name: 'need-signals',
  label: messages.texts.label,
  reads: ['asset', 'report'],
  propose: proposeNeedValues,
};
