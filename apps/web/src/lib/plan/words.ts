import { defineWords } from '#lib/language/language.ts';

export const words = defineWords({
  de: {
    value: 'Nutzen',
    bound: 'Obergrenze',
    better: 'höchstens besser möglich',
    projects: 'Projekte',
    payments: 'Zahlungen',
    atMost: (percent: string) => `Höchstens ${percent} besser wäre möglich.`,
    optimal: 'Kein Plan dieses Szenarios ist besser; das ist bewiesen.',
    infeasible: 'Die Regeln dieses Szenarios lassen sich nicht alle erfüllen.',
    unknown: 'In der Zeit wurde weder ein Plan noch ein Beweis gefunden.',
    verified: 'Nachgerechnet: ohne Einwand.',
    objections: 'Die Nachrechnung hat Einwände:',
    claim: 'Obergrenze, die jeder selbst nachrechnen kann:',
    terms:
      'Nutzen: Summe der gewichteten Punkte, mehr ist besser. Obergrenze: Mehr Nutzen kann kein Plan dieses Szenarios haben.',
    ofAll: (n: string, all: string) => `${n} von ${all}`,
  },
  en: {
    value: 'Value',
    bound: 'Bound',
    better: 'at most better possible',
    projects: 'Projects',
    payments: 'Payments',
    atMost: (percent: string) => `At most ${percent} better would be possible.`,
    optimal: 'No plan of this scenario is better; that is proven.',
    infeasible: 'Not all rules of this scenario can be met.',
    unknown: 'Neither a plan nor a proof was found in the time.',
    verified: 'Re-computed: no objection.',
    objections: 'The re-computation objects:',
    claim: 'Bound that anybody can re-compute:',
    terms: 'Value: sum of the weighted points, more is better. Bound: no plan of this scenario can have more value.',
    ofAll: (n: string, all: string) => `${n} of ${all}`,
  },
});
