import { type Text, formatNumber } from '@vorrang/planning';
import { type Valuation, onePoint, points, pointsSetting } from '../valuation.ts';

/** Points where most is reported, where a planner has said nothing: an assumption, and few, because reports show what people notice. */
const defaults = 1;
const told = (name: string, rank: number): Text => ({
  de: `Meldungen zu „${name}“: häufiger als bei ${formatNumber(rank * 100, 'de-AT')} von 100`,
  en: `reports about "${name}": more frequent than at ${formatNumber(rank * 100, 'en-GB')} of 100`,
});

export const reports: Valuation = {
  name: 'reports',
  label: { de: 'Meldungen aus der Bevölkerung', en: 'Citizens’ reports' },
  rule: {
    de: 'Wo am meisten gemeldet wird, bringt ein Projekt alle Punkte, sonst nach dem Rang. Meldungen zeigen Wahrnehmung, nicht Zustand.',
    en: 'Where most is reported a project brings all points, elsewhere by rank. Reports show what people notice, not condition.',
  },
  criterion: { name: { de: 'Punkte aus Meldungen', en: 'Points by reports' }, unit: points },
  needs: {
    de: 'Zu keinem Projekt sind Meldungen bekannt (Import von Meldungen; Projekte brauchen einen Ort).',
    en: 'For no project are reports known (import reports; projects need a place).',
  },
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: ({ needs }) => new Map([...needs].map(([id, { name, rank }]) => [id, told(name, rank)])),
  settings: () => [
    pointsSetting('most', { de: 'Punkte, wo am meisten gemeldet wird', en: 'points where most is reported' }, defaults),
  ],
  worths: ({ needs }, { most = 0 }) =>
    new Map([...needs].map(([id, { name, rank }]) => [id, { amount: most * rank, sentence: told(name, rank) }])),
};
