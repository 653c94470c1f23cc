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
    claim: 'Der zweite Wert der Obergrenze ist für jeden nachrechenbar:',
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
    claim: 'This bound can be re-computed by anybody:',
    ofAll: (n: string, all: string) => `${n} of ${all}`,
  },
});
