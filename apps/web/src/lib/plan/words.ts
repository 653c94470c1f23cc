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
    infeasible:
      'Die Regeln dieses Szenarios lassen sich nicht alle zugleich erfüllen; das ist bewiesen. Bitte im Szenario Regeln lockern oder Geld und Kapazität erhöhen – am ehesten das, was zuletzt geändert wurde.',
    conflict: 'Diese Zusagen passen nicht zusammen:',
    repairs: 'Jede dieser Änderungen für sich macht einen Plan möglich (mit einem Plan nachgerechnet):',
    unknown: 'In der Zeit wurde weder ein Plan noch ein Beweis gefunden. Bitte länger rechnen lassen.',
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
    infeasible:
      'The rules of this scenario cannot all be met at once; that is proven. Please relax rules or add money and capacity in the scenario – most likely where something was changed last.',
    conflict: 'These promises cannot hold together:',
    repairs: 'Each of these changes alone makes a plan possible (verified with a plan):',
    unknown: 'Neither a plan nor a proof was found in the time. Please let it solve for longer.',
    verified: 'Re-computed: no objection.',
    objections: 'The re-computation objects:',
    claim: 'Bound that anybody can re-compute:',
    terms: 'Value: sum of the weighted points, more is better. Bound: no plan of this scenario can have more value.',
    ofAll: (n: string, all: string) => `${n} of ${all}`,
  },
});
