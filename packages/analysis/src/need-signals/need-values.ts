import { type Criterion, type ProjectValue, type Scenario, type Text, formatNumber } from '@vorrang/planning';
import { pointsPerPeriod } from '../points.ts';
import { assetsOfProjects } from '../project-assets.ts';
import type { Analysis, Known } from '../proposal.ts';
import { needsOfCity } from './needs-of-city.ts';

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
  const sentence = (name: string, rank: number): Text => ({
    de: `Meldungen zu „${name}“: häufiger als bei ${formatNumber(rank * 100, 'de-AT')} von 100 Anlagen`,
    en: `Reports about "${name}": more frequent than at ${formatNumber(rank * 100, 'en-GB')} of 100 assets`,
  });
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
  const [de, en] = [formatNumber(reports, 'de-AT'), formatNumber(reports, 'en-GB')];
  return {
    de: `${de} Meldungen als Kriterium: ${projects === 1 ? 'ein Projekt' : `${projects} Projekte`} an gemeldeten Anlagen gewinnen nach deren Rang, höchstens ein Zehntel ihres Werts. Wiederholungen zählen einmal${campaigns === 0 ? '' : `, ${campaigns === 1 ? 'eine Häufung' : `${campaigns} Häufungen`} in einer Woche zählt nicht mit`}. Meldungen zeigen Wahrnehmung, nicht Zustand.`,
    en: `${en} reports as a criterion: ${projects === 1 ? 'one project' : `${projects} projects`} at reported assets gain by the rank of these, a tenth of their worth at most. Repeats count once${campaigns === 0 ? '' : `; ${campaigns === 1 ? 'one cluster' : `${campaigns} clusters`} within a week left out`}. Reports show what people notice, not condition.`,
  };
}

export const needSignals: Analysis<'asset' | 'report'> = {
  name: 'need-signals',
  label: { de: 'Meldungen der Bürgerinnen und Bürger', en: "Citizens' reports" },
  reads: ['asset', 'report'],
  propose: proposeNeedValues,
};
