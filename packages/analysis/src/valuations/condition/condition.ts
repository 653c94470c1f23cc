import { type Text, formatPercent } from '@vorrang/planning';
import { type Valuation, onePoint, points, pointsSetting } from '../valuation.ts';

/** Points of an asset that is in the worst state there is, where a planner has said nothing: an assumption. */
const defaults = 8;
const told = (asset: string, health: number): Text => ({
  de: `„${asset}“, Zustand ${formatPercent(health, 'de-AT', 0)}`,
  en: `"${asset}", condition ${formatPercent(health, 'en-GB', 0)}`,
});

export const condition: Valuation = {
  name: 'condition',
  label: { de: 'Zustand der Anlagen', en: 'Condition of assets' },
  rule: {
    de: 'Je schlechter die Anlage, die ein Projekt erneuert, desto mehr Punkte: alle bei einem Zustand von 0 %, keine bei 100 %.',
    en: 'The worse the asset that a project renews, the more points: all at a condition of 0 %, none at 100 %.',
  },
  criterion: { name: { de: 'Punkte aus Zustand', en: 'Points by condition' }, unit: points },
  needs: {
    de: 'Zu keinem Projekt ist eine Anlage mit Baujahr oder Zustandserfassung bekannt (Import von Anlagen und Zustandserfassungen; Projekte brauchen einen Ort).',
    en: 'For no project is an asset with a year built or an inspection known (import assets and inspections; projects need a place).',
  },
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: ({ conditions }) => new Map([...conditions].map(([id, { asset, health }]) => [id, told(asset, health)])),
  settings: () => [pointsSetting('worst', { de: 'Punkte bei Zustand 0 %', en: 'points at condition 0 %' }, defaults)],
  worths: ({ conditions }, { worst = 0 }) =>
    new Map(
      [...conditions].map(([id, { asset, health }]) => [
        id,
        { amount: worst * (1 - health), sentence: told(asset, health) },
      ]),
    ),
};
