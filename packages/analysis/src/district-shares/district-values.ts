import { type ProjectValue, type Scenario, type Text, formatPercent } from '@vorrang/planning';
import { misplacedProjects } from '../district-areas.ts';
import type { Analysis } from '../proposal.ts';
import { messages } from './messages.ts';

/** Projects that lie mostly in another district than the list says: to count for the one in which they lie. The clearest first. */
function proposeDistricts({ projects, districts }: Scenario): ReturnType<Analysis['propose']> {
  const [byId, names] = [new Map(projects.map((p) => [p.id, p.name])), new Map(districts.map((d) => [d.id, d.name]))];
  return misplacedProjects(projects, districts)
    .sort((a, b) => b.share - a.share || (a.project < b.project ? -1 : 1))
    .map(({ project, stated, found, share }) => {
      const id = `district-shares:${project}`;
      const [name, here] = [byId.get(project)!, names.get(found)!];
      const listed = names.get(stated ?? '') ?? stated ?? '–';
      const sentence: Text = messages.texts.sentence({
        name,
        share: (locale) => formatPercent(share, locale, 0),
        here,
        listed,
      });
      const value: ProjectValue = { proposal: id, project, percent: 100, district: found, sentence };
      return { id, sentence, values: [value], criterion: null };
    });
}

export const districtShares: Analysis<never> = {
  name: 'district-shares',
  label: messages.texts.label,
  reads: [],
  propose: proposeDistricts,
};
