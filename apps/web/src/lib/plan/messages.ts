import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    value: 'Nutzen',
    bound: 'Obergrenze',
    projects: 'Projekte',
    payments: 'Zahlungen',
    atMost: (percent: string) => `Höchstens ${percent} besser wäre möglich.`,
    best: 'Kein Plan dieses Szenarios ist besser; das ist bewiesen.',
    unweighed: 'Das heißt wenig: In diesem Szenario zählen alle Projekte gleich viel.',
    noBound: 'Wie viel besser ein anderer Plan wäre, ist nicht bewiesen.',
    infeasible: (proven: boolean) =>
      `Die Regeln dieses Szenarios lassen sich nicht alle zugleich erfüllen; ${proven ? 'das ist bewiesen' : 'das sagt der Löser, ohne dass es jemand nachrechnen kann'}. Bitte im Szenario Regeln lockern oder Geld und Kapazität erhöhen – am ehesten das, was zuletzt geändert wurde.`,
    conflict: 'Diese Zusagen passen nicht zusammen:',
    repairs: 'Jede dieser Änderungen für sich macht einen Plan möglich (mit einem Plan nachgerechnet):',
    unknown: 'In der Zeit wurde weder ein Plan noch ein Beweis gefunden. Bitte länger rechnen lassen.',
    verified: 'Nachgerechnet: ohne Einwand.',
    objections: 'Die Nachrechnung hat Einwände:',
    claimed: (bound: string, percent: string) =>
      `Der Löser behauptet eine engere Obergrenze von ${bound} (höchstens ${percent} besser), hinterlässt dafür aber keinen Nachweis.`,
    claimedBest: 'Der Löser behauptet, kein Plan sei besser, hinterlässt dafür aber keinen Nachweis.',
    terms:
      'Nutzen: Summe der gewichteten Punkte, mehr ist besser. Obergrenze: Mehr Nutzen kann kein Plan dieses Szenarios haben; jeder kann sie aus dem Nachweis nachrechnen.',
    ofAll: (n: string, all: string) => `${n} von ${all}`,
  },
  en: {
    value: 'Value',
    bound: 'Bound',
    projects: 'Projects',
    payments: 'Payments',
    atMost: (percent: string) => `At most ${percent} better would be possible.`,
    best: 'No plan of this scenario is better; that is proven.',
    unweighed: 'That means little: in this scenario all projects count the same.',
    noBound: 'How much better another plan could be is not proven.',
    infeasible: (proven: boolean) =>
      `The rules of this scenario cannot all be met at once; ${proven ? 'that is proven' : 'so says the solver, and nobody can re-compute it'}. Please relax rules or add money and capacity in the scenario – most likely where something was changed last.`,
    conflict: 'These promises cannot hold together:',
    repairs: 'Each of these changes alone makes a plan possible (verified with a plan):',
    unknown: 'Neither a plan nor a proof was found in the time. Please let it solve for longer.',
    verified: 'Re-computed: no objection.',
    objections: 'The re-computation objects:',
    claimed: (bound: string, percent: string) =>
      `The solver claims a tighter bound of ${bound} (at most ${percent} better), but leaves no proof of it.`,
    claimedBest: 'The solver claims that no plan is better, but leaves no proof of it.',
    terms:
      'Value: sum of the weighted points, more is better. Bound: no plan of this scenario can have more value; anybody can re-compute it from the certificate.',
    ofAll: (n: string, all: string) => `${n} of ${all}`,
  },
});
